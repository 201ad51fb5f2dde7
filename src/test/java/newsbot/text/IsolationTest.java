package newsbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IsolationTest {
    @Test
    void textsFromTheRightAreIsolatedAndOthersAreLeftAlone() {
        assertThat(Isolation.of("Qarabağ – Карабах, 100 %")).isEqualTo("Qarabağ – Карабах, 100 %");
        assertThat(Isolation.of("The word שלום means peace")).isEqualTo("\u2068The word שלום means peace\u2069");
        assertThat(Isolation.of("سلام")).isEqualTo("\u2068سلام\u2069");
    }
}
