package newsbot.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import newsbot.ops.Health;
import newsbot.ops.Metrics;
import newsbot.outbox.Backlog;
import org.jspecify.annotations.Nullable;

/** What waits to be sent, as health and as metrics: by the latest reading of the store. */
public final class BacklogGauges {
    /** Somebody's turn comes within a second, unless nothing goes out at all. */
    private static final Duration STALLED = Duration.ofMinutes(1);

    private final Readings readings;
    private final DeliveryCounts deliveries;
    private final Clock clock;

    public BacklogGauges(Readings readings, DeliveryCounts deliveries, Clock clock) {
        this.readings = readings;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Has it shown from now on. */
    public void show(Metrics metrics, Health health) {
        amount(metrics, "pending", Backlog::pending);
        amount(metrics, "sending", Backlog::sending);
        amount(metrics, "uncertain", Backlog::uncertain);
        amount(metrics, "held", Backlog::held);
        metrics.gauge(
                "outbox.age",
                "How long the oldest delivery has been due that is not sent, not counting while an admin had the news"
                        + " paused; 0 while it is.",
                "seconds",
                () -> overdue().map(Metrics::seconds).orElse(Double.NaN));
        health.watch("backlog", Health.Weight.NEEDED, this::stalled);
        health.watch(
                "news",
                Health.Weight.SHOWN,
                () -> paused().map(since -> "paused by an admin since " + since + ", what waits is kept")
                        .orElse(null));
    }

    private void amount(Metrics metrics, String state, ToDoubleFunction<Backlog> amount) {
        metrics.gauge(
                "outbox.deliveries",
                "Deliveries that have not come to their end: pending, sending, uncertain, held for digests or quiet hours.",
                null,
                () -> readings.quick()
                        .map(quick -> amount.applyAsDouble(quick.backlog()))
                        .orElse(Double.NaN),
                "state",
                state);
    }

    private @Nullable String stalled() {
        Duration age = overdue().orElse(Duration.ZERO);
        boolean stalled = age.compareTo(STALLED) > 0
                && deliveries.latest().isBefore(clock.instant().minus(STALLED));
        return stalled ? "due for " + age.toSeconds() + " s, and nothing gets away" : null;
    }

    /** Of the oldest delivery that is due; empty before anything is known. */
    private Optional<Duration> overdue() {
        return readings.quick().map(quick -> quick.overdue(clock.instant()));
    }

    private Optional<Instant> paused() {
        return readings.quick().map(Readings.Quick::paused);
    }
}
