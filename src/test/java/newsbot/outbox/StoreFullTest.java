package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import newsbot.db.Database;
import newsbot.db.StoreSettings;
import newsbot.db.TestStore;
import newsbot.news.Language;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** The store fails at its Nth new page, for every N: after a restart each chat has one row, and none is lost. */
final class StoreFullTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final int CHATS = 1_200;
    private static final int MOST = 200;

    @Test
    void whateverWriteFailsAllIsWholeAfterARestart() {
        boolean failed = true;
        int failures = 0;
        for (int pages = 0; failed; pages++) {
            assertThat(pages).as("it works at some size").isLessThan(MOST);
            StoreSettings settings = TestStore.SQLITE.settings();
            try (Database database = Database.open(settings)) {
                subscribe(database);
                failed = !worksWithin(pages, database);
            }
            failures += failed ? 1 : 0;
            try (Database database = Database.open(settings)) {
                long rows = number(database, "select count(*) from deliveries");
                assertThat(rows).as("planned whole or not").isIn(0L, (long) CHATS);
                assertThat(number(database, "select count(*) from posts")).isEqualTo(rows == 0 ? 0 : 1);
                Outbox outbox = new Outbox(database, "next");
                outbox.recover(Set.of(), NOW);
                outbox.decide(OnUncertain.RESEND, NOW);
                List<Delivery> again = outbox.claim(2 * CHATS, NOW, chat -> Duration.ZERO);
                assertThat(again.size() + number(database, "select count(*) from deliveries where state = 3"))
                        .isEqualTo(rows);
            }
        }
        assertThat(failures).isGreaterThan(3);
    }

    /** Plans and sends one story with room for so many more pages; false when the store failed. */
    private static boolean worksWithin(int pages, Database database) {
        try {
            database.update(handle -> {
                long now = handle.createQuery("pragma page_count")
                        .mapTo(Long.class)
                        .one();
                handle.createQuery("pragma max_page_count = " + (now + pages))
                        .mapTo(Long.class)
                        .one();
            });
            database.update(handle -> new Posts().plan(handle, 1, Language.EN, Set.of("iran"), List.of(), NOW, NOW));
            Outbox outbox = new Outbox(database, "first");
            List<Delivery> claimed = outbox.claim(CHATS, NOW, chat -> Duration.ZERO);
            Outcome sent = new Outcome.Sent(1L << 40);
            outbox.settle(claimed.stream().map(any -> new Settlement(any, sent)).toList());
            return true;
        } catch (JdbiException full) {
            return false;
        }
    }

    private static void subscribe(Database database) {
        database.update(handle -> {
            for (int chat = 1; chat <= CHATS; chat++) {
                handle.execute(
                        "insert into subscribers(chat, state, kind, language, since) values (?, 'active', 'private',"
                                + " 'en', 0)",
                        Integer.toString(chat));
                handle.execute("insert into follows(chat, topic) values (?, 'all')", Integer.toString(chat));
            }
        });
    }

    private static long number(Database database, String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
