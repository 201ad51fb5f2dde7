package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;

final class UpgradeTest {
    @ParameterizedTest
    @EachStore
    void storeOfTheFirstVersionKeepsWhatWaitsInIt(TestStore store) {
        StoreSettings settings = store.settings();
        Flyway.configure()
                .dataSource(settings.url(), null, null)
                .target("1")
                .load()
                .migrate();
        Jdbi.create(settings.url()).useHandle(handle -> {
            handle.execute("insert into posts(id, kind, story, created) values (1, 'story', 1, 0)");
            handle.execute("insert into deliveries(post, chat, state, due) values (1, '7', 0, 0)");
        });
        try (Database upgraded = Database.open(settings)) {
            upgraded.update(handle -> handle.execute("update alert_numbers set last = 5"));
            long waiting = upgraded.read(handle -> handle.createQuery("select count(*) from deliveries where state = 0")
                    .mapTo(Long.class)
                    .one());
            assertThat(waiting).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EachStore
    void channelKnownInOtherLettersIsKnownOnceAndGetsNothingTwice(TestStore store) {
        StoreSettings settings = store.settings();
        Flyway.configure()
                .dataSource(settings.url(), null, null)
                .target("5")
                .load()
                .migrate();
        Jdbi.create(settings.url()).useHandle(handle -> {
            for (String chat : List.of("@News", "@NEWS", "@other", "7")) {
                handle.execute(
                        "insert into subscribers(chat, state, kind, language, since) values (?, 'active', 'channel', 'en', 0)",
                        chat);
                handle.execute("insert into follows(chat, topic) values (?, 'all')", chat);
                handle.execute(
                        "insert into alerts(id, chat, words, since) values (?, ?, 'gas', 0)", chat.hashCode(), chat);
                handle.execute("insert into story_alerts(chat, story, alert) values (?, 1, 'gas')", chat);
                handle.execute("insert into deliveries(post, chat, state, due) values (1, ?, 0, 0)", chat);
            }
            handle.execute("insert into follows(chat, topic) values ('@NEWS', 'iran')");
            for (String delivery : List.of("2, '@NEWS', 0", "2, '@News', 3", "3, '@NEWS', 4", "3, '@News', 0")) {
                handle.execute("insert into deliveries(post, chat, state, due) values (" + delivery + ", 0)");
            }
            handle.execute("update subscribers set state = 'asleep' where chat = '@NEWS'");
        });
        try (Database upgraded = Database.open(settings)) {
            for (String table : List.of("subscribers", "alerts", "story_alerts", "deliveries")) {
                assertThat(chats(upgraded, "select distinct chat from " + table))
                        .as(table)
                        .containsExactlyInAnyOrder("@news", "@other", "7");
            }
            assertThat(chats(upgraded, "select chat from follows where topic = 'all'"))
                    .containsExactlyInAnyOrder("@news", "@other", "7");
            assertThat(chats(upgraded, "select state from deliveries where post = 2"))
                    .as("what has arrived is not sent again")
                    .containsExactly("3");
            assertThat(chats(upgraded, "select state from deliveries where post = 3"))
                    .as("what waits is not lost")
                    .containsExactly("0");
            assertThat(chats(upgraded, "select state from subscribers where chat = '@news'"))
                    .containsExactly("active");
            assertThat(chats(upgraded, "select chat from follows where topic = 'iran'"))
                    .containsExactly("@news");
        }
    }

    private static List<String> chats(Database database, String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
