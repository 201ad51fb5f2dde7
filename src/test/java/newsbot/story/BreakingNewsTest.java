package newsbot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newsbot.news.Language;
import newsbot.news.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BreakingNewsTest {
    private final BreakingNews breaking = new BreakingNews(List.of("срочно", "\"state of emergency\"", "FLASH"));

    @Test
    void wordsPhrasesAndSectionsCountInEveryFormAndScript() {
        assertThat(breaking.test(story("Срочные новости из Шуши", null, null))).isTrue();
        assertThat(breaking.test(story("A state of emergency is declared", null, null)))
                .isTrue();
        assertThat(breaking.test(story("A quiet day", "Flash", null))).isTrue();
    }

    @Test
    void otherStoriesAndWhatADescriptionMentionsAreNotBreaking() {
        assertThat(breaking.test(story("An emergency of state finances", null, null)))
                .isFalse();
        assertThat(breaking.test(story("A quiet day", "POLITICS", "It is said: flash, state of emergency")))
                .isFalse();
        assertThat(new BreakingNews(List.of()).test(story("Flash", "FLASH", null)))
                .isFalse();
    }

    private static Story story(String title, @Nullable String section, @Nullable String description) {
        return new Story(
                1, Language.EN, title, null, description, null, Instant.EPOCH, section, null, null, false, false);
    }
}
