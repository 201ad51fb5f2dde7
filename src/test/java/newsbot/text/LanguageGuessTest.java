package newsbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why the ceasefire holds|en",
                "Israel’s cabinet|en",
                "Qarabağ beat Copenhagen as the bold switch pays off|en",
                "Türkiye halts all trade with Israel|en",
                "Xankəndidə yeni məktəb|az",
                "Paşinyan kilsəyə qarşı|az",
                "Putin Bakıya gəlir|az",
                "Qarabagda veziyyet|az",
                "Карабах сегодня|ru",
                "NATO и Россия|ru",
                "2026|en"
            })
    void shortTextsShowTheirLanguage(String text, String language) {
        assertThat(LanguageGuess.of(text, null)).isEqualTo(language);
    }

    @Test
    void theFeedsLanguageCountsUnlessTheScriptSpeaksAgainstIt() {
        assertThat(LanguageGuess.of("Baku Dialoq", "az")).isEqualTo("az");
        assertThat(LanguageGuess.of("Bakıda dialoq", "ru")).isEqualTo("az");
        assertThat(LanguageGuess.of("Диалог в Баку", "en")).isEqualTo("ru");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge was closed on Monday because of the wind|en",
                "Сегодня в городе открыли новый мост и дорогу|ru",
                "Bu gün şəhərdə yeni körpü açıldı və yol təmir edildi|az"
            })
    void articlesOfTheThreeLanguagesAreTold(String text, String language) {
        assertThat(LanguageGuess.told(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "Бүгін қалада жиын өтті және көпір ашылды",
                "Heute wurde in der Stadt eine neue Brücke eröffnet",
                "Köprü mart ayında açılacak, dedi belediye başkanı pazartesi günü",
                "ხიდი მარტში გაიხსნება, განაცხადა მინისტრმა"
            })
    void noFourthLanguageIsTakenForOneOfTheThree(String text) {
        assertThat(LanguageGuess.told(text)).isEmpty();
    }
}
