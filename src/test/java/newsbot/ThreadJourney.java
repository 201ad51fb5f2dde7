package newsbot;

import static newsbot.BotWorld.answer;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import newsbot.demo.Chat;
import newsbot.demo.Memberships;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forum whose topics of news have threads of their own. */
final class ThreadJourney {
    private static final int THREAD = 42;

    @AutoClose
    private final BotWorld world = BotWorld.start();

    private final Chat group = world.demo().cast().group();
    private final Memberships memberships = new Memberships(world.demo().box().world());

    @BeforeEach
    void start() {
        memberships.change(group, world.emma().user(), Chat.BotStatus.MEMBER);
        memberships.openThread(group, THREAD);
    }

    @Test
    void topicComesIntoTheThreadWhereAnAdminWantsIt() {
        assertThat(here(world.emma(), "/here Garabagh").text()).contains("into this thread");
        assertThat(here(world.demo().cast().ivan(), "/here Iran").text()).doesNotContain("into this thread");
        publish("A theatre opens in Khankendi");
        until(() -> last(group).text().contains("A theatre opens in Khankendi"));
        assertThat(last(group).thread()).isEqualTo(THREAD);
        Message guess = here(world.emma(), "/here Izrael");
        assertThat(guess.button("📌 Israel")).isNotNull();
        world.emma().presses(guess, "📌 Israel");
        until(() -> group.messages().stream().anyMatch(m -> m.text().contains("about Israel")));
    }

    @Test
    void storyComesOutsideOfAThreadThatIsGone() {
        here(world.emma(), "/here Karabakh");
        memberships.deleteThread(group, THREAD);
        publish("A theatre opens in Khankendi");
        until(() -> last(group).text().contains("A theatre opens in Khankendi"));
        assertThat(last(group).thread()).isNull();
    }

    @Test
    void storyAndAnswerComeOutsideOfAThreadThatIsClosed() {
        here(world.emma(), "/here Karabakh");
        memberships.closeThread(group, THREAD);
        Message answer = here(world.emma(), "/latest");
        assertThat(answer.text()).contains("1. ");
        assertThat(answer.thread()).isNull();
        publish("A theatre opens in Khankendi");
        until(() -> last(group).text().contains("A theatre opens in Khankendi"));
        assertThat(last(group).thread()).isNull();
    }

    private Message here(Person person, String text) {
        return answer(group, () -> person.typesInThread(group, THREAD, text));
    }

    private void publish(String title) {
        world.demo().site().publish(SampleStory.of("en", "WORLD", title));
    }
}
