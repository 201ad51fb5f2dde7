package newsbot.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RichHtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <h3>Ti<b>t</b>le</h3>  | [{"type":"heading","size":3,"text":["Ti",{"type":"bold","text":"t"},"le"]}]
            a &lt; b               | [{"type":"paragraph","text":"a < b"}]
            <p><a href="https://a.az/?x=1&amp;y=2">x</a></p> | [{"type":"paragraph","text":{"type":"url","url":"https://a.az/?x=1&y=2","text":"x"}}]
            <ul><li>x</li></ul>    | [{"type":"list","items":[{"label":"•","blocks":[{"type":"paragraph","text":"x"}]}]}]
            <details><summary>More</summary><blockquote>x</blockquote></details> | [{"type":"details","summary":"More","blocks":[{"type":"blockquote","blocks":[{"type":"paragraph","text":"x"}]}]}]
            <footer>x</footer>     | [{"type":"footer","text":"x"}]
            x<hr>                  | [{"type":"paragraph","text":"x"},{"type":"divider"}]
            """)
    void blocksAreAsTheBotApiWritesThem(String html, String blocks) {
        assertThat(RichHtml.parse(html)).hasToString(blocks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <p>x               | can't parse rich message: Can't find end tag corresponding to start tag "p"
            <p><b>x</p></b>    | can't parse rich message: Unmatched end tag, expected "</b>", found "</p>"
            x</p>              | can't parse rich message: Unexpected end tag
            a < b              | can't parse rich message: Unclosed start tag
            <b><p>x</p></b>    | can't parse rich message: Tag "p" is not allowed in "b"
            <h1><p>x</p></h1>  | can't parse rich message: Tag "p" is not allowed in "h1"
            <li>x</li>         | can't parse rich message: Tag "li" is not allowed in ""
            <ul><p>x</p></ul>  | can't parse rich message: Tag "p" is not allowed in "ul"
            <ul>x</ul>         | can't parse rich message: Text is not allowed in "ul"
            <details>x</details> | can't parse rich message: Tag "details" must begin with "summary"
            <div>x</div>       | can't parse rich message: Unsupported start tag "div"
            <p> </p>           | rich message is empty
            """)
    void wrongMarkupIsRefused(String html, String complaint) {
        assertThatThrownBy(() -> RichHtml.parse(html))
                .isInstanceOf(Refusal.class)
                .hasMessage("Bad Request: " + complaint);
    }

    @Test
    void limitsHold() {
        assertThat(RichHtml.parse("<p>x</p>".repeat(500))).hasSize(500);
        assertThatThrownBy(() -> RichHtml.parse("<p>x</p>".repeat(501))).hasMessageContaining("too many blocks");
        assertThatThrownBy(() -> RichHtml.parse("x".repeat(32_769))).hasMessageContaining("too long");
        assertThatThrownBy(() -> RichHtml.parse("<blockquote>".repeat(17) + "x" + "</blockquote>".repeat(17)))
                .hasMessageContaining("too many levels");
    }
}
