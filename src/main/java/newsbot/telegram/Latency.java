package newsbot.telegram;

/**
 * How long the fastest calls take, in nanoseconds: what the way there and back costs at least. The
 * fastest of the last {@value #EPOCH} to {@code 2 * EPOCH} calls counts, so that a server moved far
 * away is known after a while. Not thread-safe.
 */
final class Latency {
    private static final int EPOCH = 500;
    /** So many must be known before one is compared with the others. */
    private static final int FEW = 10;

    private long fastest = Long.MAX_VALUE;
    private long fastestBefore = Long.MAX_VALUE;
    private long calls;

    /**
     * Learns how long one took.
     *
     * @return by how much it was slower than the fastest: so much later than others, measured from
     *     when they left, it may have arrived. All of it while few calls are known
     */
    long excess(long took) {
        if (calls % EPOCH == 0) {
            fastestBefore = fastest;
            fastest = took;
        }
        calls++;
        fastest = Math.min(fastest, took);
        return calls <= FEW ? took : took - Math.min(fastest, fastestBefore);
    }
}
