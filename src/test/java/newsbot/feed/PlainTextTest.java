package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>One</p><p>two</p>|One two",
                "a<br/>b|a b",
                "un<b>bro</b>ken|unbroken",
                "1 < 2 and 3 > 2|1 < 2 and 3 > 2",
                "<a href=\"x?a>b\">link</a>|link",
                "AT&amp;amp;T|AT&T",
                "R&D & more|R&D & more",
                "<style>p{}</style>text<script>x()</script>|text",
                "<!-- no --> yes|yes",
                "&#8220;x&#8221; &#150; &#x2014;|“x” – —",
                "a\u00A0\u2003b|a b",
                "&lt;p&gt;x&lt;/p&gt;|x",
                "I <3 ports|I <3 ports",
                "mail <desk@site.example>|mail <desk@site.example>",
                "unfinished <a href=|unfinished <a href=",
            })
    void htmlBecomesPlain(String html, String text) {
        assertThat(PlainText.of(html, 1000)).isEqualTo(text);
    }

    @Test
    void nothingIsNull() {
        assertThat(PlainText.of(null, 10)).isNull();
        assertThat(PlainText.of(" <p>&nbsp;</p> ", 10)).isNull();
    }

    @Test
    void longTextIsCutBetweenLetters() {
        assertThat(PlainText.of("🚢".repeat(50), 9)).isEqualTo("🚢".repeat(5));
    }
}
