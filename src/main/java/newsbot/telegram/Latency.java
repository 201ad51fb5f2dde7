package newsbot.telegram;

/**
 * How long calls take, as a running mean and mean deviation (as RFC 6298 does), in nanoseconds. Not
 * thread-safe.
 */
final class Latency {
    private double mean;
    private double deviation;

    /**
     * Learns how long one took.
     *
     * @return by how much it was slower than calls usually are; 0 if it was not
     */
    long excess(long took) {
        double usual = mean + deviation / 2;
        deviation += (Math.abs(took - mean) - deviation) / 8;
        mean += (took - mean) / 8;
        return Math.max(0, Math.round(took - usual));
    }
}
