package newsbot.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextsTest {
    private static final String STORIES = "{0,plural,one{# новость} few{# новости} many{# новостей} other{# новости}}";

    @ParameterizedTest
    @CsvSource({
        "1,1 новость",
        "2,2 новости",
        "5,5 новостей",
        "11,11 новостей",
        "12,12 новостей",
        "21,21 новость",
        "22,22 новости",
        "111,111 новостей",
        "0,0 новостей"
    })
    void russianNumbersTakeTheirForms(long number, String expected) {
        assertThat(Pattern.of(STORIES).with("ru", new Object[] {number}, UnaryOperator.identity()))
                .isEqualTo(expected);
    }

    @Test
    void argumentThatRunsFromTheRightIsIsolatedAndOthersAreAsTheyAre() {
        String hebrew = "שלום -football";
        assertThat(Texts.of("en").html("alert.followed", hebrew)).contains("<b>\u2068" + hebrew + "\u2069</b>");
        assertThat(Texts.of("ru").plain("less.word", hebrew)).contains("\u2068" + hebrew + "\u2069");
        assertThat(Texts.of("az").html("alert.followed", "Qarabağ")).doesNotContain("\u2068");
    }

    @Test
    void argumentsOfHtmlAreEscapedAndThoseOfPlainTextAreNot() {
        Pattern pattern = Pattern.of("<b>{0}</b> or {1}");
        assertThat(pattern.with("en", new Object[] {"<&>", 3}, newsbot.text.TelegramHtml::escape))
                .isEqualTo("<b>&lt;&amp;&gt;</b> or 3");
        assertThat(pattern.with("en", new Object[] {"<&>", 3}, UnaryOperator.identity()))
                .isEqualTo("<b><&></b> or 3");
    }

    @Test
    void languageNotSpokenGetsEnglish() {
        assertThat(Texts.of("de").language()).isEqualTo("en");
        assertThat(Texts.of("az").plain("story.updated")).isEqualTo("✏️ Yenilənib");
    }

    @Test
    void patternThatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> Pattern.of("a {0")).hasMessageContaining("no closing brace");
        assertThatThrownBy(() -> Pattern.of("{0,plural,one{x}}")).hasMessageContaining("other");
        assertThatThrownBy(() -> Pattern.of("{0,choice,x}")).hasMessageContaining("{0,choice,x}");
    }

    @Test
    void unknownKeyIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> Texts.of("en").plain("no.such")).hasMessageContaining("no.such");
    }
}
