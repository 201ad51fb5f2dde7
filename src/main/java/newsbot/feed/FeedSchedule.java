package newsbot.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a feed is polled next, as arithmetic. */
final class FeedSchedule {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_WISH = Duration.ofHours(1);
    private static final int MOST_INTERVALS = 10;

    private FeedSchedule() {}

    /**
     * How long to wait after a failure: about {@code every}, doubled with each failure in a row, up to
     * the smaller of ten times {@code every} and 15 minutes; never less than {@code every}, nor less
     * than the server's wish of up to an hour. A random fifth keeps several bots from coming back all
     * at once.
     *
     * @param failures in a row, this one counted
     * @param retryAfter the server's wish, or null
     */
    static Duration afterFailure(Duration every, int failures, @Nullable Duration retryAfter, RandomGenerator random) {
        Duration most = longer(every, shorter(every.multipliedBy(MOST_INTERVALS), LONGEST));
        Duration grown = every.multipliedBy(5L << Math.min(failures - 1, 20)).dividedBy(4);
        long upTo = shorter(grown, most).toMillis();
        long jittered = upTo - (long) (upTo / 5.0 * random.nextDouble());
        Duration wait = longer(every, Duration.ofMillis(jittered));
        return retryAfter == null ? wait : longer(wait, shorter(retryAfter, LONGEST_WISH));
    }

    /**
     * How long to wait after a start: what was left of the wait before it, at most {@code every}; but
     * where the last poll failed, up to an hour, since a server may have wished for that.
     */
    static Duration afterStart(Duration every, FeedState state, Instant now) {
        Instant nextPoll = state.nextPoll();
        Duration most = state.failures() > 0 ? longer(every, LONGEST_WISH) : every;
        return nextPoll == null ? Duration.ZERO : between(now, nextPoll, most);
    }

    /** From one time to the other, at least zero and at most so much, should a clock have been set. */
    static Duration between(Instant from, Instant to, Duration most) {
        return longer(Duration.ZERO, shorter(Duration.between(from, to), most));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
