package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import newsbot.db.StoreSettings;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine is lost, and a backup made while it was at work is all there is. */
final class RestoreJourney {
    /** So slow at first that there is time for a backup. */
    private static final String PACE = "NEWSBOT_TELEGRAM_LIMITS_PER_SECOND";

    @TempDir
    Path folder = Path.of("");

    @Test
    void botStartedOnABackupMadeInABroadcastGoesOnWhereItWas() {
        try (Scene scene = new Scene(folder, 100).with(PACE, "10").readers(Sizes.CHATS)) {
            BotProcess lost = scene.runSeeded();
            SampleStory story = scene.publish();
            scene.awaitSent(story, 30);
            int before = scene.deliveries(3);
            Path copy = folder.resolve("backup.db");
            BotProcess backup = scene.begin("backup", copy.toString());
            assertThat(backup.exitWithin(Duration.ofSeconds(60))).isZero();
            assertThat(backup.log()).startsWith(copy + ": written, ");
            lost.kill();

            scene.with(PACE, "100").on(new StoreSettings("jdbc:sqlite:" + copy));
            int known = scene.deliveries(3);
            assertThat(known).as("what the backup knows to be sent").isBetween(before, Sizes.CHATS - 1);
            int more = scene.sent(story).size() - known;
            scene.run();
            scene.awaitReached(story, Sizes.CHATS);
            scene.awaitDone();
            SampleStory next = scene.publish();
            scene.awaitReached(next, Sizes.CHATS);
            scene.awaitDone();

            assertThat(scene.repeated(story))
                    .as("what was sent after the backup")
                    .isLessThanOrEqualTo(more);
            assertThat(scene.repeated(next)).isZero();
            Sizes.report(
                    "restore",
                    "chats=%d sent_after_backup=%d repeated=%d lost=0"
                            .formatted(Sizes.CHATS, more, scene.repeated(story)));
        }
    }
}
