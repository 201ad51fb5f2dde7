package newsbot.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Article.Kind;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import org.junit.jupiter.api.Test;

final class VerbatimTest {
    private static final String[] PIECES = {
        "The analyst",
        "Jane Porter",
        "политолог Иван Петров",
        "said",
        "отметил",
        "bildirib ki",
        "“",
        "”",
        "\"",
        "«",
        "»",
        "„",
        "[– Ed.]",
        "[",
        "]",
        "(",
        ")",
        ", ",
        ". ",
        "? ",
        "! ",
        "… ",
        " — ",
        "- ",
        "Q: ",
        "A: ",
        ": ",
        "According to historian Ann Lee,",
        "the road to peace is long and the river wide",
        "мы готовы к разговору и ждём ответа",
        "biz danışıqlara hazırıq və gözləyirik",
        "he",
        "она",
        "o",
        "’",
        "'",
        "3.5",
        "U.S.",
        "т. д.",
        "\u00a0",
        "\uD83D\uDE00",
        "1990s"
    };

    @Test
    void whateverAnArticleHoldsItsSummaryStandsInIt() {
        ExtractiveSummarizer summarizer = new ExtractiveSummarizer();
        Random random = new Random(42);
        for (int round = 0; round < 1500; round++) {
            Article article = anything(random);
            Summary summary = summarizer.summarize(article, 1 + random.nextInt(8));
            Verbatim verbatim = new Verbatim(article);
            assertThat(summary.sentences()).allMatch(verbatim::has, "in " + article);
            assertThat(summary.quotes()).extracting(Quote::text).allMatch(verbatim::has, "in " + article);
            summarizer.summarize(article).ifPresent(usual -> {
                assertThat(usual.sentences()).allMatch(verbatim::has);
                assertThat(usual.quotes()).extracting(Quote::text).allMatch(verbatim::has);
            });
        }
    }

    @Test
    void goldInterviewsAreQuotedWordForWord() {
        for (GoldInterview gold : GoldInterview.all()) {
            Verbatim verbatim = new Verbatim(gold.article());
            Summary summary = new ExtractiveSummarizer().summarize(gold.article(), 5);
            assertThat(summary.sentences()).hasSize(5).allMatch(verbatim::has, gold.file());
            assertThat(summary.quotes()).extracting(Quote::text).allMatch(verbatim::has, gold.file());
        }
    }

    @Test
    void quotationMarksAndSpacesMayDifferButNoWord() {
        Verbatim verbatim = new Verbatim(PlainText.read("T\n\nHe said: «We  came\nback»."));
        assertThat(verbatim.has("He said: “We came back”.")).isTrue();
        assertThat(verbatim.has("He said: “We come back”.")).isFalse();
        assertThat(verbatim.has(" ")).isFalse();
    }

    @Test
    void editorsNotesStayOrTheSentenceGoes() {
        Article article = PlainText.read(
                "T\n\nAnalyst Jane Porter spoke. “They [the ministers – Ed.] left before noon,” Porter said.");
        assertThat(new ExtractiveSummarizer().summarize(article, 2).quotes())
                .containsExactly(new Quote("Jane Porter", "They [the ministers – Ed.] left before noon"));
    }

    private static Article anything(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(18); j >= 0; j--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            blocks.add(new Block(
                    Kind.values()[random.nextInt(8) == 0 ? 1 : 0],
                    text.toString().strip(),
                    random.nextInt(6) == 0));
        }
        return new Article(null, "Title of " + random.nextInt(), null, null, null, null, null, null, blocks);
    }
}
