package newsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsbot.db.StoreSettings;
import newsbot.demo.Demo;
import newsbot.demo.Effect;
import newsbot.demo.Limits;
import newsbot.demo.MovableClock;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of the machine is set while the bot runs. */
final class ClockJourney {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "PT1H", "P3650D"})
    void newsGoOnThroughASetClock(String by) throws InterruptedException {
        MovableClock clock = new MovableClock(Clock.systemUTC());
        Demo demo = Demo.start(0, Clock.systemUTC());
        demo.box().limits().set(Limits.Rules.OFF);
        StoreSettings store = new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
        try (Newsbot bot = new Newsbot(DemoSettings.of(demo, store, Duration.ofSeconds(1), false), clock)) {
            bot.start();
            await().atMost(LIMIT).until(() -> demo.site().visitsToFeed("en").size() >= 2);
            // one delivery is in doubt, and due in a few seconds, when the clock is set
            demo.box().faults().on("sendMessage", Effect.close()).times(1);
            SampleStory first = demo.site().publishNext("en");
            await().atMost(LIMIT)
                    .until(() -> !demo.box().journal().of("sendMessage").isEmpty());
            clock.advance(Duration.parse(by));
            SampleStory second = SampleStory.of("en", "POLITICS", "What is told after the clock was set");
            demo.site().publish(second);
            await().atMost(LIMIT).until(() -> arrived(demo, first) == 1 && arrived(demo, second) == 1);
            assertThat(demo.box().journal().copies().values()).containsOnly(1L);
        } finally {
            demo.close();
        }
    }

    private static long arrived(Demo demo, SampleStory story) {
        return List.copyOf(demo.cast().channel().fromBot()).stream()
                .filter(message -> message.text().contains(story.title()))
                .count();
    }
}
