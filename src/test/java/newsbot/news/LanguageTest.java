package newsbot.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LanguageTest {
    @Test
    void regionOfATagIsLeftOut() {
        assertThat(Language.ofTag("en-US")).isEqualTo(Language.EN);
        assertThat(Language.ofTag("az_AZ")).isEqualTo(Language.AZ);
        assertThat(Language.ofTag("Русский")).isNull();
    }
}
