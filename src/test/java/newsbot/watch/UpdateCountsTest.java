package newsbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import newsbot.news.ChatId;
import newsbot.ops.Health;
import newsbot.ops.HttpServing;
import newsbot.ops.HttpSettings;
import newsbot.ops.Metrics;
import newsbot.ops.StatusPage;
import newsbot.telegram.InboxWorker;
import newsbot.telegram.Incoming;
import org.junit.jupiter.api.Test;

final class UpdateCountsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId CHAT = ChatId.of(5);

    private final Metrics metrics = new Metrics();
    private final UpdateCounts counts = new UpdateCounts(metrics, Clock.fixed(NOW, ZoneOffset.UTC));

    private static Incoming.Text text(String text, Instant date) {
        return new Incoming.Text(CHAT, Incoming.Place.PRIVATE, null, null, 1, null, text, false, false, date, null);
    }

    private void handle(String text) {
        counts.counting(incoming -> CompletableFuture.completedFuture(null)).handle(text(text, NOW.minusSeconds(3)));
    }

    private Map<String, Double> metrics() throws Exception {
        Health health = new Health(metrics);
        try (HttpServing serving =
                HttpServing.start(new HttpSettings("127.0.0.1", 0), health, metrics, new StatusPage())) {
            return Scrape.of("http://127.0.0.1:" + serving.port() + "/metrics");
        }
    }

    @Test
    void commandIsCountedByItsNameAndNothingElseThatSomebodyWrites() throws Exception {
        handle("/latest karabakh 5");
        handle("/Latest@news_bot");
        handle("/no_such_thing");
        handle("/nosuch");
        handle("hello /latest");
        assertThat(metrics())
                .containsEntry("newsbot_commands_total{command=\"latest\"}", 2.0)
                .containsEntry("newsbot_commands_total{command=\"unknown\"}", 1.0)
                .containsEntry("newsbot_commands_total{command=\"start\"}", 0.0)
                .containsEntry("newsbot_commands_total{command=\"status\"}", 0.0)
                .containsEntry("newsbot_updates_total{kind=\"text\",outcome=\"handled\"}", 5.0)
                .containsEntry("newsbot_update_lag_seconds_sum", 15.0);
        assertThat(metrics().keySet()).noneMatch(name -> name.contains("such"));
    }

    @Test
    void failureIsCountedHoweverItComes() throws Exception {
        InboxWorker.Handler failing =
                counts.counting(incoming -> CompletableFuture.failedFuture(new IllegalStateException("later")));
        assertThat(failing.handle(text("/latest", NOW)).toCompletableFuture()).isCompletedExceptionally();
        InboxWorker.Handler throwing = counts.counting(incoming -> {
            throw new IllegalStateException("at once");
        });
        assertThatThrownBy(() -> throwing.handle(text("/latest", NOW))).hasMessage("at once");
        assertThat(metrics())
                .containsEntry("newsbot_updates_total{kind=\"text\",outcome=\"failed\"}", 2.0)
                .containsEntry("newsbot_commands_total{command=\"latest\"}", 0.0);
    }
}
