package newsbot.watch;

import java.time.Duration;
import java.time.Instant;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;

/** How old a feed's last good poll may be. */
final class FeedFreshness {
    /** As long as the poller rests at the most after failures, on top of its usual rest. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);

    /** An outage of the store is told as such; a feed that is read every second is not at fault for it. */
    private static final Duration SHORTEST = Duration.ofSeconds(20);

    private static final int RESTS = 10;

    private FeedFreshness() {}

    /**
     * So long after its last good poll a feed is no longer as it should be: ten rests, at least 20 s, at most one and
     * 15 minutes.
     */
    static Duration patience(FeedSettings feed) {
        Duration many = feed.every().multipliedBy(RESTS);
        Duration most = feed.every().plus(LONGEST_REST);
        Duration patience = many.compareTo(most) < 0 ? many : most;
        return patience.compareTo(SHORTEST) > 0 ? patience : SHORTEST;
    }

    /** Whether its last good poll is too long ago, or there was none. */
    static boolean isStale(FeedSettings feed, FeedState state, Instant now) {
        Instant read = state.lastSuccess();
        return read == null || read.plus(patience(feed)).isBefore(now);
    }
}
