package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import newsbot.db.StoreSettings;
import newsbot.demo.SampleStory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store is full, locked or broken: what cannot be recorded is not sent. */
final class StoreJourney {
    private static final int READERS = 2_000;

    /** What the loop may have sent when the store fails, and finds out only afterwards. */
    private static final int WINDOW = 8;

    private static final Duration RED = Duration.ofSeconds(10);
    private static final Duration BACK = Duration.ofSeconds(10);

    @TempDir
    Path folder = Path.of("");

    @Test
    void fullDiskStopsSendingBeforeThePostAndIsSurvived() throws SQLException {
        Path file = folder.resolve("newsbot.db");
        String plain = "jdbc:sqlite:" + file;
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            long pages = scene.number("pragma page_count");
            // a ballast of pages, and no room for more: the "disk" is full, until the ballast goes
            execute(
                    plain,
                    "create table ballast as with recursive n(i) as (select 1 union all select i + 1 from n"
                            + " where i < 300) select randomblob(4000) as b from n");
            long full = scene.number("pragma page_count") + 25;
            assertThat(full).isGreaterThan(pages + 300);
            BotProcess bot = scene.on(new StoreSettings(plain + "?max_page_count=" + full))
                    .runSeeded();
            SampleStory story = scene.publish();
            await().atMost(RED.plus(Scene.LIMIT)).until(() -> bot.log().contains("database or disk is full"));
            assertThat(scene.reached(story)).isZero();
            execute(plain, "drop table ballast");
            await().atMost(BACK).until(() -> scene.reached(story) > 0);
            scene.awaitReached(story, READERS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isZero();
            assertThat(bot.isAlive()).isTrue();
            assertThat(scene.text("pragma integrity_check")).isEqualTo("ok");
        }
    }

    @Test
    void writesThatTheSystemRefusesStopSendingBeforeThePostAndAreSurvived() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            BotProcess bot = scene.runSeeded();
            SampleStory story = scene.publish();
            scene.awaitSent(story, 50);
            // no file may grow beyond what the store has long reached
            bot.limitFiles("100000");
            await().atMost(Scene.LIMIT).until(() -> bot.log().contains("disk I/O error"));
            int sent = scene.reached(story);
            assertThat(sent).isLessThan(READERS);
            await().atMost(RED).until(() -> scene.page("/healthz").startsWith("503"));
            assertThat(scene.reached(story)).isLessThanOrEqualTo(sent + WINDOW);
            bot.limitFiles("unlimited");
            scene.awaitReached(story, READERS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isLessThanOrEqualTo(WINDOW);
            assertThat(bot.isAlive()).isTrue();
            assertThat(scene.text("pragma integrity_check")).isEqualTo("ok");
        }
    }

    @Test
    void storeLockedByAnotherProgramTurnsHealthRedAndIsWaitedFor() throws SQLException {
        try (Scene scene = new Scene(folder, 100).readers(400)) {
            BotProcess bot = scene.runSeeded();
            SampleStory story = scene.publish();
            scene.awaitSent(story, 50);
            try (Connection other = DriverManager.getConnection(scene.store());
                    Statement statement = other.createStatement()) {
                statement.execute("begin exclusive");
                await().atMost(RED).until(() -> scene.page("/healthz").startsWith("503"));
                int sent = scene.sent(story).size();
                await().during(Duration.ofSeconds(1))
                        .atMost(Duration.ofSeconds(2))
                        .until(() -> scene.sent(story).size() == sent);
                statement.execute("rollback");
            }
            scene.awaitReached(story, 400);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isLessThanOrEqualTo(WINDOW);
            assertThat(bot.isAlive()).isTrue();
            await().atMost(BACK).until(() -> scene.page("/healthz").startsWith("200"));
        }
    }

    @Test
    void brokenStoreIsRefusedInOneLineAndLeftAsItIs() throws IOException {
        try (Scene scene = new Scene(folder, 100)) {
            Path file = folder.resolve("newsbot.db");
            byte[] broken = "SQLite format 3 no longer, after a disk has failed"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Files.write(file, broken);
            BotProcess bot = scene.beside();
            assertThat(bot.exitWithin(Duration.ofSeconds(30))).isEqualTo(69);
            assertThat(bot.log().lines().filter(line -> line.startsWith("newsbot:")))
                    .singleElement()
                    .asString()
                    .contains(file.toString());
            assertThat(Files.readAllBytes(file)).isEqualTo(broken);
        }
    }

    @Test
    void whatWaitsInAStoreOfTheFirstVersionIsSentAfterAnUpgrade() throws SQLException {
        try (Scene scene = new Scene(folder, 100)) {
            Flyway.configure()
                    .dataSource(scene.store(), null, null)
                    .target("1")
                    .load()
                    .migrate();
            SampleStory old = SampleStory.of("en", "POLITICS", "A headline from before the upgrade");
            scene.telegram.world().people(Scene.FIRST, Sizes.CHATS, "en");
            long now = System.currentTimeMillis();
            String people = "with recursive n(i) as (select %d union all select i + 1 from n where i < %d) "
                    .formatted(Scene.FIRST, Scene.FIRST + Sizes.CHATS - 1);
            execute(
                    scene.store(),
                    "insert into stories(id, edition, title, arrived, interview, feed) values (1, 'en', '" + old.title()
                            + "', " + now + ", 0, '" + scene.site.feed("en") + "')");
            execute(scene.store(), "insert into posts(id, kind, story, created) values (1, 'story', 1, " + now + ")");
            execute(
                    scene.store(),
                    "insert into subscribers(chat, state, kind, language, since) " + people
                            + "select i, 'active', 'private', 'en', 0 from n");
            execute(
                    scene.store(),
                    "insert into deliveries(post, chat, state, due) " + people + "select 1, i, 0, 0 from n");
            scene.run();
            scene.awaitReached(old, Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(old)).isZero();
        }
    }

    private static void execute(String store, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store + "?busy_timeout=10000");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
