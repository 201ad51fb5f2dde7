package newsbot;

import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.press;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Alerts, as a reader meets them. */
final class AlertJourney {
    @AutoClose
    private final BotWorld world = BotWorld.start();

    private final Person emma = world.emma();

    @Test
    void storyWithTheWordsArrivesOnceEvenIfItsTopicIsFollowedToo() {
        ask(emma, "/topic Karabakh");
        assertThat(ask(emma, "/follow lighthouse keeper").text()).contains("lighthouse keeper");
        ask(emma, "/follow lighthouses");
        int before = emma.chat().fromBot().size();
        publish("Keepers of lighthouses meet in Khankendi");
        publish("A bakery opens in Lyon");
        publish("The lighthouse keeper’s daughter writes a book");
        until(() -> emma.chat().fromBot().size() >= before + 2);
        assertThat(emma.chat().fromBot().subList(before, before + 2))
                .extracting(message -> message.text().lines().findFirst().orElse(""))
                .containsExactly(
                        "Keepers of lighthouses meet in Khankendi", "The lighthouse keeper’s daughter writes a book");
    }

    @Test
    void unwantedWordKeepsAStoryAwayAndUnfollowedWordsBringNothing() {
        ask(emma, "/follow lighthouse -storm");
        Message answer = ask(emma, "/follow granary");
        ask(emma, "/follow barometer");
        press(emma, answer, "✖️ Unfollow");
        int before = emma.chat().fromBot().size();
        publish("A storm hits the lighthouse");
        publish("A granary burns");
        publish("The barometer falls");
        until(() -> emma.chat().fromBot().size() > before);
        assertThat(emma.chat().fromBot().get(before).text()).contains("The barometer falls");
    }

    @Test
    void listShowsAlertsWithButtonsToUnfollow() {
        ask(emma, "/follow \"middle corridor\" -rail");
        assertThat(ask(emma, "/follow MIDDLE corridor").text()).doesNotContain("already");
        assertThat(ask(emma, "/follow -Rail \"Middle Corridor\"").text()).contains("already");
        Message list = ask(emma, "/topics");
        assertThat(list.text()).contains("🔔 \"middle corridor\" -rail").contains("🔔 MIDDLE corridor");
        Message left = press(emma, list, "✖️ 🔔 MIDDLE corridor");
        assertThat(left.text()).contains("🔔 \"middle corridor\" -rail").doesNotContain("MIDDLE");
        assertThat(ask(emma, "/unfollow “Middle corridor” -rail").text())
                .contains("no longer followed")
                .contains("You follow nothing yet");
        assertThat(ask(emma, "/unfollow Bolivia").text()).contains("You do not follow “Bolivia”");
    }

    @Test
    void wishesThatCannotBeAreExplained() {
        assertThat(ask(emma, "/follow").text()).contains("/follow Zangezur corridor");
        assertThat(ask(emma, "/follow !? -").text()).contains("no word");
        assertThat(ask(emma, "/follow " + "x".repeat(300)).text()).contains("too long");
    }

    @Test
    void stopKeepsAlertsAndForgetDeletesThem() {
        ask(emma, "/follow lighthouse");
        ask(emma, "/stop");
        ask(emma, "/start");
        assertThat(ask(emma, "/topics").text()).contains("lighthouse");
        ask(emma, "/forget");
        assertThat(ask(emma, "/topics").text()).doesNotContain("lighthouse");
    }

    @Test
    void whyNamesTheWordsThatBroughtAStory() {
        assertThat(ask(emma, "/why").text()).contains("I sent no such story");
        ask(emma, "/topic Karabakh");
        ask(emma, "/follow lighthouses -storm");
        int before = emma.chat().fromBot().size();
        publish("A lighthouse keeper meets students in Khankendi");
        until(() -> emma.chat().fromBot().size() > before);
        Message story = last(emma.chat());
        publish("Keepers of lighthouses strike");
        until(() -> emma.chat().fromBot().size() > before + 1);
        assertThat(ask(emma, "/why").text())
                .contains("Keepers of lighthouses strike")
                .contains("lighthouses -storm: “lighthouses”")
                .doesNotContain("Karabakh");
        int answered = emma.chat().fromBot().size();
        emma.says(emma.chat(), null, "/why", reply(story));
        until(() -> emma.chat().fromBot().size() > answered);
        assertThat(last(emma.chat()).text())
                .contains("A lighthouse keeper meets students in Khankendi")
                .contains("Karabakh: “Khankendi”")
                .contains("lighthouses -storm: “lighthouse”");
    }

    private static ObjectNode reply(Message to) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        extra.putObject("reply_to_message").put("message_id", to.id());
        return extra;
    }

    private void publish(String title) {
        world.demo().site().publish(SampleStory.of("en", "WORLD", title));
    }
}
