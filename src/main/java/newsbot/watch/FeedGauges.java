package newsbot.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;
import newsbot.ops.Health;
import newsbot.ops.Metrics;
import org.jspecify.annotations.Nullable;

/** How each feed is, as health and as a metric: by the latest reading of the store, whichever process polls it. */
public final class FeedGauges {
    private final Readings readings;
    private final Clock clock;

    public FeedGauges(Readings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** Has a feed shown from now on. */
    public void show(FeedSettings feed, Metrics metrics, Health health) {
        health.watch("feed " + feed.name(), Health.Weight.NEEDED, () -> fault(feed));
        metrics.gauge(
                "feed.age",
                "How long ago the feed was last read, changed or not; NaN before the first time.",
                "seconds",
                () -> age(feed),
                "feed",
                feed.name());
    }

    /** Null when all is well, and before anything is known. */
    private @Nullable String fault(FeedSettings feed) {
        if (readings.quick().isEmpty()) {
            return null;
        }
        FeedState state = state(feed);
        if (state == null || state.lastSuccess() == null) {
            return "not read yet" + why(state);
        }
        return FeedFreshness.isStale(feed, state, clock.instant())
                ? "last read " + state.lastSuccess() + ", " + state.failures() + " polls in a row failed" + why(state)
                : null;
    }

    private static String why(@Nullable FeedState state) {
        return state == null || state.reason() == null ? "" : ": " + state.reason();
    }

    private double age(FeedSettings feed) {
        FeedState state = state(feed);
        Instant read = state == null ? null : state.lastSuccess();
        return read == null ? Double.NaN : Metrics.seconds(Duration.between(read, clock.instant()));
    }

    private @Nullable FeedState state(FeedSettings feed) {
        return readings.quick()
                .map(quick -> quick.feeds().get(feed.url().toString()))
                .orElse(null);
    }
}
