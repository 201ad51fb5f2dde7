package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import newsbot.demo.Effect;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed while a story's deliveries are planned, or while updates are taken. */
final class PlanningJourney {
    private static final int READERS = Math.min(100_000, 100 * Sizes.CHATS);

    @TempDir
    Path folder = Path.of("");

    @Test
    void storyIsPlannedForAllOrForNobodyWhenTheProcessDies() {
        try (Scene scene = new Scene(folder, 30).readers(READERS)) {
            BotProcess bot = scene.runSeeded();
            scene.telegram.faults().on("sendMessage", Effect.tooMany(60));
            Random random = new Random(Sizes.SEED);
            for (int kill = 1; kill <= Sizes.KILLS + 1; kill++) {
                int visits = scene.site.visitsToFeed("en").size();
                scene.publish();
                await().atMost(Scene.LIMIT)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> scene.site.visitsToFeed("en").size() > visits);
                long until = System.nanoTime() + random.nextInt(300) * 1_000_000L;
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> System.nanoTime() > until);
                bot.kill();
                int stories = kill;
                assertThat(scene.number("select count(*) from deliveries") % READERS)
                        .isZero();
                bot = scene.run();
                await().atMost(Scene.LIMIT)
                        .until(() -> scene.number("select count(*) from deliveries") == (long) READERS * stories);
            }
            assertThat(scene.number("select count(*) from (select distinct chat from deliveries)"))
                    .isEqualTo(READERS);
        }
    }

    @Test
    void commandSurvivesTheProcessAndIsDoneOnce() {
        try (Scene scene = new Scene(folder, 100).readers(1)) {
            BotProcess bot = scene.runSeeded();
            for (int kill = 0; kill < Sizes.KILLS; kill++) {
                long id = 5_000_001L + kill;
                var person = scene.telegram.world().person(id, "Reader", "en");
                person.types("/start");
                person.types("/topic Karabakh");
                await().atMost(Scene.LIMIT)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> scene.number("select count(*) from inbox") > 0);
                bot.kill();
                bot = scene.run();
                await().atMost(Scene.LIMIT)
                        .until(() -> scene.number("select count(*) from follows where chat = '" + id + "'") == 1);
                assertThat(scene.number("select count(*) from subscribers where chat = '" + id + "'"))
                        .isEqualTo(1);
                await().atMost(Scene.LIMIT).until(() -> person.chat().fromBot().size() >= 2);
                assertThat(person.chat().fromBot()).hasSizeLessThanOrEqualTo(4);
            }
            SampleStory story = scene.publish();
            scene.awaitReached(story, 1);
        }
    }
}
