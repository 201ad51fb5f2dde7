package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of a broadcast: nobody loses a story. Sizes: {@link Sizes}. */
final class KillJourney {
    private static final int PER_SECOND = 100;

    /** Messages in flight at 100 a second. */
    private static final int WINDOW = 8;

    @TempDir
    Path folder = Path.of("");

    @Test
    void killedInTheMiddleOfABroadcastItLosesNoneAndRepeatsAtMostWhatWasInFlight() {
        try (Scene scene = new Scene(folder, PER_SECOND).readers(Sizes.CHATS)) {
            BotProcess bot = scene.runSeeded();
            SampleStory story = scene.publish();
            Random random = new Random(Sizes.SEED);
            int inFlight = 0;
            for (int kill = 0; kill < Sizes.KILLS; kill++) {
                int part = Sizes.CHATS / (Sizes.KILLS + 1);
                scene.awaitSent(story, kill * part + part / 2 + random.nextInt(Math.max(1, part / 2)));
                bot.kill();
                int sending = scene.deliveries(1);
                assertThat(sending).isLessThanOrEqualTo(WINDOW);
                inFlight += sending;
                bot = scene.run();
            }
            scene.awaitReached(story, Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.reached(story)).isEqualTo(Sizes.CHATS);
            assertThat(scene.repeated(story)).isLessThanOrEqualTo(inFlight);
            assertThat(scene.deliveries(3)).isEqualTo(Sizes.CHATS);
            Sizes.report(
                    "kill",
                    "chats=%d kills=%d lost=0 repeated=%d in_flight=%d"
                            .formatted(Sizes.CHATS, Sizes.KILLS, scene.repeated(story), inFlight));
        }
    }
}
