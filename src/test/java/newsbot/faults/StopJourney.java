package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import newsbot.demo.Effect;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM: what is in flight comes to its end, nothing is lost and nothing sent twice. */
final class StopJourney {
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** What a process that SIGTERM ended leaves behind. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder = Path.of("");

    @Test
    void stoppedInTheMiddleOfABroadcastItLosesNoneAndRepeatsNone() {
        try (Scene scene = new Scene(folder, 100).with("LOG_LEVEL", "DEBUG").readers(Sizes.CHATS)) {
            // answers take their time, so that some are always under way
            scene.telegram.faults().on("sendMessage", Effect.late(Duration.ofMillis(50)));
            BotProcess bot = scene.runSeeded();
            SampleStory story = scene.publish();
            Random random = new Random(Sizes.SEED);
            for (int stop = 0; stop < Sizes.KILLS; stop++) {
                int part = Sizes.CHATS / (Sizes.KILLS + 1);
                scene.awaitSent(story, stop * part + part / 2 + random.nextInt(Math.max(1, part / 2)));
                bot.terminate();
                assertThat(bot.exitWithin(GRACE)).isIn(0, TERMINATED);
                assertThat(scene.deliveries(1) + scene.deliveries(2))
                        .as("left in doubt")
                        .isZero();
                assertThat(scene.reached(story)).isEqualTo(scene.deliveries(3));
                bot = scene.run();
            }
            scene.awaitReached(story, Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isZero();
            Sizes.report("stop", "chats=%d stops=%d lost=0 repeated=0".formatted(Sizes.CHATS, Sizes.KILLS));
        }
    }

    @Test
    void stopsInTimeWhileTelegramHangsAndASecondSignalDoesNoHarm() {
        try (Scene scene = new Scene(folder, 100).readers(50)) {
            BotProcess bot = scene.runSeeded();
            var hanging = scene.telegram.faults().on("*", Effect.hang());
            scene.publish();
            await().atMost(Scene.LIMIT).until(() -> hanging.hits() >= 3);
            bot.terminate();
            bot.terminate();
            assertThat(bot.exitWithin(Duration.ofSeconds(15))).isIn(0, TERMINATED);
            assertThat(scene.deliveries(1) + scene.deliveries(2)).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void secondInstanceOnAnSqliteStoreIsRefusedAndTheFirstGoesOn() {
        try (Scene scene = new Scene(folder, 100).readers(20)) {
            BotProcess first = scene.runSeeded();
            BotProcess second = scene.beside();
            assertThat(second.exitWithin(Duration.ofSeconds(30))).isEqualTo(69);
            assertThat(second.log().lines().filter(line -> line.startsWith("newsbot:")))
                    .singleElement()
                    .asString()
                    .contains("already running, pid " + first.pid());
            SampleStory story = scene.publish();
            scene.awaitReached(story, 20);
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void nothingThatIsLoggedHoldsTheToken() {
        try (Scene scene = new Scene(folder, 100).with("LOG_LEVEL", "TRACE").readers(5)) {
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.refuse(403, "Forbidden: bot was blocked by the user"))
                    .times(1);
            scene.telegram.faults().on("sendMessage", Effect.close()).times(1);
            BotProcess bot = scene.launch(List.of()).ready();
            await().atMost(Scene.LIMIT)
                    .until(() -> scene.site.visitsToFeed("en").size() >= 2);
            SampleStory story = scene.publish();
            scene.awaitReached(story, 4);
            scene.telegram.goOffline();
            await().atMost(Scene.LIMIT).until(() -> bot.log().contains("polling failed"));
            // closing the scene reads the logs
        }
    }
}
