package newsbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {
    private static List<String> words(String text) {
        return Words.of(text).stream().map(Word::letters).toList();
    }

    @Test
    void hyphensPartWords() {
        assertThat(words("US-Iran и ирано‑израильский")).containsExactly("US", "Iran", "и", "ирано", "израильский");
        assertThat(Words.of("US-Iran").get(0).hyphenAfter()).isTrue();
        assertThat(Words.of("US-Iran").get(1).hyphenBefore()).isTrue();
        assertThat(Words.of("US - Iran").get(0).hyphenAfter()).isFalse();
    }

    @Test
    void endingsAfterAnApostropheBelongToNoWord() {
        assertThat(words("Israel's İran’ın NATO'dakı")).containsExactly("Israel", "İran", "NATO");
        assertThat(words("O'Brien")).containsExactly("O", "Brien");
    }

    @Test
    void dottedInitialsAreOneWord() {
        assertThat(words("The U.S.-led U.N. force")).containsExactly("The", "US", "led", "UN", "force");
        assertThat(words("Plan B. Then A.")).containsExactly("Plan", "B", "Then", "A");
    }

    @Test
    void hashtagsArePartedAtTheirCapitals() {
        assertThat(words("#PeaceInKarabakh now")).containsExactly("Peace", "In", "Karabakh", "now");
    }

    @Test
    void aNameAloneInQuotesIsKnownAsQuoted() {
        assertThat(Words.of("«Карабах» выиграл").get(0).quoted()).isTrue();
        assertThat(Words.of("\"Qarabağ\"ın oyunu").get(0).quoted()).isTrue();
        assertThat(Words.of("«Карабах наш», сказал он").get(0).quoted()).isFalse();
    }

    @Test
    void invisibleCharactersAreNoPartOfTheLetters() {
        assertThat(words("Kara\u00ADbakh Ir\u200Ban")).containsExactly("Karabakh", "Iran");
    }

    @Test
    void aClauseBeginsAfterAColon() {
        List<Word> words = Words.of("Iran: Khan speaks. Now");
        assertThat(words.stream().filter(Word::startsClause).map(Word::text)).containsExactly("Khan", "Now");
    }

    @Test
    void everyWordStandsWhereItSays() {
        String text = "«Ağdam» — U.S.'s #BigNews, ирано-израильский… 😀 x";
        assertThat(Words.of(text))
                .allSatisfy(word ->
                        assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text()));
    }
}
