package newsbot.web;

import java.time.Duration;

/**
 * When a fetch must be over, on the monotonic clock: a wall clock that is set must neither cut it
 * short nor draw it out.
 */
record Deadline(long at) {
    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Nanoseconds left, at least 1. */
    long left() {
        return Math.max(1, at - System.nanoTime());
    }

    boolean passed() {
        return at - System.nanoTime() <= 0;
    }
}
