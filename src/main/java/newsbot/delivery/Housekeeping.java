package newsbot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import newsbot.archive.KeepSettings;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.outbox.Outbox;
import newsbot.subscription.AlertMatches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what is older than the configuration wants it kept, and drops what nobody would ever claim. */
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Database database;
    private final Stories stories;
    private final Outbox outbox;
    private final AlertMatches matches;
    private final KeepSettings keep;
    private final Clock clock;

    public Housekeeping(
            Database database, Stories stories, Outbox outbox, AlertMatches matches, KeepSettings keep, Clock clock) {
        this.database = database;
        this.stories = stories;
        this.outbox = outbox;
        this.matches = matches;
        this.keep = keep;
        this.clock = clock;
    }

    /** One round of the loop. */
    public Duration step() {
        Instant now = clock.instant();
        int unknown = database.write(outbox::dropUnknown);
        if (unknown > 0) {
            LOG.warn("dropped deliveries={} reason=chat-not-known", unknown);
        }
        int receipts = database.write(handle -> outbox.prune(handle, now.minus(keep.receipts())));
        database.update(handle -> matches.prune(handle, now.minus(keep.receipts())));
        // read before, so that counting many deliveries keeps no news from the store: of an old story none is planned
        // anew
        Set<Long> awaited = database.read(outbox::awaited);
        int old = database.write(handle -> stories.prune(handle, now.minus(keep.stories()), awaited));
        if (receipts + old > 0) {
            LOG.info("forgotten stories={} receipts={}", old, receipts);
        }
        return EVERY;
    }
}
