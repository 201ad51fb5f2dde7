package newsbot;

import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import newsbot.demo.Chat;
import newsbot.demo.Effect;
import newsbot.demo.Journal;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Summaries as rich messages, over real HTTP, with a Telegram that takes them, refuses them, or does not know them. */
final class RichJourney {
    @AutoClose
    private final BotWorld world = BotWorld.rich();

    private final Person emma = world.emma();

    @Test
    void interviewArrivesInChatAndChannelWithHeadingAndFoldedQuotes() {
        follow();
        SampleStory story = interview();
        until(() -> rich(emma.chat()).size() == 1);
        until(() -> rich(world.demo().cast().channel()).size() == 1);
        Message message = rich(emma.chat()).get(0);
        assertThat(String.valueOf(message.content().rich()))
                .contains("\"type\":\"heading\"")
                .contains("\"type\":\"details\"")
                .contains("In their own words");
        assertThat(message.text()).startsWith(story.title());
        assertThat(calls("sendrichmessage", emma.chat())).hasSize(1);
        assertThat(emma.chat().fromBot())
                .filteredOn(m -> m.text().contains(story.title()))
                .hasSize(1);
    }

    @Test
    void refusedRichMessageArrivesOnceAsHtml() {
        world.demo().box().faults().on("sendRichMessage", Effect.refuse(400, "Bad Request: RICH_MESSAGE_INVALID"));
        follow();
        SampleStory story = interview();
        until(() -> !quoting(emma.chat()).isEmpty());
        assertThat(calls("sendrichmessage", emma.chat())).hasSize(1);
        assertThat(emma.chat().fromBot())
                .filteredOn(m -> m.text().contains(story.title()))
                .hasSize(1);
    }

    @Test
    void serverThatKnowsNoRichMessagesIsAskedNoMore() {
        world.demo().box().takeRichMessages(false);
        follow();
        interview();
        until(() -> quoting(emma.chat()).size() == 1);
        until(() -> quoting(world.demo().cast().channel()).size() == 1);
        int asked = calls("sendrichmessage").size();
        interview();
        until(() -> quoting(emma.chat()).size() == 2);
        assertThat(asked).isPositive();
        assertThat(calls("sendrichmessage")).hasSize(asked);
    }

    @Test
    void richMessageWhoseAnswerIsLostIsDecidedByTheRuleAndNotRepeatedInAnotherForm() {
        world.demo()
                .box()
                .faults()
                .on("sendRichMessage", Effect.closeAfterAccepting())
                .inChats(emma.chat().id())
                .times(1);
        follow();
        interview();
        until(() -> rich(emma.chat()).size() == 2);
        assertThat(rich(emma.chat()).get(1).isSilent()).isTrue();
        assertThat(quoting(emma.chat())).isEmpty();
    }

    @Test
    void correctedInterviewIsEditedAsARichMessage() {
        follow();
        SampleStory story = interview();
        until(() -> rich(emma.chat()).size() == 1);
        world.demo().site().correct(story, "Another headline of the same interview");
        until(() -> rich(emma.chat()).get(0).text().startsWith("Another headline of the same interview"));
        assertThat(rich(emma.chat()).get(0).text()).contains("Updated");
        assertThat(rich(emma.chat())).hasSize(1);
    }

    @Test
    void buttonAnswersWithARichMessageAndWithHtmlWhereThatIsRefused() {
        Message list = ask(emma, "/interviews");
        press(list);
        until(() -> rich(emma.chat()).size() == 1);
        world.demo().box().faults().on("sendRichMessage", Effect.refuse(400, "Bad Request: RICH_MESSAGE_INVALID"));
        press(list);
        until(() -> quoting(emma.chat()).size() == 1);
        assertThat(rich(emma.chat())).hasSize(1);
    }

    private void press(Message list) {
        emma.presses(list, list.buttons().get(0).get(0).text());
    }

    private void follow() {
        ask(emma, "/start");
        emma.presses(last(emma.chat()), "📰 All news");
        until(() -> last(emma.chat()).button("✅ 📰 All news") != null);
    }

    private SampleStory interview() {
        SampleStory story = world.demo().site().publishNext("en");
        while (!story.section().toLowerCase(Locale.ROOT).equals("interviews")) {
            story = world.demo().site().publishNext("en");
        }
        return story;
    }

    private static List<Message> rich(Chat chat) {
        return chat.fromBot().stream().filter(m -> m.content().rich() != null).toList();
    }

    private static List<Message> quoting(Chat chat) {
        return chat.fromBot().stream()
                .filter(m -> !m.covered("expandable_blockquote").isEmpty())
                .toList();
    }

    private List<Journal.Call> calls(String method) {
        return world.demo().box().journal().of(method);
    }

    private List<Journal.Call> calls(String method, Chat chat) {
        return calls(method).stream()
                .filter(call -> call.chat().equals(String.valueOf(chat.id())))
                .toList();
    }
}
