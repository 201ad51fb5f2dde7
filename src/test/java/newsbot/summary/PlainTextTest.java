package newsbot.summary;

import static org.assertj.core.api.Assertions.assertThat;

import newsbot.news.Article;
import newsbot.news.Language;
import newsbot.news.Summary;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
    @Test
    void firstLineIsTheTitleAndEmptyLinesPartParagraphs() {
        Article article = PlainText.read(
                "\uFEFFThe title\r\n\r\nThe first\r\nparagraph is of two lines.\r\n \r\nThe second\u00a0one is not.\r\n");
        assertThat(article.title()).isEqualTo("The title");
        assertThat(article.paragraphs())
                .containsExactly("The first paragraph is of two lines.", "The second one is not.");
        assertThat(article.language()).isEqualTo(Language.EN);
    }

    @Test
    void emptyFirstLineIsAnEmptyTitle() {
        Article article = PlainText.read("\r\n\r\nThe first paragraph.\r\n\r\nThe second.");
        assertThat(article.title()).isEmpty();
        assertThat(article.paragraphs()).containsExactly("The first paragraph.", "The second.");
    }

    @Test
    void emptyTextIsAnEmptyArticle() {
        assertThat(PlainText.read("").blocks()).isEmpty();
        assertThat(PlainText.read("Only a title")).extracting(Article::title).isEqualTo("Only a title");
    }

    @Test
    void languageIsToldByTheWords() {
        assertThat(PlainText.read("T\n\nBu gün şəhərdə yeni körpü açıldı və yol təmir edildi")
                        .language())
                .isEqualTo(Language.AZ);
        assertThat(PlainText.read("T\n\nHeute wurde in der Stadt eine neue Brücke eröffnet")
                        .language())
                .isNull();
    }

    @Test
    void jsonLineKeepsTheAgreedNames() {
        Summary summary = new ExtractiveSummarizer()
                .summarize(PlainText.read("T\n\nThe bridge was opened on Monday at last."), 1);
        assertThat(SummaryJson.line("a.txt", summary, "<b>T</b>"))
                .isEqualTo(
                        "{\"source\":\"a.txt\",\"title\":\"T\",\"standfirst\":null,\"interviewees\":[],"
                                + "\"sentences\":[\"The bridge was opened on Monday at last.\"],\"quotes\":[],\"message\":\"<b>T</b>\"}");
    }
}
