package newsbot.telegram;

/**
 * How long calls usually take, in nanoseconds. It follows shorter times at once and longer ones
 * slowly, so that a stall, or a start with cold caches, is not taken for usual. Not thread-safe.
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
        double error = took - mean;
        mean += error < 0 ? error / 2 : error / 8;
        deviation += (Math.min(Math.abs(error), mean / 2) - deviation) / 8;
        return Math.max(0, Math.round(took - usual));
    }
}
