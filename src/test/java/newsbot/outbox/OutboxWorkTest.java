package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/**
 * What concerns one chat or one story must not look through everybody's rows. SQLite's steps are counted, which no
 * machine makes faster or slower.
 */
final class OutboxWorkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(20));
    private static final ChatId ONE = ChatId.of(1);
    private static final int FEW = 50;
    private static final int MANY = 2_000;

    private interface Work {
        void on(Database database);
    }

    static Stream<Arguments> works() {
        return Stream.of(
                work("messages to be edited are looked for", database -> new Receipts(database).stale(10)),
                work("corrected stories are closed", database -> new Receipts(database).close()),
                work(
                        "nothing is old enough to be forgotten",
                        database ->
                                database.update(handle -> outbox(database).prune(handle, LONG_AGO.minusSeconds(1)))),
                work(
                        "a chat must wait",
                        database -> outbox(database)
                                .claim(1, NOW, chat -> chat.equals(ONE) ? Duration.ofMinutes(1) : Duration.ZERO)),
                work("the news is paused", database -> {
                    new Pause(database).begin(NOW);
                    outbox(database).claim(1, NOW, chat -> Duration.ZERO);
                }),
                work(
                        "a chat's held news is dated",
                        database -> database.update(handle -> new Held(database).date(handle, Map.of(ONE, NOW)))),
                work(
                        "a chat's news is held",
                        database -> database.update(handle -> new Held(database).hold(handle, List.of(ONE)))),
                work(
                        "a chat's digest waits",
                        database -> database.update(
                                handle -> new Held(database).postpone(handle, List.of(ONE), NOW, NOW.plusSeconds(60)))),
                work("a chat's digest is read", database -> new Held(database).items(ONE, NOW)),
                work(
                        "a story turns out to be breaking",
                        database -> database.update(handle -> new Posts().hurry(handle, 1, NOW, NOW))),
                work(
                        "a story's summary is ready",
                        database -> database.update(handle -> new Posts().ready(handle, 1, NOW))),
                work(
                        "a story is withdrawn",
                        database ->
                                database.update(handle -> outbox(database).dropStory(handle, 1, Dropped.WITHDRAWN))),
                work(
                        "a withdrawn story comes back",
                        database -> database.update(handle -> new Posts().revive(handle, 1, NOW, NOW))),
                work(
                        "a chat is forgotten",
                        database -> database.update(handle -> outbox(database).forget(handle, ONE))));
    }

    private static Arguments work(String what, Work work) {
        return Arguments.of(what, work);
    }

    private static Outbox outbox(Database database) {
        return new Outbox(database, "me");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("works")
    void workDoesNotGrowWithWhatOthersHave(String what, Work work) {
        long few = steps(FEW, true, work);
        long many = steps(MANY, true, work);

        assertThat(few).as(what).isPositive();
        assertThat(many).as(what).isPositive().isLessThan(3 * few);
    }

    /** All readers are counted too, so here the others are none. */
    @Test
    void dayIsCountedWithoutTheDaysBefore() {
        Work count = database -> new Figures(database).count(NOW, ZoneOffset.UTC);

        assertThat(steps(MANY, false, count)).isPositive().isLessThan(3 * steps(FEW, false, count));
    }

    private static long steps(int others, boolean readers, Work work) {
        AtomicLong steps = new AtomicLong();
        try (Database database = TestStore.SQLITE.open()) {
            database.update(handle -> fill(handle, others, readers));
            ProgressHandler counting = new ProgressHandler() {
                @Override
                protected int progress() {
                    steps.incrementAndGet();
                    return 0;
                }
            };
            // the pools give a thread the connection that it had last
            database.update(handle -> count(handle, counting));
            database.read(handle -> count(handle, counting));
            steps.set(0);
            work.on(database);
            return steps.get();
        }
    }

    private static int count(Handle handle, ProgressHandler counting) {
        try {
            ProgressHandler.setHandler(handle.getConnection().unwrap(SQLiteConnection.class), 1, counting);
            return 0;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** One story to one chat, and of others, each state that a delivery can have. */
    private static void fill(Handle handle, int others, boolean readers) {
        handle.execute("insert into stories(id, revision, edited, arrived, seen, edition, title, feed, interview)"
                + " values (1, 2, 1, 0, 0, 'en', 'Title', 'en', 0)");
        post(handle, 1, 1L, NOW);
        post(handle, 2, 2L, LONG_AGO);
        chat(handle, ONE);
        row(handle, 1, ONE, Outbox.HELD, NOW.toEpochMilli() - 1);
        row(handle, 3, ONE, Outbox.PENDING, 1);
        for (int i = 0; i < others; i++) {
            ChatId other = ChatId.of(100 + i);
            if (readers) {
                chat(handle, other);
            }
            row(handle, 2, other, Outbox.SENT, 0);
            row(handle, 4, other, Outbox.FAILED, 0);
            row(handle, 5, other, Outbox.HELD, 0);
            row(handle, 6, other, Outbox.HELD, NOW.toEpochMilli() - 1);
            row(handle, 7, other, Outbox.PENDING, 2);
            row(handle, 8, other, Outbox.PENDING, NOW.toEpochMilli() + 1);
        }
        handle.execute("insert into posts(id, kind, body, created) values (9, 'notice', 'News is paused', 0)");
        row(handle, 9, ONE, Outbox.SENT, 0);
        for (int post = 3; post <= 8; post++) {
            post(handle, post, (long) post, LONG_AGO);
        }
    }

    private static void post(Handle handle, long id, long story, Instant created) {
        handle.execute(
                "insert into posts(id, kind, story, created) values (?, 'story', ?, ?)",
                id,
                story,
                created.toEpochMilli());
    }

    private static void chat(Handle handle, ChatId chat) {
        handle.execute(
                "insert into subscribers(chat, state, kind, language, since) values (?, 'active', 'private', 'en', 0)",
                chat.value());
    }

    private static void row(Handle handle, long post, ChatId chat, int state, long due) {
        handle.execute(
                "insert into deliveries(post, chat, state, due) values (?, ?, ?, ?)", post, chat.value(), state, due);
    }
}
