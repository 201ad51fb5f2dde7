package newsbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OneLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r\n", "\t", "\u0000", "\u000b", "\u001b", "\u007f", "\u0085", "\u009b", "\u2028", "\u2029",
                "\u202e", "\u2066"
            })
    void signsThatBreakALineAreOneSpace(String sign) {
        assertThat(OneLine.of(sign + "one" + sign + sign + "two" + sign)).isEqualTo("one two");
    }

    @Test
    void lettersSignsAndEmojiStay() {
        String text = "Bakı — «Карабах» 👩‍👩‍👧 a  b";
        assertThat(OneLine.of(text)).isEqualTo(text);
    }
}
