package newsbot.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchTermsTest {
    private static boolean found(String query, String title) {
        Set<String> terms = SearchTerms.of(title, null);
        return SearchTerms.query(query).stream().allMatch(any -> any.stream().anyMatch(terms::contains));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "corridors|The corridor",
                "коридор|О коридорах",
                "dəhliz|Dəhlizin açılışı",
                "Khankendi|Xankəndidə məktəb",
                "Ханкенди|Khankendi school",
                "Карабах Иран|İran Qarabağdan danışır",
                "Пезешкиан|Pezeshkian speaks",
                "Aliyev|Əliyevin çıxışı",
                "Джафаров|Cəfərov gəldi",
                "2020|Война 2020 года"
            })
    void inflectionsAndScriptsMeet(String query, String title) {
        assertThat(found(query, title)).isTrue();
    }

    @Test
    void otherWordsDoNot() {
        assertThat(found("Иран", "Tirana summit")).isFalse();
        assertThat(found("gas Baku", "Gas prices")).isFalse();
    }

    @Test
    void abbreviationIsNoPronoun() {
        assertThat(found("US sanctions", "US lifts sanctions")).isTrue();
        assertThat(found("US sanctions", "The U.S. and its sanctions")).isTrue();
        assertThat(found("US sanctions", "What sanctions cost us")).isFalse();
        assertThat(found("WHO", "Those who stay")).isFalse();
        assertThat(found("us sanctions", "US lifts sanctions")).isTrue();
        assertThat(found("IRAN", "Talks in Iran")).isTrue();
        assertThat(found("talks in", "TALKS IN BAKU")).isTrue();
    }

    @Test
    void termsAreBareTokens() {
        Set<String> terms = SearchTerms.of("«Ağdam», Şuşa: O'Brien's \"U.S.\" АЭС; -- 5% Əli & ещё* NEAR(", null);
        assertThat(terms).isNotEmpty().allSatisfy(term -> assertThat(term).matches("[a-z0-9]+"));
    }

    @Test
    void queryWithoutWordsAsksForNothing() {
        assertThat(SearchTerms.query(" \"*^ ")).isEqualTo(List.of());
        assertThat(SearchTerms.of("", null)).isEmpty();
    }

    @Test
    void wordOfATermIsShownAsItStandsInTheText() {
        String title = "«Dəhlizin» açılışı";
        String term = SearchTerms.query("dəhliz").get(0).stream()
                .filter(SearchTerms.of(title, "az")::contains)
                .findFirst()
                .orElseThrow();
        assertThat(SearchTerms.word(title, "az", term)).contains("Dəhlizin");
        assertThat(SearchTerms.word("Neft qiymətləri", "az", term)).isEmpty();
        assertThat(SearchTerms.word("?!", null, term)).isEmpty();
    }

    @Test
    void nearestTermIsTheOneSpeltMostLikeItAndOfTwoTheMoreFrequent() {
        Map<String, Long> known = Map.of("karabakh", 3L, "karabagh", 9L, "karaoke", 50L, "iran", 70L);
        assertThat(SearchTerms.nearest(List.of("karabbakh"), known)).contains("karabakh");
        assertThat(SearchTerms.nearest(List.of("karaba"), known)).contains("karabagh");
        assertThat(SearchTerms.nearest(List.of("nobody", "iron"), known)).contains("iran");
        assertThat(SearchTerms.nearest(List.of("oil"), known)).isEmpty();
    }

    @Test
    void termOfWhichAThirdWouldHaveToChangeIsNotNear() {
        assertThat(SearchTerms.nearest(List.of("abcdef"), Map.of("abcdxf", 1L))).contains("abcdxf");
        assertThat(SearchTerms.nearest(List.of("abcdef"), Map.of("abcxxf", 1L))).isEmpty();
    }
}
