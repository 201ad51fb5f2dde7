package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.outbox.Delivery;
import newsbot.telegram.Outgoing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DeliveryMessagesTest {
    private final StoryWorld world = new StoryWorld();
    private final DeliveryMessages messages = new DeliveryMessages(world.stories, world.messages, true, world.clock);

    @AfterEach
    void close() {
        world.close();
    }

    private static Delivery delivery(@Nullable Long story, @Nullable String body, long chat) {
        return delivery(story, body, chat, false, false, false);
    }

    private static Delivery delivery(
            @Nullable Long story, @Nullable String body, long chat, boolean doubtful, boolean plain, boolean silent) {
        return new Delivery(
                1, story, body, ChatId.of(chat), 1, doubtful, plain, false, Language.EN, true, silent, true, 7, 0);
    }

    private Outgoing.Message message(Delivery delivery) {
        return (Outgoing.Message) messages.of(delivery);
    }

    @Test
    void storyIsWordedForItsChatAndPaidFor() {
        Story story = world.take(1, "The bridge opens on Monday", false);
        Outgoing.Message message = message(delivery(story.id(), null, 5));
        assertThat(message.html()).contains("The bridge opens on Monday").contains("<b>");
        assertThat(message.keyboard()).as("one person may share it").isNotEmpty();
        assertThat(message.chat()).isEqualTo(ChatId.of(5));
        assertThat(message.thread()).isEqualTo(7);
        assertThat(message.paid()).isTrue();
        assertThat(message.silent()).isFalse();
        assertThat(message(delivery(story.id(), null, -5)).keyboard())
                .as("in a group")
                .isEmpty();
    }

    @Test
    void wordsAreSharedForASecondAndThenReadAnew() {
        Story story = world.take(1, "The bridge opens on Monday", false);
        String first = message(delivery(story.id(), null, 5)).html();
        world.take(1, "The bridge opens on Tuesday", false);
        assertThat(message(delivery(story.id(), null, 6)).html()).isEqualTo(first);
        world.clock.advance(Duration.ofSeconds(2));
        assertThat(message(delivery(story.id(), null, 6)).html()).contains("Tuesday");
        world.take(1, "The bridge opens on Friday", false);
        world.clock.advance(Duration.ofHours(-1));
        assertThat(message(delivery(story.id(), null, 6)).html())
                .as("also when the clock is set back")
                .contains("Friday");
    }

    @Test
    void postWithWordsOfItsOwnIsThoseWords() {
        Outgoing.Message digest = message(delivery(null, "<b>Today</b>", 5));
        assertThat(digest.html()).isEqualTo("<b>Today</b>");
        assertThat(digest.keyboard()).isEmpty();
        assertThat(message(delivery(null, null, 5)).html()).isEmpty();
    }

    @Test
    void whatWasInDoubtOrIsWantedSilentMakesNoSound() {
        assertThat(message(delivery(null, "x", 5, true, false, false)).silent()).isTrue();
        assertThat(message(delivery(null, "x", 5, false, false, true)).silent()).isTrue();
    }

    @Test
    void whatTelegramRefusedGoesAsBareText() {
        Story story = world.take(1, "The bridge & the river", false);
        Outgoing.Message message = message(delivery(story.id(), null, 5, false, true, false));
        assertThat(message.html()).contains("The bridge &amp; the river").doesNotContain("<");
        assertThat(message.keyboard()).isEmpty();
    }

    @Test
    void deliveryOfNoStoryIsAFault() {
        assertThatThrownBy(() -> messages.of(delivery(99L, null, 5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99");
    }
}
