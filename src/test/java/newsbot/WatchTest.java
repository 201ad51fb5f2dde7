package newsbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.news.ChatId;
import newsbot.ops.Metrics;
import newsbot.outbox.Delivery;
import newsbot.outbox.Outbox;
import newsbot.outbox.Outcome;
import newsbot.outbox.Pause;
import newsbot.outbox.Posts;
import newsbot.outbox.Settlement;
import newsbot.settings.Settings;
import newsbot.subscription.Subscribers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the health turns red over what waits. */
final class WatchTest {
    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    private final Database database = TestStore.SQLITE.open();
    private final Outbox outbox = new Outbox(database, "me");
    private final Pause pause = new Pause(database);
    private final Watch watch = new Watch(
            Settings.read(
                    Path.of("config/newsbot.yaml"),
                    Map.of("TELEGRAM_BOT_TOKEN", "123456:a-token-of-the-right-form-0123456789"),
                    Settings.Use.ALL),
            new Metrics(),
            clock,
            database,
            new Subscribers(database),
            "me");

    @BeforeEach
    void begin() {
        database.update(handle -> handle.execute("insert into subscribers(chat, state, kind, language, since)"
                + " values ('1', 'active', 'private', 'en', 0)"));
        watch.store();
        watch.read();
    }

    @AfterEach
    void close() {
        watch.close();
        database.close();
    }

    private void tell() {
        database.update(handle -> new Posts().tell(handle, ChatId.of(1), null, "news", clock.instant()));
    }

    private void send() {
        List<Delivery> claimed = outbox.claim(1, clock.instant(), chat -> Duration.ZERO);
        Outcome sent = new Outcome.Sent(7);
        outbox.settle(List.of(new Settlement(claimed.get(0), sent)));
        watch.settled(sent);
    }

    private boolean isStalled(Duration later) {
        clock.advance(later);
        watch.read();
        return watch.health().faults().containsKey("backlog");
    }

    @Test
    void whatWaitedOutAPauseIsNotOldWhenTheNewsGoesOn() {
        pause.begin(clock.instant());
        tell();
        tell();
        assertThat(isStalled(Duration.ofHours(2))).isFalse();
        pause.end();
        assertThat(isStalled(Duration.ofSeconds(2))).isFalse();
        assertThat(isStalled(Duration.ofSeconds(55))).isFalse();
        send();
        assertThat(isStalled(Duration.ofSeconds(55))).isFalse();
    }

    @Test
    void senderThatStandsStillAfterAPauseTurnsItRedInAMinute() {
        pause.begin(clock.instant());
        tell();
        assertThat(isStalled(Duration.ofHours(2))).isFalse();
        pause.end();
        assertThat(isStalled(Duration.ofSeconds(2))).isFalse();
        assertThat(isStalled(Duration.ofSeconds(61))).isTrue();
        send();
        assertThat(isStalled(Duration.ofSeconds(2))).isFalse();
    }

    @Test
    void senderThatStandsStillTurnsItRedInAMinute() {
        tell();
        assertThat(isStalled(Duration.ofSeconds(59))).isFalse();
        assertThat(isStalled(Duration.ofSeconds(2))).isTrue();
    }

    @Test
    void whatWasOldBeforeThePauseCountsFromItsEnd() {
        tell();
        assertThat(isStalled(Duration.ofMinutes(5))).isTrue();
        pause.begin(clock.instant());
        assertThat(isStalled(Duration.ofMinutes(5))).isFalse();
        pause.end();
        assertThat(isStalled(Duration.ofSeconds(2))).isFalse();
        assertThat(isStalled(Duration.ofSeconds(61))).isTrue();
    }
}
