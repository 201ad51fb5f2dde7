package newsbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.outbox.Delivery;
import newsbot.outbox.Outbox;
import newsbot.outbox.Outcome;
import newsbot.outbox.Posts;
import newsbot.outbox.Settlement;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group moves while another process plans and sends, which only PostgreSQL allows. */
final class MigrationsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId GROUP = ChatId.of(-7);
    private static final ChatId SUPERGROUP = ChatId.of(-1007);

    private final Database database = TestStore.POSTGRESQL.open();
    private final Subscribers subscribers = new Subscribers(database);
    private final Outbox outbox = new Outbox(database, "me");
    private final Migrations migrations = new Migrations(database, subscribers, outbox);

    @BeforeEach
    void follow() {
        database.update(handle -> {
            handle.execute("insert into subscribers(chat, state, kind, language, since)"
                    + " values ('-7', 'active', 'group', 'en', 0)");
            handle.execute("insert into follows(chat, topic) values ('-7', 'iran')");
            new Posts().plan(handle, 1, Language.EN, Set.of("iran"), List.of(), NOW, NOW);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Delivery> claim(Outbox claiming) {
        return claiming.claim(10, NOW, chat -> Duration.ZERO);
    }

    @Test
    void whatAnotherProcessClaimsWhileTheGroupMovesArrivesUnderItsNewId() {
        Outbox other = new Outbox(database, "other");
        CompletableFuture<Void> moved = new CompletableFuture<>();
        CompletableFuture<List<Delivery>> claimed = new CompletableFuture<>();
        database.update(planning -> {
            database.queue(planning, Database.NUMBERING);
            moved.completeAsync(() -> {
                migrations.move(new Incoming.Migration(GROUP, SUPERGROUP));
                return null;
            });
            await().atMost(Duration.ofSeconds(5)).until(() -> waiting() > 0);
            claimed.completeAsync(() -> claim(other));
            assertThat(claimed).succeedsWithin(Duration.ofSeconds(30));
        });
        assertThat(moved).succeedsWithin(Duration.ofSeconds(30));
        Delivery refused = claimed.join().get(0);
        assertThat(refused.chat()).isEqualTo(GROUP);
        database.update(handle -> {
            subscribers.move(handle, GROUP, SUPERGROUP);
            other.settle(handle, List.of(new Settlement(refused, new Outcome.Moved(SUPERGROUP))));
        });
        assertThat(claim(outbox)).extracting(Delivery::chat).containsExactly(SUPERGROUP);
    }

    @Test
    void whatWaitsForTheGroupGoesToItsNewId() {
        migrations.move(new Incoming.Migration(GROUP, SUPERGROUP));
        assertThat(claim(outbox)).extracting(Delivery::chat).containsExactly(SUPERGROUP);
        assertThat(subscribers.find(GROUP)).isEmpty();
    }

    private long waiting() {
        return database.read(handle -> handle.createQuery("select count(*) from pg_locks l"
                        + " join pg_stat_activity a on a.pid = l.pid"
                        + " where not l.granted and a.datname = current_database()")
                .mapTo(Long.class)
                .one());
    }
}
