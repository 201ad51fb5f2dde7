package newsbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.ops.Health;
import newsbot.ops.Metrics;
import newsbot.outbox.Outcome;
import newsbot.outbox.Pause;
import newsbot.subscription.Subscribers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BacklogGaugesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(61);

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Metrics metrics = new Metrics();
    private final Health health = new Health(metrics);
    private final Database database = TestStore.SQLITE.open();
    private final DeliveryCounts deliveries = new DeliveryCounts(metrics, clock);
    private final Readings readings = new Readings(database, new Subscribers(database), deliveries, clock);

    @BeforeEach
    void show() {
        new BacklogGauges(readings, deliveries, clock).show(metrics, health);
        database.update(handle -> {
            handle.execute("insert into subscribers(chat, state, kind, language, since)"
                    + " values ('7', 'active', 'private', 'en', 0)");
            handle.execute("insert into posts(id, kind, story, created) values (1, 'story', 1, 0)");
            handle.execute("insert into deliveries(post, chat, state, due) values (1, '7', 0, ?)", NOW.toEpochMilli());
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void queueIsStalledWhenSomethingIsDueAndNothingGetsAwayForAMinute() {
        readings.step();
        assertThat(health.faults()).isEmpty();

        clock.advance(MOMENT);
        assertThat(health.faults()).containsEntry("backlog", "due for 61 s, and nothing gets away");

        deliveries.settled(new Outcome.Sent(1));
        assertThat(health.faults()).as("long, but it moves").isEmpty();
    }

    @Test
    void pausedNewsIsNoFault() {
        new Pause(database).begin(NOW);
        readings.step();
        clock.advance(MOMENT);
        assertThat(health.faults()).isEmpty();
    }
}
