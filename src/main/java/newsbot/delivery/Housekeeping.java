package newsbot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import newsbot.archive.KeepSettings;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.outbox.Figures;
import newsbot.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what there was on a day, and forgets what is older than the configuration wants it kept. */
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Database database;
    private final Stories stories;
    private final Outbox outbox;
    private final Figures figures;
    private final ZoneId site;
    private final KeepSettings keep;
    private final Clock clock;

    /** @param site the time zone of the days that are counted */
    public Housekeeping(
            Database database,
            Stories stories,
            Outbox outbox,
            Figures figures,
            ZoneId site,
            KeepSettings keep,
            Clock clock) {
        this.database = database;
        this.stories = stories;
        this.outbox = outbox;
        this.figures = figures;
        this.site = site;
        this.keep = keep;
        this.clock = clock;
    }

    /** One round of the loop. */
    public Duration step() {
        Instant now = clock.instant();
        figures.count(now, site);
        int receipts = database.write(handle -> outbox.prune(handle, now.minus(keep.receipts())));
        int old = database.write(handle -> stories.prune(handle, now.minus(keep.stories()), outbox.awaited(handle)));
        if (receipts + old > 0) {
            LOG.info("forgotten stories={} receipts={}", old, receipts);
        }
        return EVERY;
    }
}
