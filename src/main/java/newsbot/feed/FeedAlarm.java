package newsbot.feed;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that a feed fails, once that it has been dead for an hour, and once that it is back. */
final class FeedAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(FeedAlarm.class);
    private static final Duration DEAD = Duration.ofHours(1);

    private final FeedSettings feed;
    private final FeedTrouble trouble;
    private boolean begun;
    private boolean failing;
    private boolean told;

    FeedAlarm(FeedSettings feed, FeedTrouble trouble) {
        this.feed = feed;
        this.trouble = trouble;
    }

    void failed(FeedState state, Instant now, String reason) {
        Instant since = state.failingSince();
        if (!failing) {
            LOG.warn(
                    "feed={} state=failing failures={} since={} reason={}",
                    feed.url(),
                    state.failures(),
                    since,
                    reason);
        }
        begun = true;
        failing = true;
        if (since != null && !told && dead(since, now)) {
            LOG.error("feed={} state=dead failures={} since={} reason={}", feed.url(), state.failures(), since, reason);
            trouble.dead(feed, since, reason);
            // only now: what could not be recorded is told after the next poll
            told = true;
        }
    }

    /** After a poll that went well; an earlier run of the program may have told of a trouble. */
    void succeeded(FeedState before) {
        if (before.failures() > 0) {
            LOG.info("feed={} state=back failures={} since={}", feed.url(), before.failures(), before.failingSince());
        }
        if (told || !begun) {
            trouble.back(feed);
        }
        begun = true;
        failing = false;
        told = false;
    }

    private static boolean dead(Instant since, Instant now) {
        return Duration.between(since, now).compareTo(DEAD) >= 0;
    }
}
