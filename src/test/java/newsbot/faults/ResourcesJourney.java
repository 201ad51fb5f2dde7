package newsbot.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsbot.demo.SampleStory;
import newsbot.demo.SiteFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process runs out of memory or of file descriptors. */
final class ResourcesJourney {
    private static final int WINDOW = 8;
    private static final int DESCRIPTORS = 120;

    @TempDir
    Path folder = Path.of("");

    @Test
    void processOutOfMemoryEndsAndTheNextOneLosesNothing() {
        try (Scene scene = new Scene(folder, 100).readers(Sizes.CHATS)) {
            BotProcess small = scene.seeded(scene.launch(List.of("-Xmx40m")).ready());
            SampleStory story = scene.publish();
            scene.awaitSent(story, Sizes.CHATS / 3);
            scene.site.spoil("/en/rss.xml", SiteFault.body("application/rss+xml", largeFeed()));
            assertThat(small.exitWithin(Scene.LIMIT))
                    .as("-XX:+ExitOnOutOfMemoryError")
                    .isEqualTo(3);
            int inFlight = scene.deliveries(1);
            assertThat(inFlight).isLessThanOrEqualTo(WINDOW);
            scene.site.mend();
            BotProcess next = scene.run();
            scene.awaitReached(story, Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isLessThanOrEqualTo(inFlight);
            assertThat(next.isAlive()).isTrue();
        }
    }

    /** Within the limit of size, and more than a heap of 40 MB can take. */
    private static byte[] largeFeed() {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Large</title>");
        for (int i = 0; feed.length() < 9_000_000; i++) {
            feed.append("<item><title>Story ")
                    .append(i)
                    .append("</title><guid>")
                    .append(i)
                    .append("</guid></item>");
        }
        return feed.append("</channel></rss>").toString().getBytes(UTF_8);
    }

    @Test
    void processOutOfDescriptorsLosesAndRepeatsNothingAndRecovers() throws IOException {
        try (Scene scene = new Scene(folder, 100).readers(Sizes.CHATS)) {
            BotProcess bot = scene.seeded(scene.within("ulimit -n " + DESCRIPTORS, List.of()));
            assertThat(bot.descriptors()).as("before").isLessThan(DESCRIPTORS - 10);
            SampleStory story = scene.publish();
            scene.awaitSent(story, Sizes.CHATS / 3);
            List<Socket> idle = new ArrayList<>();
            try {
                // each costs the bot a descriptor, until its server has waited long enough for a request
                await().atMost(Scene.LIMIT).until(() -> {
                    idle.add(new Socket(InetAddress.getLoopbackAddress(), scene.port));
                    return bot.log().contains("Too many open files");
                });
            } finally {
                for (Socket socket : idle) {
                    socket.close();
                }
            }
            scene.awaitReached(story, Sizes.CHATS);
            SampleStory next = scene.publish();
            scene.awaitReached(next, Sizes.CHATS);
            scene.awaitDone();
            assertThat(scene.repeated(story) + scene.repeated(next)).isZero();
            assertThat(bot.isAlive()).isTrue();
            await().atMost(Duration.ofSeconds(32))
                    .until(() -> scene.page("/healthz").startsWith("200"));
        }
    }
}
