package newsbot;

import java.time.Instant;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a feed's lasting trouble to the log. */
final class FeedLog implements FeedTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(FeedLog.class);

    @Override
    public void dead(FeedSettings feed, Instant since, String reason) {
        LOG.error("feed={} state=dead since={} reason={}", feed.url(), since, reason);
    }

    @Override
    public void back(FeedSettings feed, Instant since) {
        LOG.info("feed={} state=back dead_since={}", feed.url(), since);
    }
}
