package newsbot;

import static newsbot.BotWorld.answer;
import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.press;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader wants less of a kind: offered under each story, chosen in a tap, explained, lasting, and undone in a tap. */
final class LessLikeThisJourney {
    private static final String LESS = "👎 Less like this";

    @AutoClose
    private final BotWorld world = BotWorld.start();

    private int others;

    @BeforeEach
    void start() {
        ask(world.emma(), "/start");
        world.emma().presses(last(world.emma().chat()), "📰 All news");
        until(() -> last(world.emma().chat()).button("✅ 📰 All news") != null);
    }

    private Message arrival(SampleStory story) {
        return answer(world.emma().chat(), () -> world.demo().site().publish(story));
    }

    /** Publishes, and returns when the channel, which wants everything, has it. */
    private void published(SampleStory story) {
        world.demo().site().publish(story);
        others++;
        until(() -> world.demo().cast().channel().fromBot().stream()
                .anyMatch(message -> message.text().contains(story.title())));
    }

    @Test
    void sectionIsMutedExplainedAndBroughtBack() {
        Person emma = world.emma();
        Message first = arrival(SampleStory.of("en", "CULTURE", "A museum shows its carpets"));
        Message offer = answer(emma.chat(), () -> emma.presses(first, LESS));
        assertThat(offer.text()).contains("A museum shows its carpets", "Nothing changes before you choose");
        Message muted = press(emma, offer, "🔇 Nothing from the section “CULTURE”");
        assertThat(muted.text()).contains("CULTURE", "/latest");
        published(SampleStory.of("en", "CULTURE", "A theatre opens its season"));
        Message next = arrival(SampleStory.of("en", "SPORT", "A swimmer wins the cup"));
        assertThat(next.text()).contains("A swimmer wins the cup");
        assertThat(emma.chat().fromBot()).noneMatch(message -> message.text().contains("A theatre opens"));
        assertThat(ask(emma, "/topics").text()).contains("🔇 CULTURE");
        assertThat(ask(emma, "/latest").text()).contains("A theatre opens its season");
        press(emma, muted, "↩️ Undo: CULTURE");
        assertThat(arrival(SampleStory.of("en", "CULTURE", "A poet reads at night"))
                        .text())
                .contains("A poet reads at night");
        assertThat(others).isOne();
    }

    @Test
    void whatBroughtTheStoryCanBeEndedOrEverythingLeftAsItIs() {
        Person emma = world.emma();
        ask(emma, "/topic iran");
        ask(emma, "/follow swimmer");
        Message story = arrival(SampleStory.of("en", "SPORT", "A swimmer from Tehran wins the cup"));
        Message offer = answer(emma.chat(), () -> emma.presses(story, LESS));
        assertThat(offer.buttons().stream().flatMap(List::stream).map(button -> button.text()))
                .containsExactly(
                        "✖️ Unfollow Iran",
                        "✖️ Unfollow 🔔 swimmer",
                        "🔇 Nothing from the section “SPORT”",
                        "🔇 Nothing with “Tehran”",
                        "◀️ Leave it as it is");
        assertThat(press(emma, offer, "◀️ Leave it as it is").text()).isEqualTo("All stays as it is.");
        assertThat(ask(emma, "/topics").text()).contains("Iran", "swimmer");
        Message again = answer(emma.chat(), () -> emma.presses(story, LESS));
        assertThat(press(emma, again, "✖️ Unfollow Iran").text()).doesNotContain("Iran");
        Message third = answer(emma.chat(), () -> emma.presses(story, LESS));
        assertThat(press(emma, third, "✖️ Unfollow 🔔 swimmer").text()).doesNotContain("swimmer");
    }

    @Test
    void muteIsWrittenAndEndedAsWordsToo() {
        Person emma = world.emma();
        assertThat(ask(emma, "/follow -football -\"transfer market\"").text()).contains("football", "transfer market");
        published(SampleStory.of("en", "SPORT", "Footballs are given to schools"));
        published(SampleStory.of("en", "SPORT", "The transfer market is closed"));
        assertThat(ask(emma, "/unfollow -football").text())
                .contains("football: no longer muted")
                .doesNotContain("-football");
        assertThat(arrival(SampleStory.of("en", "SPORT", "Football is back")).text())
                .contains("Football is back");
        assertThat(emma.chat().fromBot())
                .noneMatch(message -> message.text().contains("given to schools")
                        || message.text().contains("market is closed"));
    }
}
