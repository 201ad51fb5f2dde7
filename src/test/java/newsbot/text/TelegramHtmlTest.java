package newsbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TelegramHtmlTest {
    @Test
    void escapesWhatTelegramParses() {
        assertThat(TelegramHtml.escape("<b> & \"q\" 'a'")).isEqualTo("&lt;b&gt; &amp; &quot;q&quot; 'a'");
        assertThat(TelegramHtml.escape("a\u0000b\uD83Dc\nd")).isEqualTo("abc\nd");
    }

    @Test
    void linksOnlyToWebAddresses() {
        assertThat(TelegramHtml.link("https://a.az/?x=1&y=\"2\"", "T<1>"))
                .isEqualTo("<a href=\"https://a.az/?x=1&amp;y=&quot;2&quot;\">T&lt;1&gt;</a>");
        assertThat(TelegramHtml.link("javascript:alert(1)", "T")).isEqualTo("T");
        assertThat(TelegramHtml.link("tg://user?id=1", "T")).isEqualTo("T");
        assertThat(TelegramHtml.link("/en/post/1", "T")).isEqualTo("T");
        assertThat(TelegramHtml.link(null, "T")).isEqualTo("T");
    }

    @Test
    void lengthCountsUtf16UnitsAfterEntities() {
        assertThat(TelegramHtml.length("<b>a&lt;b</b> &amp; &quot;")).isEqualTo(7);
        assertThat(TelegramHtml.length("😀")).isEqualTo(2);
        assertThat(TelegramHtml.length("&#128512;")).isEqualTo(2);
        assertThat(TelegramHtml.length("&#x41;&#65;&amp")).isEqualTo(3);
        assertThat(TelegramHtml.length("&nbsp;")).isEqualTo(6);
        assertThat(TelegramHtml.length("<a href=\"https://a.az/&quot;\">x</a>")).isEqualTo(1);
    }

    @Test
    void plainIsWhatAReaderSees() {
        assertThat(TelegramHtml.plain("<b>&lt;A&gt;</b> &#x44f; &copy; R&D")).isEqualTo("<A> я &copy; R&D");
    }

    @Test
    void shortHtmlIsNotCut() {
        assertThat(TelegramHtml.cut("<b>&amp;&amp;</b>", 2)).isEqualTo("<b>&amp;&amp;</b>");
    }

    @Test
    void cutsAtASentenceEndIfThatKeepsMostElseAtAWord() {
        assertThat(TelegramHtml.cut("One two. Three four five.", 16)).isEqualTo("One two.…".replace(".…", ". Three…"));
        assertThat(TelegramHtml.cut("One two three. Four five six.", 20)).isEqualTo("One two three.");
        assertThat(TelegramHtml.cut("We met Mr. Brown there", 17)).isEqualTo("We met Mr. Brown…");
        assertThat(TelegramHtml.cut("Incomprehensibilities", 5)).isEqualTo("Inco…");
    }

    @Test
    void cutNeverBreaksTagsEntitiesOrSigns() {
        assertThat(TelegramHtml.cut("<b>one <i>two three</i></b>", 9)).isEqualTo("<b>one <i>two…</i></b>");
        assertThat(TelegramHtml.cut("<a href=\"https://a.az/x y\">long</a>", 3))
                .isEqualTo("<a href=\"https://a.az/x y\">lo…</a>");
        assertThat(TelegramHtml.cut("aa&amp;&amp;&amp;", 4)).isEqualTo("aa&amp;…");
        assertThat(TelegramHtml.cut("a😀😀", 4)).isEqualTo("a😀…");
        assertThat(TelegramHtml.cut("ae\u0301e\u0301", 4)).isEqualTo("ae\u0301…");
        assertThat(TelegramHtml.cut("👩\u200D🚀👩\u200D🚀", 8)).isEqualTo("👩\u200D🚀…");
    }

    @Test
    void anythingCutFitsAndStaysABeginning() {
        Random random = new Random(7);
        String[] parts = {"a", "слово ", ". ", "😀", "&", "<", "\"", " ", "\n", "e\u0301", "Long", "! ", "ə"};
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String html = "<blockquote expandable>" + TelegramHtml.bold(text.toString()) + "</blockquote>";
            int limit = 1 + random.nextInt(50);
            String cut = TelegramHtml.cut(html, limit);
            String plain = TelegramHtml.plain(cut);
            assertThat(TelegramHtml.length(cut)).isLessThanOrEqualTo(limit).isEqualTo(plain.length());
            assertThat(cut).startsWith("<blockquote expandable><b>").endsWith("</b></blockquote>");
            assertThat(text.toString())
                    .startsWith(plain.endsWith("…") ? plain.substring(0, plain.length() - 1) : plain);
        }
    }

    @Test
    void plainTextIsCutLikewise() {
        assertThat(TelegramHtml.cutPlain("a & b < c > d", 9)).isEqualTo("a & b <…");
        assertThat(TelegramHtml.cutPlain("short", 9)).isEqualTo("short");
    }
}
