package newsbot.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ChatIdTest {
    @Test
    void usernamesInOtherLettersAreTheSameChat() {
        assertThat(new ChatId("@Caspian_News")).isEqualTo(new ChatId("@caspian_NEWS"));
        assertThat(new ChatId("@Caspian_News").value()).isEqualTo("@caspian_news");
    }

    @Test
    void onlyPeopleAreAddressedByAPositiveNumber() {
        assertThat(ChatId.of(7).isPrivate()).isTrue();
        assertThat(ChatId.of(-7).isPrivate()).isFalse();
        assertThat(new ChatId("@caspian").isPrivate()).isFalse();
        assertThatThrownBy(() -> new ChatId("7 or 8")).hasMessageContaining("number or @username expected");
    }
}
