package newsbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StemsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "seçki seçkinin seçkiyə seçkini seçkidə seçkidən seçkilər seçkilərin seçkilərindən",
                "məktəb məktəbin məktəbə məktəbi məktəbdə məktəbdən məktəblər məktəblərdə məktəbimiz",
                "müsahibə müsahibənin müsahibəyə müsahibəni müsahibəsi müsahibəsində müsahibələr",
                "ölkə ölkənin ölkəyə ölkəni ölkədə ölkədən ölkələr ölkəmizin ölkəsi",
                "nazir nazirin nazirə naziri nazirlər nazirlərinin",
                "neft neftin neftə nefti neftdən",
                "İran İranın İrana İranı İranda İrandan İranla İranlı İranlılar İrandakı",
                "Bakı Bakının Bakıya Bakını Bakıda Bakıdan Bakıyla",
                "Qarabağ Qarabağın Qarabağa Qarabağı Qarabağda Qarabağdan Qarabağlı Qarabağlılar Qarabağdakı",
                "Ermənistan Ermənistanın Ermənistana Ermənistanı Ermənistanda Ermənistandan Ermənistanla",
                "Türkiyə Türkiyənin Türkiyəyə Türkiyəni Türkiyədə Türkiyədən",
                "Ukrayna Ukraynanın Ukraynaya Ukraynanı Ukraynada Ukraynadan",
                "proses prosesin prosesə prosesi prosesdə proseslər",
                "Vaşinqton Vaşinqtonun Vaşinqtona Vaşinqtonda Vaşinqtondan",
                "Çin Çinin Çinə Çində Çindən",
                "Putin Putinin Putinə Putini Putində Putindən",
                "çörək çörəyi çörəyin çörəyə çörəkdə çörəklər",
                "iqtisadiyyat iqtisadiyyatın iqtisadiyyata iqtisadiyyatda"
            })
    void formsOfOneAzerbaijaniWordShareTheirStem(String forms) {
        assertThat(List.of(forms.split(" ")).stream().map(f -> Stems.stem(f, "az")))
                .as(forms)
                .containsOnly(Stems.stem(forms.split(" ")[0], "az"));
    }

    @Test
    void differentAzerbaijaniWordsKeepDifferentStems() {
        List<String> words = List.of(
                "ordu",
                "nazir",
                "ölkə",
                "neft",
                "qaz",
                "seçki",
                "müharibə",
                "sülh",
                "erməni",
                "Ermənistan",
                "türk",
                "Gürcüstan",
                "İran",
                "İraq",
                "İsrail",
                "sərhəd",
                "dəhliz",
                "bazar",
                "qiymət",
                "Şuşa",
                "Laçın");
        assertThat(words.stream().map(w -> Stems.stem(w, "az"))).doesNotHaveDuplicates();
    }

    @Test
    void englishAndRussianFormsMeet() {
        assertThat(Stems.stem("interviews", "en")).isEqualTo("interview");
        assertThat(Stems.stem("Negotiating", "en")).isEqualTo(Stems.stem("negotiated", "en"));
        assertThat(Stems.stem("выборами", "ru")).isEqualTo("выбор");
        assertThat(Stems.stem("Переговоров", "ru")).isEqualTo(Stems.stem("переговорами", "ru"));
        assertThat(Stems.stem("учёный", "ru")).isEqualTo(Stems.stem("ученого", "ru"));
    }

    @Test
    void dottedAndDotlessLettersFollowTheLanguage() {
        assertThat(Stems.lower("BAKI", "az")).isEqualTo("bakı");
        assertThat(Stems.lower("İRAN", "az")).isEqualTo("iran");
        assertThat(Stems.lower("IRAN", "en")).isEqualTo("iran");
        assertThat(Stems.lower("İran", "en")).isEqualTo("iran");
    }

    @Test
    void otherLanguagesKeepTheWord() {
        assertThat(Stems.stem("Haber", "tr")).isEqualTo("haber");
    }

    @Test
    void aWordWithoutEndIsGivenBackAsItIs() {
        assertThat(Stems.stem("da".repeat(5_000), "az")).hasSize(10_000);
        assertThat(Stems.stem("ing".repeat(5_000), "en")).hasSize(15_000);
    }

    @Test
    void manyThreadsGetTheSameStems() {
        String expected = Stems.stem("переговорами", "ru") + Stems.stem("negotiations", "en");
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(i -> Stems.stem("переговорами", "ru") + Stems.stem("negotiations", "en"))
                        .distinct())
                .containsExactly(expected);
    }
}
