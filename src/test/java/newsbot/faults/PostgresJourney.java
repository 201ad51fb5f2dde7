package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import newsbot.db.StoreSettings;
import newsbot.db.TestStore;
import newsbot.demo.Journal;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances on one PostgreSQL database share the work and take over from each other. */
final class PostgresJourney {
    private static final int PER_SECOND = 100;
    private static final int WINDOW = 8;

    /** Within which the work of a killed instance is somebody else's. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(20);

    /** Within which health says that something is wrong, and that it is over. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** A minute with the full numbers. */
    private static final Duration OUTAGE = Duration.ofSeconds(3L * Sizes.KILLS);

    /** From the end of an outage to the first message: a loop that has failed rests 4 s at the most. */
    private static final Duration BACK = Duration.ofSeconds(12);

    @TempDir
    Path folder = Path.of("");

    @Test
    void twoInstancesSendEachStoryToEachChatOnceUnderOnePace() {
        try (Scene scene = new Scene(folder, PER_SECOND)
                .on(TestStore.POSTGRESQL.settings())
                .readers(2 * Sizes.CHATS)) {
            BotProcess first = scene.runSeeded();
            SampleStory story = scene.publish();
            scene.awaitSent(story, Sizes.CHATS / 3);
            // one joins in the middle: the other must have made room before it sends
            BotProcess second = scene.beside().ready();
            await().atMost(TAKE_OVER).until(() -> second.log().contains("share=awaited"));
            scene.awaitReached(story, 2 * Sizes.CHATS);
            SampleStory next = scene.publish();
            scene.awaitReached(next, 2 * Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isZero();
            assertThat(scene.repeated(next)).isZero();
            assertThat(scene.number("select count(distinct owner) from deliveries"))
                    .as("both have sent")
                    .isEqualTo(2);
            assertThat(scene.telegram.journal().mostInAnySecond()).isLessThanOrEqualTo(PER_SECOND);
            assertThat(scene.telegram.journal().where(call -> call.code() == 429))
                    .isEmpty();
            assertThat(first.isAlive() && second.isAlive()).isTrue();
        }
    }

    @Test
    void othersTakeOverFromAKilledInstance() {
        try (Scene scene = new Scene(folder, PER_SECOND)
                .on(TestStore.POSTGRESQL.settings())
                .readers(2 * Sizes.CHATS)) {
            BotProcess leader = scene.runSeeded();
            BotProcess other = scene.beside().ready();
            await().atMost(TAKE_OVER).until(() -> scene.number("select min(sharing) from instances") == 2);
            SampleStory story = scene.publish();
            scene.awaitSent(story, Sizes.CHATS / 2);
            leader.kill();
            long inFlight = scene.number("select count(*) from deliveries where state = 1");
            assertThat(inFlight).isLessThanOrEqualTo(2 * WINDOW);
            // the new leader polls updates and feeds
            SampleStory next = scene.publish();
            long killed = System.nanoTime();
            await().atMost(TAKE_OVER).until(() -> scene.number("select count(*) from posts") == 2);
            await().atMost(TAKE_OVER.minusNanos(System.nanoTime() - killed))
                    .until(() -> other.log().contains("leader=true"));
            scene.awaitReached(story, 2 * Sizes.CHATS);
            scene.awaitReached(next, 2 * Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isLessThanOrEqualTo((int) inFlight);
            assertThat(scene.repeated(next)).isZero();
            assertThat(scene.telegram.journal().where(Journal.Call::isSending).stream()
                            .filter(call -> call.code() == 409))
                    .isEmpty();
        }
    }

    @Test
    void instanceThatWasStoppedForAWhileFindsItsWorkDone() {
        try (Scene scene = new Scene(folder, PER_SECOND)
                .on(TestStore.POSTGRESQL.settings())
                .readers(Sizes.CHATS)) {
            BotProcess paused = scene.runSeeded();
            BotProcess other = scene.beside().ready();
            await().atMost(TAKE_OVER).until(() -> scene.number("select min(sharing) from instances") == 2);
            SampleStory story = scene.publish();
            scene.awaitSent(story, Sizes.CHATS / 3);
            paused.signal("STOP");
            scene.awaitReached(story, Sizes.CHATS);
            await().atMost(TAKE_OVER).until(() -> other.log().contains("leader=true"));
            paused.signal("CONT");
            SampleStory next = scene.publish();
            scene.awaitReached(next, Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isLessThanOrEqualTo(WINDOW);
            assertThat(scene.repeated(next)).isZero();
        }
    }

    @Test
    void connectionsThatTheDatabaseEndsLoseNothing() throws SQLException {
        try (Scene scene = new Scene(folder, PER_SECOND)
                .on(TestStore.POSTGRESQL.settings())
                .readers(Sizes.CHATS)) {
            BotProcess bot = scene.runSeeded();
            SampleStory story = scene.publish();
            for (int time = 1; time <= 3; time++) {
                scene.awaitSent(story, time * Sizes.CHATS / 5);
                try (Connection connection = DriverManager.getConnection(scene.store());
                        Statement statement = connection.createStatement()) {
                    statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'newsbot'");
                }
            }
            scene.awaitReached(story, Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isLessThanOrEqualTo(3 * WINDOW);
            assertThat(bot.isAlive()).isTrue();
        }
    }

    @Test
    void leaderCutOffFromTheDatabaseIsReplacedAndRepeatsAtMostWhatItHadInFlight() {
        StoreSettings store = TestStore.POSTGRESQL.settings();
        try (Gate gate = new Gate(port(store));
                Scene scene = new Scene(folder, PER_SECOND).on(store).readers(Sizes.CHATS)) {
            scene.botsUse(through(gate, store));
            BotProcess leader = scene.runSeeded();
            scene.botsUse(store);
            BotProcess other = scene.beside().ready();
            await().atMost(TAKE_OVER).until(() -> scene.number("select min(sharing) from instances") == 2);
            SampleStory story = scene.publish();
            scene.awaitSent(story, Sizes.CHATS / 3);
            gate.swallow();
            await().atMost(TAKE_OVER).until(() -> other.log().contains("leader=true"));
            SampleStory next = scene.publish();
            scene.awaitReached(story, Sizes.CHATS);
            scene.awaitReached(next, Sizes.CHATS);
            gate.open();
            await().atMost(BACK).until(() -> leader.log().contains("leader=false"));
            SampleStory last = scene.publish();
            scene.awaitReached(last, Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isLessThanOrEqualTo(WINDOW);
            assertThat(scene.repeated(next) + scene.repeated(last)).isZero();
            assertThat(leader.isAlive() && other.isAlive()).isTrue();
        }
    }

    private static int port(StoreSettings store) {
        return URI.create(store.url().substring("jdbc:".length())).getPort();
    }

    private static StoreSettings through(Gate gate, StoreSettings store) {
        return new StoreSettings(store.url().replace(":" + port(store), ":" + gate.port()));
    }

    @Test
    void databaseThatIsOutOfReachIsWaitedForAndNothingIsSentMeanwhile() {
        StoreSettings store = TestStore.POSTGRESQL.settings();
        try (Gate gate = new Gate(port(store));
                Scene scene = new Scene(folder, PER_SECOND).on(store).readers(Sizes.CHATS)) {
            scene.botsUse(through(gate, store));
            BotProcess bot = scene.runSeeded();
            SampleStory story = scene.publish();
            scene.awaitSent(story, Sizes.CHATS / 4);
            gate.shut();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(scene.page("/healthz")).startsWith("503"));
            int sent = scene.sent(story).size();
            await().during(OUTAGE)
                    .atMost(OUTAGE.plusSeconds(5))
                    .until(() -> scene.sent(story).size() == sent);
            gate.open();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(scene.page("/readyz")).startsWith("200"));
            await().atMost(BACK).until(() -> scene.sent(story).size() > sent);
            scene.awaitSent(story, Sizes.CHATS / 2);
            gate.swallow();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(scene.page("/readyz")).startsWith("503"));
            gate.open();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(scene.page("/readyz")).startsWith("200"));
            scene.awaitReached(story, Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isLessThanOrEqualTo(2 * WINDOW);
            assertThat(bot.isAlive()).isTrue();
        }
    }
}
