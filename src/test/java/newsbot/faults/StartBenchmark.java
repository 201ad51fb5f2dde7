package newsbot.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsbot.bench.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon the installed bot asks Telegram for updates, and how much memory it has when it is idle: with the launcher's
 * archive of classes and without. {@code -Dbench.jdks} names the homes of the Java machines, parted by commas, of which the last
 * stands in the table; without it, the one that runs the benchmark.
 */
final class StartBenchmark {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String PLAIN = "plain";
    private static final String ARCHIVE = "with the archive";
    private static final Duration IDLE = Duration.ofSeconds(10);

    @TempDir
    Path folder = Path.of("");

    @Test
    void startAndIdleMemory() {
        for (String jdk : System.getProperty("bench.jdks", System.getProperty("java.home"))
                .split(",")) {
            Installed installed = new Installed(folder.resolve(jdk.replace('/', '-')));
            BotProcess archive = BotProcess.start(
                    List.of(installed.launcher().toString(), "archive"),
                    folder,
                    folder.resolve("archive.log"),
                    Map.of("JAVA_HOME", jdk));
            if (archive.exitWithin(Duration.ofMinutes(10)) != 0) {
                throw new IllegalStateException(archive.log());
            }
            Map<String, List<Double>> seconds = new TreeMap<>();
            Map<String, List<Double>> megabytes = new TreeMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                // -Xshare:auto is Java's default, and tells the launcher that no archive is wanted
                for (Map.Entry<String, String> kind :
                        Map.of(ARCHIVE, "", PLAIN, "-Xshare:auto").entrySet()) {
                    measure(installed, jdk, kind.getKey(), kind.getValue(), seconds, megabytes);
                }
            }
            System.out.println(jdk);
            Row.START.measured(median(seconds, PLAIN), median(seconds, ARCHIVE));
            Row.IDLE.measured(median(megabytes, PLAIN), median(megabytes, ARCHIVE));
        }
    }

    private void measure(
            Installed installed,
            String jdk,
            String kind,
            String options,
            Map<String, List<Double>> seconds,
            Map<String, List<Double>> megabytes) {
        Path own = folder.resolve("round-" + System.nanoTime());
        own.toFile().mkdir();
        try (Scene scene = new Scene(own, 30).with("JAVA_HOME", jdk).with("JAVA_OPTS", options)) {
            long began = System.nanoTime();
            BotProcess bot = scene.by(List.of(installed.launcher().toString()));
            await().atMost(Scene.LIMIT)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> scene.telegram.world().updates().polls() > 0);
            seconds.computeIfAbsent(kind, k -> new ArrayList<>()).add((System.nanoTime() - began) / 1e9);
            long since = System.nanoTime();
            await().atMost(IDLE.multipliedBy(3)).until(() -> System.nanoTime() - since > IDLE.toNanos());
            megabytes.computeIfAbsent(kind, k -> new ArrayList<>()).add((double) Bench.memory(bot));
        }
    }

    private static double median(Map<String, List<Double>> measured, String kind) {
        List<Double> sorted =
                measured.getOrDefault(kind, List.of()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
