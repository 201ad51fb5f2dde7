package newsbot.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Article.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleParserTest {
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final URI ADDRESS = URI.create("https://news.example/a/story");
    private static final String SENTENCE =
            "The boat leaves at nine in the evening, and nobody waits for those who are late. ";
    private static final String TEXT = "<p>" + SENTENCE.repeat(3) + "</p><p>" + SENTENCE.repeat(4) + "</p>";

    private final ArticleParser parser =
            new ArticleParser(new ArticleSettings(null, null, null, null, null, null, BAKU));

    @Test
    void wholeBoldBlockIsStrong() {
        Article article = read("<h1>Questions and answers</h1>" + TEXT
                + "<p><b>Why does nobody wait at all?</b></p><p>They <b>never</b> did, the captain says.</p>");

        assertThat(article.blocks())
                .contains(
                        new Block(Kind.PARAGRAPH, "Why does nobody wait at all?", true),
                        new Block(Kind.PARAGRAPH, "They never did, the captain says.", false));
    }

    @Test
    void kindsAreTold() {
        Article article = read(
                "<h1>The kinds of blocks there are</h1>" + TEXT
                        + "<h2>On board</h2><ul><li>There is tea for everyone.</li></ul><blockquote><p>I like tea, the captain said.</p></blockquote>");

        assertThat(article.blocks())
                .extracting(Block::kind)
                .containsExactly(Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/b/story, https://news.example/b/story",
        "/c/story, https://news.example/c/story",
        "http://www.news.example/d, http://www.news.example/d",
        "https://evil.example/story, https://news.example/a/story",
        "https://news.example/, https://news.example/a/story",
        "javascript:alert(1), https://news.example/a/story"
    })
    void canonicalLinkIsTakenWhenPlausible(String told, String link) {
        Article article = read("<link rel=canonical href='" + told + "'><h1>A story</h1>" + TEXT);

        assertThat(article.link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The boat at nine | Sample",
                "The boat at nine - Sample",
                "The boat at nine — Sample",
                "The boat at nine"
            })
    void siteNameIsNoPartOfTitle(String told) {
        Article article = read("<title>" + told + "</title><meta property=og:site_name content=Sample>" + TEXT);

        assertThat(article.title()).isEqualTo("The boat at nine");
    }

    @ParameterizedTest
    @CsvSource({
        "19 January 2023 - 12:41, 2023-01-19T08:41:00Z",
        "15 December 2023 11:37, 2023-12-15T07:37:00Z",
        "23 December 2025 16:27, 2025-12-23T12:27:00Z",
        "26 Октября 2021 10:36, 2021-10-26T06:36:00Z",
        "25 Июня 2026 17:24, 2026-06-25T13:24:00Z"
    })
    void dateWithoutZoneIsTheSites(String shown, String moment) {
        Article article = read("<h1>The boat at nine</h1><div class=post_time>" + shown + "</div>" + TEXT);

        assertThat(article.published()).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/png;base64,AAAA", "javascript:alert(1)", "", "ftp://news.example/a.png"})
    void pictureThatIsNoWebAddressIsNone(String image) {
        Article article = read("<meta property=og:image content='" + image + "'><h1>A story</h1>" + TEXT);

        assertThat(article.image()).isNull();
    }

    @Test
    void lettersOverruleTheTemplatesLanguage() {
        Article article =
                read("<html lang=en><h1>Паром</h1><p>" + "Паром уходит в девять вечера и никого не ждёт. ".repeat(5));

        assertThat(article.language()).hasToString("ru");
    }

    @Test
    void siteSelectorsComeFirst() {
        ArticleParser chosen = new ArticleParser(new ArticleSettings(".b", ".t", ".s", ".a", ".d", ".c", BAKU));
        String html =
                "<h1>Not this</h1><div class=t>The title</div><div class=s>The standfirst</div><div class=a>By Ann</div>"
                        + "<div class=d>2026-03-04 05:06</div><div class=c>City</div><article>" + TEXT
                        + "</article><div class=b><p>Short but chosen.</p></div>";

        Article article = ((ArticleResult.Read) chosen.parse(utf8(html), "text/html", ADDRESS)).article();

        assertThat(article)
                .returns("The title", Article::title)
                .returns("The standfirst", Article::standfirst)
                .returns("Ann", Article::author)
                .returns("City", Article::section)
                .returns(List.of("Short but chosen."), Article::paragraphs);
        assertThat(article.published()).hasToString("2026-03-04T01:06:00Z");
    }

    @Test
    void selectorThatIsNoneIsRefusedAtOnce() {
        assertThatThrownBy(() -> new ArticleParser(new ArticleSettings("div[", null, null, null, null, null, BAKU)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("site.article.body")
                .hasMessageContaining("div[");
    }

    @Test
    void fiftyThousandNestedElementsAreSurvived() {
        String html = "<h1>Deep</h1>" + "<div>".repeat(50_000) + TEXT + "</div>".repeat(50_000);

        assertThat(parser.parse(utf8(html), "text/html", ADDRESS)).isInstanceOf(ArticleResult.Read.class);
    }

    @Test
    void tenMegabytesOfScriptAreSurvived() {
        String script = "<script>" + "var a = '<p>no text</p>';\n".repeat(400_000) + "</script>";

        Article article = read("<h1>Heavy</h1>" + script + TEXT);

        assertThat(article.blocks()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=x>b</a> ",
                "<p>a<b>",
                "<ul><li>",
                "<table><tr><td>x",
                "&amp;<br>",
                "<h2><a href=x>t</a></h2><p>text</p>",
                "<div class=related>",
                "\"<'"
            })
    void tenMegabytesOfAnythingGiveAnAnswer(String piece) {
        String html = "<h1>Much</h1>" + piece.repeat(10_000_000 / piece.length());

        ArticleResult result = parser.parse(utf8(html), "text/html", ADDRESS);

        assertThat(result).isNotNull();
        if (result instanceof ArticleResult.Unreadable unreadable) {
            assertThat(unreadable.message())
                    .startsWith(ADDRESS + ": ")
                    .contains("expected")
                    .doesNotContain("\n");
        }
    }

    private Article read(String html) {
        ArticleResult result = parser.parse(utf8(html), "text/html; charset=utf-8", ADDRESS);
        assertThat(result).isInstanceOf(ArticleResult.Read.class);
        return ((ArticleResult.Read) result).article();
    }

    private static byte[] utf8(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
