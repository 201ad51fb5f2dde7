package newsbot.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newsbot.news.Article;
import newsbot.text.Sentences;
import org.junit.jupiter.api.Test;

/** Prints the table of docs/summaries.md. */
final class RougeTest {
    private static final int SENTENCES = 4;

    @Test
    void chosenSentencesBeatLeadTextRankAndTitleOverlap() throws IOException, URISyntaxException {
        Map<String, List<Rouge>> scores = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(RougeTest.class.getResource("/summaries"))
                .toURI()))) {
            for (Path file : files.sorted().toList()) {
                String[] parts = Files.readString(file).split("\\n===\\n");
                Article article =
                        PlainText.read(parts[0] + "\n\n" + parts[1].strip().replace("\n", "\n\n"));
                String language = String.valueOf(file.getFileName()).substring(0, 2);
                List<String> sentences = article.paragraphs().stream()
                        .flatMap(p -> Sentences.split(p, language).stream())
                        .toList();
                String ours = String.join(
                        " ",
                        new ExtractiveSummarizer().summarize(article, SENTENCES).sentences());
                note(scores, "newsbot", ours, parts[2]);
                note(scores, "first sentences", Baselines.lead(sentences, SENTENCES), parts[2]);
                note(scores, "TextRank", Baselines.textRank(sentences, SENTENCES), parts[2]);
                note(scores, "title overlap", Baselines.titleOverlap(sentences, article.title(), SENTENCES), parts[2]);
            }
        }
        Map<String, Rouge> means = new LinkedHashMap<>();
        scores.forEach((system, all) -> means.put(system, Rouge.mean(all)));
        means.forEach((system, mean) -> System.out.printf(
                Locale.ROOT, "| %s | %.3f | %.3f | %.3f |%n", system, mean.one(), mean.two(), mean.longest()));
        Rouge ours = Objects.requireNonNull(means.remove("newsbot"));
        assertThat(means).hasSize(3).allSatisfy((system, other) -> {
            assertThat(ours.one()).as(system).isGreaterThan(other.one());
            assertThat(ours.two()).as(system).isGreaterThan(other.two());
            assertThat(ours.longest()).as(system).isGreaterThan(other.longest());
        });
    }

    @Test
    void rougeCountsSharedWordsPairsAndSubsequences() {
        Rouge rouge = Rouge.of("the cat sat", "the cat lay down");
        assertThat(rouge.one()).isCloseTo(2 * 2.0 / 7, within(1e-9));
        assertThat(rouge.two()).isCloseTo(2 * 1.0 / 5, within(1e-9));
        assertThat(rouge.longest()).isCloseTo(2 * 2.0 / 7, within(1e-9));
    }

    private static void note(Map<String, List<Rouge>> scores, String system, String summary, String reference) {
        scores.computeIfAbsent(system, s -> new ArrayList<>()).add(Rouge.of(summary, reference));
    }
}
