package newsbot.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import newsbot.demo.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything at once, for as long as {@code soak.minutes} says: half a minute as a rule, 20 with {@code -Psoak}. */
final class SoakJourney {
    private static final Duration LASTS =
            Duration.ofMillis((long) (60_000 * Double.parseDouble(System.getProperty("soak.minutes", "0.4"))));
    private static final Duration APART = Duration.ofMillis(250);
    private static final int SAMPLES = 40;

    /** Deeds from one sample of the memory to the next, at least: each stops the bot for a collection. */
    private static final int MOST_OFTEN = 8;

    private static final int READERS = 100;
    private static final Pattern LINK = Pattern.compile("href=\"http://[^/\"]+((?:/\\w\\w)?/post/[^\"]+)\"");

    /** What each delivery of a story came to: address of the story, chat, state, reason. */
    private static final String FATES = "select s.link, d.chat, d.state, d.reason from deliveries d"
            + " join posts p on p.id = d.post join stories s on s.id = p.story where p.kind = 'story'";

    private static final String SENT = "3";
    private static final String FAILED = "4";

    @TempDir
    Path folder = Path.of("");

    @Test
    void newsCommandsAndFaultsTogetherLoseNothingAndLeaveMemoryFlat() {
        try (Scene scene = new Scene(folder, 100).editions("en", "ru", "az").readers(READERS)) {
            BotProcess bot = scene.runSeeded();
            Bustle bustle = new Bustle(scene, READERS);
            MemorySamples memory = new MemorySamples();
            long began = System.nanoTime();
            long deeds = LASTS.dividedBy(APART);
            long sampled = Math.max(MOST_OFTEN, deeds / SAMPLES);
            for (int deed = 0; deed < deeds; deed++) {
                long due = began + deed * APART.toNanos();
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(5))
                        .atMost(Scene.LIMIT)
                        .until(() -> System.nanoTime() >= due);
                bustle.step(deed);
                if (deed % sampled == 0) {
                    memory.take(bot);
                }
            }
            bustle.calm();
            await().atMost(Scene.LIMIT)
                    .untilAsserted(() -> assertThat(stories(scene)).containsAll(bustle.eligible()));
            // a message whose answer happens to be lost twice goes again after two minutes (Outbox.decide)
            scene.awaitDone(Scene.LIMIT.multipliedBy(5));

            Map<String, Map<String, Long>> received = received(scene);
            List<List<String>> fates = scene.table(FATES);
            int doubles = doubles(received);
            Sizes.report(
                    "soak",
                    "seconds=%d %s messages=%d failed=%d doubles=%d %s cpu=%s"
                            .formatted(
                                    LASTS.toSeconds(),
                                    bustle,
                                    scene.telegram.journal().sent().size(),
                                    fates.stream()
                                            .filter(row -> row.get(2).equals(FAILED))
                                            .count(),
                                    doubles,
                                    memory,
                                    Bench.cpu(bot)));
            assertThat(fates).allSatisfy(row -> assertThat(row.get(2)).isIn(SENT, FAILED));
            assertThat(fates.stream().filter(row -> row.get(2).equals(FAILED)))
                    .as("failed for a reason")
                    .allSatisfy(row -> assertThat(row.get(3)).isNotEmpty());
            assertThat(fates.stream().filter(row -> row.get(2).equals(SENT) && isReader(row.get(1))))
                    .as("sent and received")
                    .allSatisfy(row -> assertThat(received.getOrDefault(row.get(1), Map.of()))
                            .containsKey(path(row.get(0))));
            assertThat(planned(fates))
                    .as("those who never left have a delivery of every story")
                    .allSatisfy((chat, stories) -> assertThat(stories).containsAll(bustle.eligible()))
                    .hasSize(READERS - Bustle.LEAVERS);
            assertThat(doubles).as("repeated").isLessThanOrEqualTo(bustle.lostAnswers());
            assertThat(received.entrySet().stream().filter(chat -> doubles(Map.of("", chat.getValue())) > 0))
                    .as("repeated only where answers were lost")
                    .allSatisfy(chat ->
                            assertThat(bustle.losesAnswers(chat.getKey())).isTrue());
            assertThat(bot.log().lines().filter(line -> line.contains(" ERROR ")))
                    .isEmpty();
            await().atMost(Scene.LIMIT).until(() -> scene.page("/healthz").startsWith("200"));
            memory.assertFlat();
        }
    }

    /** The stories that are planned. */
    private static Set<String> stories(Scene scene) {
        return scene.table("select s.link from posts p join stories s on s.id = p.story").stream()
                .map(row -> path(row.get(0)))
                .collect(Collectors.toSet());
    }

    private static boolean isReader(String chat) {
        return readers(READERS).contains(chat);
    }

    private static Set<String> readers(int count) {
        return LongStream.range(Scene.FIRST, Scene.FIRST + count)
                .mapToObj(Long::toString)
                .collect(Collectors.toSet());
    }

    /** The stories for which each reader who never leaves has a delivery. */
    private static Map<String, Set<String>> planned(List<List<String>> fates) {
        Set<String> steady = readers(READERS - Bustle.LEAVERS);
        return fates.stream()
                .filter(row -> steady.contains(row.get(1)))
                .collect(
                        groupingBy(row -> row.get(1), Collectors.mapping(row -> path(row.get(0)), Collectors.toSet())));
    }

    /** How often each reader got each story. Readers never ask for one. */
    private static Map<String, Map<String, Long>> received(Scene scene) {
        Map<String, Map<String, Long>> received = new TreeMap<>();
        scene.telegram.journal().sent().stream()
                .filter(call -> isReader(call.chat()))
                .collect(groupingBy(Journal.Call::chat))
                .forEach((chat, calls) -> received.put(
                        chat,
                        calls.stream()
                                .map(call -> story(call.text()))
                                .flatMap(Optional::stream)
                                .collect(groupingBy(story -> story, counting()))));
        return received;
    }

    private static Optional<String> story(String html) {
        return LINK.matcher(html).results().findFirst().map((MatchResult link) -> link.group(1));
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static int doubles(Map<String, Map<String, Long>> received) {
        return received.values().stream()
                .flatMap(stories -> stories.values().stream())
                .mapToInt(times -> times.intValue() - 1)
                .sum();
    }
}
