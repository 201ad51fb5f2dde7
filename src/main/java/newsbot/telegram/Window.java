package newsbot.telegram;

/**
 * A limit of so many in any span of time, spread evenly over it. Times are nanoseconds of one
 * monotonic clock. Who comes late to a turn, by at most a tenth of a second, may catch up at four
 * times the even pace, but never beyond the limit. Not thread-safe.
 */
final class Window {
    private static final long LATE = 100_000_000;
    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    /** Ascending from the oldest, in a ring. */
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
        long filled = count < limit ? LONG_AGO : times[index(count - limit)] + span;
        long spread = Math.max(due, last + span / limit / 4);
        return Math.max(filled, spread);
    }

    /** One more goes now. Gives its number. */
    long add(int limit, long span, long now) {
        due = (now - due > LATE ? now : due) + span / limit;
        last = now;
        times[index(count)] = now;
        return count++;
    }

    /** How many went after a time, of the last so many as the capacity. */
    int after(long time) {
        int went = 0;
        while (went < Math.min(count, times.length) && times[index(count - 1 - went)] > time) {
            went++;
        }
        return went;
    }

    /** The one that went at this time under this number counts from so much later on. */
    void delayed(long number, long at, long by) {
        // others that were delayed before may have moved it towards the past
        long oldest = Math.max(0, count - times.length);
        long place = number;
        int index = index(place);
        while (place >= oldest && times[index] != at) {
            place--;
            index = index == 0 ? times.length - 1 : index - 1;
        }
        if (by <= 0 || place < oldest) {
            return;
        }
        long later = at + by;
        while (++place < count) {
            int next = index + 1 == times.length ? 0 : index + 1;
            if (times[next] >= later) {
                break;
            }
            times[index] = times[next];
            index = next;
        }
        times[index] = later;
    }

    private int index(long number) {
        return (int) (number % times.length);
    }
}
