package newsbot.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import newsbot.bench.Row;
import newsbot.topic.Alert;
import newsbot.topic.AlertIndex;
import newsbot.topic.Matches;
import newsbot.topic.TopicMatcher;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How many stories a second are matched against the packaged topics and readers' alerts (JMH), as alerts grow. */
public class TopicsBenchmark {
    private static final Map<String, Row> ALERTS = Map.of(
            "1000", Row.ALERTS_1_000,
            "10000", Row.ALERTS_10_000,
            "100000", Row.ALERTS_100_000,
            "1000000", Row.ALERTS_1_000_000);

    @Test
    void storiesMatchedASecond() throws RunnerException {
        report(".*\\.topics", Map.of("0", Row.TOPICS));
        report(".*\\.topicsAndAlerts", ALERTS);
    }

    private static void report(String benchmark, Map<String, Row> rows) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(TopicsBenchmark.class.getName() + benchmark + "$")
                        .param("alerts", rows.keySet().toArray(String[]::new))
                        .mode(Mode.Throughput)
                        .forks(1)
                        .jvmArgs("-Xmx3g")
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(3))
                        .shouldFailOnError(true)
                        .build())
                .run();
        for (RunResult result : results) {
            double rate = result.getPrimaryResult().getScore();
            Objects.requireNonNull(rows.get(result.getParams().getParam("alerts")))
                    .measured(rate, result.getPrimaryResult().getScoreError(), 1_000 / rate);
        }
    }

    /** Stories one after another, each a headline with two others as its description. */
    @State(Scope.Thread)
    public static class Stories {
        private final List<String> headlines = headlines();
        private int next;

        String headline() {
            next = (next + 1) % headlines.size();
            return headlines.get(next);
        }
    }

    /**
     * The topics and as many alerts, on one to three words of any headlines each; one in ten is a phrase of one headline.
     * Nearly all that have several words are different.
     */
    @State(Scope.Benchmark)
    public static class Readers {
        @Param("0")
        public int alerts;

        private final TopicMatcher topics = new TopicMatcher(
                TopicsFile.read(Source.packaged("topics.yaml"), new Faults()).topics());
        private final AlertIndex index = new AlertIndex();

        @Setup
        public void follow() {
            Random random = new Random(7);
            List<String> headlines = headlines();
            for (int i = 0; i < alerts; i++) {
                String[] words = words(headlines, random);
                int at = random.nextInt(words.length);
                if (random.nextInt(10) == 0 && at + 1 < words.length) {
                    index.add(i, Alert.of('"' + words[at] + ' ' + words[at + 1] + '"'));
                    continue;
                }
                StringBuilder wanted = new StringBuilder(words[at]);
                for (int more = random.nextInt(3); more > 0; more--) {
                    String[] others = words(headlines, random);
                    wanted.append(' ').append(others[random.nextInt(others.length)]);
                }
                index.add(i, Alert.of(wanted.toString()));
            }
        }

        private static String[] words(List<String> headlines, Random random) {
            return headlines.get(random.nextInt(headlines.size())).split("[^\\p{L}\\p{N}]+");
        }
    }

    @Benchmark
    public Matches topics(Readers readers, Stories stories) {
        return readers.topics.match(
                stories.headline(), stories.headline() + ". " + stories.headline(), "POLITICS", null);
    }

    @Benchmark
    public int topicsAndAlerts(Readers readers, Stories stories) {
        String title = stories.headline();
        String description = stories.headline() + ". " + stories.headline();
        return readers.topics.match(title, description, "POLITICS", null).ids().size()
                + readers.index.match(title, description, "POLITICS", null).size();
    }

    private static List<String> headlines() {
        List<String> all = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(
                TopicsBenchmark.class.getResourceAsStream("/topics/headlines.tsv"), "headlines.tsv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> all.add(line.substring(line.lastIndexOf('\t') + 1)));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        return all;
    }
}
