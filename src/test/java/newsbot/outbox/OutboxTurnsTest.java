package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances at one outbox, which only PostgreSQL allows. */
final class OutboxTurnsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId NAME = new ChatId("@channel");
    private static final ChatId NUMBER = ChatId.of(-1001);

    private final Database database = TestStore.POSTGRESQL.open();
    private final Subscribers subscribers = new Subscribers(database);
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
            await().atMost(Duration.ofSeconds(5)).until(() -> waiting() > 0);
            assertThat(mine.claim(handle, 1, NOW, chat -> Duration.ZERO)).isEmpty();
        });
        assertThat(claimed).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(List.of());
    }

    @Test
    void whatIsBeingPlannedForAChatThatMovesGoesToItsNewId() {
        ChatId group = ChatId.of(-2002);
        whilePlanning(handle -> {
            mine.queue(handle);
            subscribers.move(handle, NUMBER, group);
            mine.move(handle, NUMBER, group);
        });
        assertThat(waitingFor(group)).isEqualTo(2);
        assertThat(waitingFor(NUMBER)).isZero();
    }

    @Test
    void whatIsBeingPlannedForAChatThatStopsIsDropped() {
        whilePlanning(handle -> {
            mine.queue(handle);
            subscribers.setState(handle, NUMBER, Subscriber.State.STOPPED);
            mine.drop(handle, NUMBER, Dropped.STOPPED);
        });
        assertThat(waitingFor(NUMBER)).isZero();
        assertThat(waitingFor(NAME)).isEqualTo(2);
    }

    @Test
    void whatIsBeingPlannedForAChatThatIsForgottenIsForgotten() {
        whilePlanning(handle -> {
            mine.queue(handle);
            subscribers.forget(handle, NUMBER);
            mine.forget(handle, NUMBER);
        });
        assertThat(waitingFor(NUMBER)).isZero();
        assertThat(waitingFor(NAME)).isEqualTo(2);
    }

    @Test
    void whatIsBeingPlannedForAChatWhoseMoveItsAnswerTellsGoesToItsNewId() {
        ChatId group = ChatId.of(-2002);
        Delivery underWay = mine.claim(2, NOW, chat -> chat.isName() ? Duration.ofMillis(1) : Duration.ZERO)
                .get(0);
        whilePlanning(handle -> {
            mine.queue(handle);
            subscribers.move(handle, NUMBER, group);
            mine.settle(handle, List.of(new Settlement(underWay, new Outcome.Moved(group))));
        });
        assertThat(waitingFor(group)).isEqualTo(2);
        assertThat(waitingFor(NUMBER)).isZero();
    }

    /** Another transaction that has begun before a story is planned, and comes to its end after it. */
    private void whilePlanning(Consumer<Handle> change) {
        CompletableFuture<Void> changed = new CompletableFuture<>();
        database.update(planning -> {
            database.queue(planning, Database.NUMBERING);
            changed.completeAsync(() -> {
                database.update(change::accept);
                return null;
            });
            await().atMost(Duration.ofSeconds(5)).until(() -> waiting() > 0);
            new Posts().plan(planning, 2, Language.EN, Set.of("iran"), List.of(), NOW, NOW);
        });
        assertThat(changed).succeedsWithin(Duration.ofSeconds(30));
    }

    private long waitingFor(ChatId chat) {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from deliveries where chat = :chat and state in (0, 1, 2)")
                .bind("chat", chat.value())
                .mapTo(Long.class)
                .one());
    }

    private long waiting() {
        return database.read(handle -> handle.createQuery("select count(*) from pg_locks l"
                        + " join pg_stat_activity a on a.pid = l.pid"
                        + " where not l.granted and a.datname = current_database()")
                .mapTo(Long.class)
                .one());
    }
}
