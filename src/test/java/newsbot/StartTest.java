package newsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import newsbot.db.Database;
import newsbot.db.StoreSettings;
import newsbot.demo.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the start does before anything goes on by itself, with a Telegram that does not answer. */
final class StartTest {
    @TempDir
    Path folder = Path.of("");

    private final Demo demo = Demo.start(0, Clock.systemUTC());

    @AfterEach
    void close() {
        demo.close();
    }

    private StoreSettings store() {
        return new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
    }

    private Newsbot bot() {
        demo.box().goOffline();
        return new Newsbot(DemoSettings.of(demo, store(), Duration.ofSeconds(1), false), demo.clock());
    }

    @Test
    void logSaysAtOnceAndOnceThatTelegramDoesNotAnswerAndWhere() throws InterruptedException {
        Logger logger = (Logger) LoggerFactory.getLogger(Dialogue.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (Newsbot bot = bot()) {
            bot.start();
            assertThat(log.list).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.WARN);
                assertThat(line.getFormattedMessage())
                        .startsWith("not logged in at=" + demo.api() + " trying-again-in=")
                        .doesNotContain(demo.token());
            });
        } finally {
            logger.detachAppender(log);
        }
    }

    /** What waits for a channel would otherwise stay for ever: nobody would know any more that it was one. */
    @Test
    void channelTakenOutOfTheConfigurationIsForgottenWithWhatWaitsForItOrNotAtAll() throws InterruptedException {
        try (Database database = Database.open(store())) {
            database.update(handle -> {
                handle.execute("insert into subscribers(chat, state, kind, language, since, configured)"
                        + " values ('@taken_out', 'active', 'channel', 'en', 0, 1)");
                handle.execute("insert into posts(id, kind, body, created) values (1, 'digest', 'news', 0)");
                handle.execute("insert into deliveries(post, chat, state, due) values (1, '@taken_out', 0, 0)");
                handle.execute("create trigger full before delete on deliveries"
                        + " begin select raise(abort, 'disk full'); end");
            });
        }
        try (Newsbot bot = bot()) {
            assertThatThrownBy(bot::start).hasMessageContaining("disk full");
        }
        try (Database database = Database.open(store())) {
            assertThat(rows(database, "subscribers")).isEqualTo(1);
            assertThat(rows(database, "deliveries")).isEqualTo(1);
            database.update(handle -> handle.execute("drop trigger full"));
        }
        try (Newsbot bot = bot()) {
            bot.start();
        }
        try (Database database = Database.open(store())) {
            assertThat(rows(database, "subscribers")).isZero();
            assertThat(rows(database, "deliveries")).isZero();
        }
    }

    private static long rows(Database database, String table) {
        return database.read(handle -> handle.createQuery("select count(*) from <table> where chat = '@taken_out'")
                .define("table", table)
                .mapTo(Long.class)
                .one());
    }
}
