package newsbot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import newsbot.topic.Alias;
import newsbot.topic.Topic;
import newsbot.topic.TopicMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well the topics that come with the program fit headlines that people labelled. */
final class PackagedTopicsTest {
    private static final TopicsFile.Read FILE = TopicsFile.read(Source.packaged("topics.yaml"), new Faults());
    private static final TopicMatcher MATCHER = new TopicMatcher(FILE.topics());
    private static final List<Labelled> HEADLINES =
            headlines("headlines.tsv", "headlines-unseen.tsv", "headlines-traps.tsv");

    private record Labelled(Set<String> topics, String language, String headline) {}

    @Test
    void fileHasNoFaultsAndNoWarnings() {
        Faults faults = new Faults();
        TopicsFile.Read read = TopicsFile.read(Source.packaged("topics.yaml"), faults);
        assertThat(faults.lines()).isEmpty();
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "karabakh, 0.98",
        "israel, 0.98",
        "iran, 0.98",
        "armenia, 0.95",
        "azerbaijan-foreign-policy, 0.95",
        "russia, 0.95",
        "turkey, 0.95",
        "ukraine, 0.95",
        "usa, 0.95",
        "europe, 0.95",
        "economy, 0.95",
        "military, 0.95"
    })
    void headlinesGetTheirTopic(String topic, double wanted) {
        int right = 0;
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Labelled labelled : HEADLINES) {
            Set<String> found =
                    MATCHER.match(labelled.headline(), null, null, null).ids();
            if (found.contains(topic) && labelled.topics().contains(topic)) {
                right++;
            } else if (found.contains(topic)) {
                wrong.add(labelled.headline());
            } else if (labelled.topics().contains(topic)) {
                missed.add(labelled.headline());
            }
        }
        double f1 = 2.0 * right / (2.0 * right + wrong.size() + missed.size());
        assertThat(f1).as("F1 of %s; wrong %s; missed %s", topic, wrong, missed).isGreaterThanOrEqualTo(wanted);
    }

    @Test
    void theSetIsLargeAndHasThreeLanguages() {
        for (String language : List.of("en", "ru", "az")) {
            assertThat(HEADLINES.stream().filter(h -> h.language().equals(language)))
                    .as(language)
                    .hasSizeGreaterThanOrEqualTo(160);
        }
    }

    @Test
    void everyMatchIsExplainedByWordsOfTheHeadline() {
        for (Labelled labelled : HEADLINES) {
            MATCHER.match(labelled.headline(), null, null, null)
                    .words()
                    .forEach((topic, words) -> assertThat(words)
                            .as(topic)
                            .isNotEmpty()
                            .allSatisfy(word -> assertThat(labelled.headline()).contains(word)));
        }
    }

    @Test
    void everyAliasHasAHeadlineThatItAloneExplains() {
        Map<String, String> lines = new HashMap<>();
        resource("aliases.tsv")
                .lines()
                .map(line -> line.split("\t", 3))
                .forEach(parts -> lines.put(parts[0] + "/" + parts[1], parts[2]));
        for (Topic topic : FILE.topics()) {
            for (Alias alias : topic.aliases()) {
                String headline = lines.getOrDefault(topic.id() + "/" + alias.text(), "");
                assertThat(headline).as("%s: %s", topic.id(), alias).isNotEmpty();
                Topic alone = new Topic(topic.id(), Map.of(), List.of(alias), topic.exclusions(), topic.doubts());
                assertThat(new TopicMatcher(List.of(alone))
                                .match(headline, null, null, null)
                                .ids())
                        .as("%s: %s", topic.id(), alias)
                        .containsExactly(topic.id());
            }
        }
    }

    private static List<Labelled> headlines(String... files) {
        List<Labelled> all = new ArrayList<>();
        for (String file : files) {
            resource(file).lines().forEach(line -> {
                String[] parts = line.split("\t", 3);
                Set<String> topics = new TreeSet<>(Arrays.asList(parts[0].split(",")));
                topics.remove("");
                all.add(new Labelled(topics, parts[1], parts[2]));
            });
        }
        return all;
    }

    private static String resource(String file) {
        try (InputStream in = PackagedTopicsTest.class.getResourceAsStream("/topics/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
