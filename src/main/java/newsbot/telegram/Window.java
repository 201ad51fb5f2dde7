package newsbot.telegram;

/**
 * A limit of so many in any span of time, spread evenly over it. Times are nanoseconds of one
 * monotonic clock. Who comes late to a turn, by at most a tenth of a second, may catch up at four
 * times the even pace, but never beyond the limit. Not thread-safe.
 */
final class Window {
    private static final long LATE = 100_000_000;
    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    private final long[] times;
    private long count;
    private long due = LONG_AGO;
    private long last = LONG_AGO;

    /**
     * @param capacity the largest {@code limit} it will be asked about
     */
    Window(int capacity) {
        times = new long[capacity];
    }

    /** The earliest time at which one more is within {@code limit} a {@code span}. */
    long next(int limit, long span) {
        long filled = count < limit ? LONG_AGO : times[(int) ((count - limit) % times.length)] + span;
        long spread = Math.max(due, last + span / limit / 4);
        return Math.max(filled, spread);
    }

    void add(int limit, long span, long now) {
        due = (now - due > LATE ? now : due) + span / limit;
        last = now;
        times[(int) (count++ % times.length)] = now;
    }
}
