package newsbot.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AlertVocabularyTest {
    private final AlertVocabulary vocabulary = new AlertVocabulary();

    @Test
    void wordThatAlertsHaveInCommonIsKeptOnceAndCounted() {
        AlertVocabulary.Entry gas = vocabulary.use("gas", "en");
        assertThat(vocabulary.use("gas", "en")).isSameAs(gas);
        assertThat(vocabulary.use("gas", "az")).isNotSameAs(gas);
        assertThat(gas.uses()).isEqualTo(2);
        vocabulary.release(gas);
        assertThat(gas.uses()).isEqualTo(1);
        assertThat(vocabulary.use("gas", "en")).isSameAs(gas);
    }

    @Test
    void wordNobodyUsesIsForgotten() {
        AlertVocabulary.Entry gas = vocabulary.use("gas", "en");
        vocabulary.release(gas);
        assertThat(vocabulary.use("gas", "en")).isNotSameAs(gas);
    }
}
