package newsbot.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsbot.bench.Row;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether 256 MB are enough: the installed bot sends an interview's summary and a headline to many at the fastest pace.
 * {@code -Dbench.cgroup} names a directory of a cgroup that limits its memory, which root may make; without it, Java is
 * only told that the machine has 256 MB. {@code -Dbench.java} names another Java's home, {@code -Dbench.options} other
 * options than those of the systemd unit.
 */
final class SmallServerBenchmark {
    private static final int READERS = Integer.getInteger("bench.readers", 100_000);
    private static final String CGROUP = System.getProperty("bench.cgroup", "");
    private static final String JDK = System.getProperty("bench.java", System.getProperty("java.home"));
    private static final Duration LONG = Duration.ofMinutes(15);

    @TempDir
    Path folder = Path.of("");

    @Test
    void broadcastOnASmallServer() {
        Installed installed = new Installed(folder.resolve("newsbot"));
        List<String> command = new ArrayList<>();
        if (!CGROUP.isEmpty()) {
            command.addAll(List.of("sh", "-c", "echo $$ > \"$0/cgroup.procs\" && exec \"$@\"", CGROUP));
        }
        command.add(installed.launcher().toString());
        String limit = CGROUP.isEmpty() ? "-XX:MaxRAM=256m " : "";
        try (Scene scene = new Scene(folder, 1_000)
                .with("JAVA_HOME", JDK)
                .with("JAVA_OPTS", limit + System.getProperty("bench.options", "-Xmx64m -XX:TieredStopAtLevel=1"))
                .readers(READERS)) {
            BotProcess bot = scene.by(command);
            await().atMost(LONG).until(() -> scene.site.visitsToFeed("en").size() >= 2);
            long idle = Bench.memory(bot);
            SampleStory known = scene.site.stories("en").stream()
                    .filter(story -> story.section().equals("INTERVIEWS"))
                    .findFirst()
                    .orElseThrow();
            SampleStory interview = new SampleStory(
                    "en",
                    "an-interview-for-everybody",
                    known.section(),
                    "An interview for everybody",
                    known.standfirst(),
                    known.author(),
                    known.paragraphs());
            scene.site.publish(interview);
            broadcast(scene, bot, interview);
            scene.telegram.journal().clear();
            broadcast(scene, bot, scene.publish());
            Row.SMALL.measured(idle, Bench.peakMemory(bot));
        }
    }

    private static void broadcast(Scene scene, BotProcess bot, SampleStory story) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(500)).until(() -> {
            if (!bot.isAlive()) {
                throw new IllegalStateException("it died: " + bot.log());
            }
            return scene.deliveries(0) + scene.deliveries(1) + scene.deliveries(2) == 0
                    && scene.reached(story) >= READERS;
        });
    }
}
