package newsbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;
import newsbot.feed.FeedStates;
import newsbot.news.Language;
import newsbot.ops.Health;
import newsbot.ops.Metrics;
import newsbot.subscription.Subscribers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FeedGaugesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final FeedSettings FEED =
            new FeedSettings(URI.create("https://news.example/rss.xml"), Language.EN, Duration.ofMinutes(1));

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Metrics metrics = new Metrics();
    private final Health health = new Health(metrics);
    private final Database database = TestStore.SQLITE.open();
    private final Readings readings =
            new Readings(database, new Subscribers(database), new DeliveryCounts(metrics, clock), clock);

    @BeforeEach
    void show() {
        new FeedGauges(readings, clock).show(FEED, metrics, health);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void polled(int failures, @Nullable Instant read, @Nullable String reason) {
        Instant failing = failures == 0 ? null : NOW;
        FeedState state = new FeedState(
                FEED.url().toString(), null, null, null, true, failures, failing, read, NOW, null, null, reason);
        database.update(handle -> new FeedStates().save(handle, state));
        readings.step();
    }

    @Test
    void nothingIsAtFaultBeforeTheStoreWasRead() {
        assertThat(health.faults()).isEmpty();
    }

    @Test
    void feedThatWasNeverReadIsAtFaultWithTheReason() {
        readings.step();
        assertThat(health.faults()).containsEntry("feed news.example/rss.xml", "not read yet");

        polled(1, null, "HTTP 503, 200 was expected");
        assertThat(health.faults())
                .containsEntry("feed news.example/rss.xml", "not read yet: HTTP 503, 200 was expected");
    }

    @Test
    void feedIsAtFaultOnceItsLastGoodPollIsTooLongAgo() {
        polled(3, NOW.minusSeconds(600), "HTTP 503, 200 was expected");
        assertThat(health.faults()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(health.faults())
                .containsEntry(
                        "feed news.example/rss.xml",
                        "last read 2026-11-22T08:50:00Z, 3 polls in a row failed: HTTP 503, 200 was expected");

        polled(0, NOW, null);
        assertThat(health.faults()).isEmpty();
    }
}
