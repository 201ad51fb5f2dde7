package newsbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {
    /** Each text is its sentences, joined by a bar where they must part. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Smith met Dr. J. R. Brown at 5 p.m. on Monday.|They spoke for 3.5 hours.",
                "The U.S. President arrived.|He left the U.S.|The talks went on.",
                "It cost $4.2 million, i.e. less than planned.|See No. 7 for more.|No.|It is not.",
                "“We won.|They lost,” he said.",
                "“Why now?” Smith asked.|Nobody knew.",
                "“Why now?” he asked.|Nobody knew.",
                "\"It is over!\" said the coach.|He smiled.",
                "Prices rose (see Fig. 3. It shows all.) in May.|Then they fell.",
                "He agreed.|(Nobody else did.)|The vote was lost.",
                "They [the ministers. – Ed.] left early.|The rest stayed.",
                "Wait... what is this?|Nothing...|Really!",
                "Apple Inc. reported gains.|Apple and Co. grew, etc.|The end.",
                "Read it on Caliber.Az today.|It is free.",
                "1. Peace comes first.|2. Trade follows.",
                "He said: 'Never.'|Then he left.",
                "Gen. Col. Petrov spoke in 2020.|The war was over.",
            })
    void englishSplitsWhereSentencesEnd(String marked) {
        assertSplits("en", marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "В 2020 г.|Президент подписал закон.|Он вступил в силу.",
                "Встреча прошла в г. Баку на ул. Низами, д. 5.|Участвовал А. П. Чехов.",
                "Собраны яблоки, груши и т. д.|Урожай хорош.",
                "Добыто 3,5 млн. тонн нефти, т. е. больше плана.|План — 2.8 млн.",
                "«Мы готовы.|Завтра начнём», — сказал он.",
                "«Пора!» — сказал он.|Все встали.",
                "— Да, — сказал он.|— Мы готовы.",
                "И. о. министра прибыл.|Его встречали.",
                "Он ушёл…|Потом вернулся.",
                "Кто это?|Почему?!|Никто не знает.",
                "Проф. Иванов, акад. Сидоров и др. выступили.|Зал молчал.",
                "Зарплата — 500 руб.|Компания молчит.",
            })
    void russianSplitsWhereSentencesEnd(String marked) {
        assertSplits("ru", marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prof. Əliyev A.Ə. Məmmədovla görüşdü.|Görüş 2.5 saat çəkdi.",
                "Alma, armud və s. yığıldı.|Məhsul boldur.",
                "Alma, armud və s.|Məhsul boldur.",
                "“Biz hazırıq!” – dedi.|Hamı ayağa qalxdı.",
                "İdxal 3 mln. ton oldu.|İxrac isə azaldı.",
                "Bakı ş. Nizami küç. 5 ünvanında yerləşir.|Bina köhnədir.",
                "Dos. R. Quliyev çıxış etdi.|O, iqtisadçıdır.",
                "Nə üçün?|Çünki belədir!|Bəli.",
            })
    void azerbaijaniSplitsWhereSentencesEnd(String marked) {
        assertSplits("az", marked);
    }

    @Test
    void unknownLanguagesAreReadByTheirSigns() {
        assertThat(Sentences.split("Bonjour. Ça va? Oui.", "fr")).containsExactly("Bonjour.", "Ça va?", "Oui.");
        assertThat(Sentences.split("今天下雨。明天晴。", "zh")).containsExactly("今天下雨。", "明天晴。");
        assertThat(Sentences.split("Բարև։ Ինչպես ես։", "hy")).containsExactly("Բարև։", "Ինչպես ես։");
    }

    @Test
    void emptyLineAlwaysEndsASentence() {
        assertThat(Sentences.split("A title without a stop\n\nThe text begins.", "en"))
                .containsExactly("A title without a stop", "The text begins.");
        assertThat(Sentences.split("One line\nand the next.", "en")).containsExactly("One line\nand the next.");
        assertThat(Sentences.split("One line\r\nand the next.\r\n\r\nMore", "en"))
                .containsExactly("One line\r\nand the next.", "More");
        assertThat(Sentences.split(" \n\n ", "en")).isEmpty();
    }

    @Test
    void everySentenceIsAPieceOfAnyTextAndNoneIsLost() {
        Random random = new Random(5);
        String[] parts = {
            "word", "Word", ".", "!", "?", "…", " ", " ", "\n", "\"", "“", "”", "(", ")", "[", "т.", "A.", "5", "—",
            "«", "»", "\u00a0"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            List<String> sentences = Sentences.split(text.toString(), "en");
            assertThat(String.join("", sentences).replaceAll("[\\s\u00a0]", ""))
                    .isEqualTo(text.toString().replaceAll("[\\s\u00a0]", ""));
        }
    }

    private static void assertSplits(String language, String marked) {
        List<String> wanted = Arrays.asList(marked.split("\\|"));
        assertThat(Sentences.split(String.join(" ", wanted), language)).isEqualTo(wanted);
    }
}
