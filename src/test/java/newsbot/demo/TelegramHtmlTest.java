package newsbot.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TelegramHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Line<br>break              | Unsupported start tag "br" at byte offset 4
            İki<br/>                   | Unsupported start tag "br/" at byte offset 4
            <p>text</p>                | Unsupported start tag "p" at byte offset 0
            <ul><li>x</li></ul>        | Unsupported start tag "ul" at byte offset 0
            a < b                      | Unsupported start tag "" at byte offset 2
            <b>bold                    | Can't find end tag corresponding to start tag "b"
            bold</b>                   | Unexpected end tag at byte offset 4
            <b>x</i>                   | Unmatched end tag at byte offset 4, expected "</b>", found "</i>"
            <b><i>x</b></i>            | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
            x <b                       | Unclosed start tag at byte offset 2
            <b>x</b                    | Unclosed end tag at byte offset 4
            <a href="http://a.az>x</a> | Unclosed start tag at byte offset 0
            <a href=http://a.az>x</a>  | Unexpected end of name token at byte offset 8
            <a ="x">x</a>              | Empty attribute name in the tag "a" at byte offset 0
            <span>x</span>             | Tag "span" must have class "tg-spoiler" at byte offset 0
            <blockquote>a<blockquote expandable>b</blockquote></blockquote> | Blockquote entities can't be nested at byte offset 13
            <tg-emoji emoji-id="x">y</tg-emoji> | Invalid custom emoji identifier specified
            """)
    void wrongMarkupIsRefusedInTelegramsWords(String html, String complaint) {
        assertThatThrownBy(() -> TelegramHtml.parse(html))
                .isInstanceOf(Refusal.class)
                .hasMessage("Bad Request: can't parse entities: " + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <b>x</b>                            | bold 0 1
            <STRONG>x</strong>                  | bold 0 1
            a<i>b</i>                           | italic 1 1
            😀<u>b</u>                          | underline 2 1
            <s>x</s>                            | strikethrough 0 1
            <span class="tg-spoiler">x</span>   | spoiler 0 1
            <code>x</code>                      | code 0 1
            <blockquote>x</blockquote>          | blockquote 0 1
            <blockquote expandable>x</blockquote> | expandable_blockquote 0 1
            <a href="https://a.az/?a=1&amp;b=2">x</a> | text_link 0 1 https://a.az/?a=1&b=2
            <a href='a.az/x'>x</a>              | text_link 0 1 http://a.az/x
            <pre><code class="language-java">x</code></pre> | pre 0 1 java
            """)
    void tagsBecomeEntitiesInUtf16Units(String html, String expected) {
        Entity entity = TelegramHtml.parse(html).entities().get(0);

        String argument = entity.argument() == null ? "" : " " + entity.argument();
        assertThat(entity.type() + " " + entity.offset() + " " + entity.length() + argument)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Q&amp;A &lt;b&gt; &quot;q&quot; | Q&A <b> "q"
            &#1071;&#x42F;                  | ЯЯ
            AT&T &nbsp; &copy;              | AT&T &nbsp; &copy;
            a &amp b                        | a & b
            &#0; &#99999999;                | &#0; &#99999999;
            """)
    void onlyFourNamesAndNumbersAreDecoded(String html, String text) {
        assertThat(TelegramHtml.parse(html).text()).isEqualTo(text);
    }

    @Test
    void linksThatTelegramDoesNotTakeLeaveTheirTextBehind() {
        FormattedText text = TelegramHtml.parse(
                "<a href=\"javascript:alert(1)\">a</a><a href=\"http://localhost/x\">b</a><a href=\"mailto:a@b.az\">c</a>");

        assertThat(text.text()).isEqualTo("abc");
        assertThat(text.entities()).isEmpty();
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThatThrownBy(() -> TelegramHtml.parse("&#xD83D;")).hasMessageContaining("unmatched surrogate");
    }

    @Test
    void whiteSpaceAtTheEndsGoesAndEntitiesMoveAlong() {
        FormattedText text = TelegramHtml.parse("  <b> x</b> \n").trimmed();

        assertThat(text).isEqualTo(new FormattedText("x", java.util.List.of(new Entity("bold", 0, 1, null))));
    }
}
