package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import newsbot.db.Database;
import newsbot.db.Rival;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances at one outbox, which only PostgreSQL allows. */
final class OutboxTurnsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId NAME = new ChatId("@channel");
    private static final ChatId NUMBER = ChatId.of(-1001);

    private final Database database = TestStore.POSTGRESQL.open();
    private final Outbox mine = new Outbox(database, "me");
    private final Outbox other = new Outbox(database, "other");

    @BeforeEach
    void plan() {
        for (ChatId chat : List.of(NAME, NUMBER)) {
            database.update(handle -> {
                handle.execute(
                        "insert into subscribers(chat, state, kind, language, since)"
                                + " values (?, 'active', 'channel', 'en', 0)",
                        chat.value());
                handle.execute("insert into follows(chat, topic) values (?, 'iran')", chat.value());
            });
        }
        database.update(handle -> new Posts().plan(handle, 1, Language.EN, Set.of("iran"), List.of(), NOW, NOW));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void instanceThatSettlesAndOneThatClaimsDoNotStopEachOther() {
        Delivery first = mine.claim(2, NOW, chat -> chat.isName() ? Duration.ZERO : Duration.ofMillis(1))
                .get(0);
        CompletableFuture<List<Delivery>> claimed = new CompletableFuture<>();
        database.update(handle -> {
            mine.settle(handle, List.of(new Settlement(first, new Outcome.Sent(11))));
            mine.move(handle, NUMBER, NAME);
            claimed.completeAsync(() -> other.claim(1, NOW.plusSeconds(1), chat -> Duration.ZERO));
            Rival.awaitWaiting(database);
            assertThat(mine.claim(handle, 1, NOW, chat -> Duration.ZERO)).isEmpty();
        });
        assertThat(claimed).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(List.of());
    }
}
