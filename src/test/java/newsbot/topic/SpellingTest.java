package newsbot.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', iran, 4",
        "iran, '', 4",
        "iran, iran, 0",
        "iran, iraq, 1",
        "iran, tirana, 2",
        "tirana, iran, 2",
        "baku, kuba, 4",
        "ab, ba, 2"
    })
    void distanceIsInLettersPutInLeftOutOrReplaced(String from, String to, int letters) {
        assertThat(Spelling.distance(from, to)).isEqualTo(letters);
    }
}
