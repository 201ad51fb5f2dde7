package newsbot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import newsbot.outbox.Figures;

/** Counts every hour what there was on a day, before it is forgotten. */
public final class DailyCount {
    private static final Duration EVERY = Duration.ofHours(1);

    private final Figures figures;
    private final ZoneId site;
    private final Clock clock;

    /** @param site the time zone of the days */
    public DailyCount(Figures figures, ZoneId site, Clock clock) {
        this.figures = figures;
        this.site = site;
        this.clock = clock;
    }

    /** One round of the loop. */
    public Duration step() {
        figures.count(clock.instant(), site);
        return EVERY;
    }
}
