package newsbot.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Article.Kind;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import org.junit.jupiter.api.Test;

final class ExtractiveSummarizerTest {
    private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

    @Test
    void givesExactlyAsManySentencesAsAskedInTheArticlesOrder() {
        Article article = long_(40, 7);
        String text = String.join(" ", article.paragraphs());
        for (int count : new int[] {1, 3, 10, 100}) {
            List<String> sentences = summarizer.summarize(article, count).sentences();
            assertThat(sentences).hasSize(count).doesNotHaveDuplicates();
            assertThat(sentences.stream().map(text::indexOf).toList()).isSorted();
        }
    }

    @Test
    void givesFewerSentencesOnlyWhenTheTextHasFewer() {
        Article article =
                PlainText.read("Title\n\nOne came. Two?\n\nThree left the town before the bridge was closed.");
        assertThat(summarizer.summarize(article, 2).sentences()).hasSize(2);
        assertThat(summarizer.summarize(article, 9).sentences()).hasSize(3);
        assertThat(summarizer.summarize(PlainText.read("Title"), 3).sentences()).isEmpty();
    }

    @Test
    void chatMessageHasThreeToSixSentences() {
        for (GoldInterview gold : GoldInterview.all()) {
            summarizer
                    .summarize(gold.article())
                    .ifPresent(s -> assertThat(s.sentences()).as(gold.file()).hasSizeBetween(3, 6));
        }
        assertThat(summarizer.summarize(long_(60, 3)).orElseThrow().sentences()).hasSizeBetween(3, 6);
    }

    @Test
    void questionsOfTheInterviewerAreNotQuotedNorChosen() {
        for (GoldInterview gold : GoldInterview.all()) {
            Summary summary = summarizer.summarize(gold.article(), 3);
            assertThat(summary.sentences()).as(gold.file()).noneMatch(s -> s.endsWith("?"));
            assertThat(summary.quotes())
                    .extracting(Quote::text)
                    .as(gold.file())
                    .noneMatch(s -> s.startsWith("Caliber"));
        }
    }

    @Test
    void longAnswersAreShortenedBetweenSentences() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph("Caliber.Az presents an interview with historian Jane Porter."));
        for (int i = 0; i < 6; i++) {
            blocks.add(Block.paragraph("- What happened in chapter " + i + " of the book?"));
            blocks.add(
                    Block.paragraph(
                            "- "
                                    + String.join(
                                            " ",
                                            Collections.nCopies(
                                                    4,
                                                    "The chapter number " + i
                                                            + " tells how the town was moved uphill by its own people, stone after stone, during a single autumn. Nobody asked them to do it then."))));
        }
        Summary summary = summarizer.summarize(article(blocks)).orElseThrow();
        assertThat(summary.quotes()).hasSize(6).allSatisfy(quote -> {
            assertThat(quote.speaker()).isEqualTo("Jane Porter");
            assertThat(quote.text())
                    .matches("(The chapter|Nobody).*(autumn|then)\\.")
                    .hasSizeLessThanOrEqualTo(420);
        });
    }

    @Test
    void pagesWithoutAnArticleGetNoSummary() {
        assertThat(summarizer.summarize(article(List.of()))).isEmpty();
        assertThat(summarizer.summarize(PlainText.read(
                        "Watch: the new bridge\n\nVIDEO\n\nThe bridge was opened on Monday. Watch our report.")))
                .isEmpty();
        List<Block> gallery = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            gallery.add(Block.paragraph("Photo " + i));
        }
        assertThat(summarizer.summarize(article(gallery))).isEmpty();
    }

    @Test
    void shortNewsGetsASummaryOnlyIfSomebodySpeaksInIt() {
        String news =
                "The ferry will sail again in May. The pier was repaired over the winter, and the cafe got new windows.";
        String quote =
                "“We have painted her twice and she still looks tired,” the captain, Olga Brenner, said on Monday.";
        String rest = "The first trip is free for those who live on the island.";
        assertThat(summarizer.summarize(PlainText.read("Ferry\n\n" + news + "\n\n" + rest)))
                .isEmpty();
        assertThat(summarizer.summarize(PlainText.read("Ferry\n\n" + news + "\n\n" + quote + "\n\n" + rest)))
                .hasValueSatisfying(summary -> assertThat(summary.quotes())
                        .extracting(Summary.Quote::speaker)
                        .containsExactly("Olga Brenner"));
    }

    @Test
    void fourthLanguagesGetNoSummary() {
        String german =
                "Der Fluss ist breit und die Brücke war lange gesperrt, sagte der Bürgermeister am Montag in der Stadt. ";
        String ukrainian =
                "Міст через річку відкриють у березні, повідомили в міністерстві, але дату ще не призначено. ";
        String georgian = "ხიდი მარტში გაიხსნება, განაცხადა მინისტრმა ორშაბათს ქალაქში გამართულ შეხვედრაზე. ";
        String turkish =
                "Köprü mart ayında açılacak, dedi belediye başkanı pazartesi günü şehirde düzenlenen toplantıda. ";
        for (String text : List.of(german, ukrainian, georgian, turkish)) {
            List<Block> blocks = Collections.nCopies(12, Block.paragraph(text.repeat(3)));
            assertThat(summarizer.summarize(article(blocks))).as(text).isEmpty();
        }
    }

    @Test
    void liveBlogsGetNoSummary() {
        List<Block> blocks = new ArrayList<>();
        for (int hour = 10; hour < 20; hour++) {
            blocks.add(Block.paragraph(hour + ":15 The delegation has left the hall and the talks go on without it."));
            blocks.add(Block.paragraph("It is not known when the delegation will be back at the table again."));
        }
        assertThat(summarizer.summarize(article(blocks))).isEmpty();
    }

    @Test
    void veryLongPagesNeitherHangNorGetAWrongSummary() {
        Article article = long_(4000, 11);
        assertThat(summarizer.summarize(article)).isEmpty();
        assertThat(summarizer.summarize(article, 5).sentences()).hasSize(5);
        Article oneLine = article(List.of(Block.paragraph("word ".repeat(60_000))));
        assertThat(summarizer.summarize(oneLine)).isEmpty();
    }

    @Test
    void readingTimeIsAtLeastAMinute() {
        assertThat(summarizer.summarize(PlainText.read("T\n\nShort text."), 1).minutes())
                .isEqualTo(1);
        assertThat(summarizer
                        .summarize(article(List.of(Block.paragraph("word ".repeat(401)))), 1)
                        .minutes())
                .isEqualTo(3);
    }

    /** About fifty words a paragraph. */
    private static Article long_(int paragraphs, int seed) {
        String[] words =
                ("river bridge town minister road winter school harbour engine field doctor market letter garden"
                                + " window mountain summer paper station captain the the the of and to in is was for on that with")
                        .split(" ");
        Random random = new Random(seed);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < 4; sentence++) {
                text.append("Number ").append(i * 4 + sentence);
                for (int word = 0; word < 11; word++) {
                    text.append(' ').append(words[random.nextInt(words.length)]);
                }
                text.append(". ");
            }
            blocks.add(Block.paragraph(text.toString().strip()));
        }
        return article(blocks);
    }

    private static Article article(List<Block> blocks) {
        return new Article(null, "The river and the bridge", null, null, null, null, null, null, blocks);
    }

    @Test
    void headingsAreNoSentences() {
        Article article = article(List.of(
                new Block(Kind.HEADING, "A heading that would make a fine sentence.", false),
                Block.paragraph("The bridge was closed on Monday for repairs.")));
        assertThat(summarizer.summarize(article, 3).sentences())
                .containsExactly("The bridge was closed on Monday for repairs.");
    }
}
