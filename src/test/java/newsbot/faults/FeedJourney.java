package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newsbot.demo.SampleStory;
import newsbot.demo.SiteFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site does wrong, and a log that cannot be written, cost no reader a story. */
final class FeedJourney {
    private static final int READERS = 5;

    @TempDir
    Path folder = Path.of("");

    @Test
    void feedThatEmptiesAndReturnsSendsNothing() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            List<SampleStory> stories = scene.site.stories("en");
            scene.site.clear("en");
            polled(scene, 2);
            for (int i = stories.size() - 1; i >= 0; i--) {
                scene.site.publish(stories.get(i));
            }
            polled(scene, 2);
            SampleStory story = scene.publish();
            scene.awaitReached(story, READERS);
            assertThat(scene.telegram.journal().sent()).hasSize(READERS);
        }
    }

    @Test
    void unreadableArticleSendsTheHeadline() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            scene.site.spoil("/en/post/", SiteFault.status(500));
            SampleStory interview = SampleStory.of("en", "INTERVIEWS", "A minister on what nobody could read");
            scene.site.publish(interview);
            scene.awaitReached(interview, READERS);
            scene.awaitDone();
            assertThat(scene.repeated(interview)).isZero();
        }
    }

    @Test
    void botWhoseLogCannotBeWrittenGoesOn() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            BotProcess bot = scene.mute();
            polled(scene, 2);
            SampleStory story = scene.publish();
            scene.awaitReached(story, READERS);
            assertThat(bot.isAlive()).isTrue();
        }
    }

    /** Waits until the feed has been asked for so often from now on; the last answer but one is then taken. */
    private static void polled(Scene scene, int times) {
        int before = scene.site.visitsToFeed("en").size();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> scene.site.visitsToFeed("en").size() >= before + times);
    }
}
