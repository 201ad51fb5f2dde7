package newsbot;

import static newsbot.BotWorld.answer;
import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.press;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Searching the archive, and what is offered when nothing fits. */
final class SearchJourney {
    @AutoClose
    private final BotWorld world = BotWorld.start();

    private final Person emma = world.emma();

    @Test
    void wordsAreFoundInOtherFormsAndScriptsAndTheirStoriesPaged() {
        Message first = ask(emma, "/search Азербайджан");
        assertThat(first.covered("text_link")).hasSize(5);
        assertThat(first.text()).containsIgnoringCase("Azerbaijan").contains("Азербайджан");
        Message second = press(emma, first, "More ▶️");
        assertThat(second.text()).contains("6. ").doesNotContain("5. ");
        assertThat(press(emma, second, "◀️ Back").text()).isEqualTo(first.text());
    }

    @Test
    void correctedStoryIsFoundByItsNewWords() {
        SampleStory story = new SampleStory(
                "en", "in-the-fog", "WORLD", "A lighthouse in the fog", "By the sea.", "Editor", List.of("At night."));
        world.demo().site().publish(story);
        until(() -> ask(emma, "/search lighthouses").text().contains("A lighthouse in the fog"));
        world.demo().site().correct(story, "A windmill in the fog");
        until(() -> ask(emma, "/search windmills").text().contains("A windmill in the fog"));
        assertThat(ask(emma, "/search lighthouse").text()).contains("no story with");
        assertThat(ask(emma, "/search fog -windmill").text()).contains("no story with");
    }

    @Test
    void phraseStandsTogetherAndAnUnwantedOneExcludesOnlyItself() {
        world.demo().site().publish(SampleStory.of("en", "WORLD", "Old ferry carries the blue tram"));
        world.demo().site().publish(SampleStory.of("en", "WORLD", "Blue ferry returns, old tram does not"));
        until(() -> ask(emma, "/search ferry tram").text().contains("2. "));
        assertThat(ask(emma, "/search \"blue ferry\"").text())
                .contains("Blue ferry returns")
                .doesNotContain("blue tram");
        assertThat(ask(emma, "/search «old trams»").text())
                .contains("Blue ferry returns")
                .doesNotContain("blue tram");
        assertThat(ask(emma, "/search ferry -\"blue ferry\"").text())
                .contains("blue tram")
                .doesNotContain("Blue ferry returns");
        Message none = ask(emma, "/search \"ferry tram\" -lighthouse");
        assertThat(none.text()).contains("Did you mean");
        assertThat(press(emma, none, "🔎 ferry tram -lighthouse").text()).contains("2. ");
    }

    @Test
    void misspeltWordIsMendedByAButtonAndUnknownWordsCanBeFollowed() {
        Message answer = ask(emma, "/search Karabach univercity");
        assertThat(answer.text()).contains("Did you mean");
        String mended = answer.buttons().get(0).get(0).text();
        assertThat(mended).containsIgnoringCase("university");
        assertThat(press(emma, answer, mended).covered("text_link")).isNotEmpty();
        Message nothing = ask(emma, "/search xylophone");
        Message followed = answer(emma.chat(), () -> emma.presses(nothing, "🔔 Follow the words: xylophone"));
        assertThat(followed.text()).contains("You follow the words xylophone");
        assertThat(ask(emma, "/search").text()).contains("/search Zangezur corridor");
    }

    @Test
    void unknownTopicOffersTheNearestOnesAndItsWordsAsAnAlert() {
        Message near = ask(emma, "/topic Karabaxh");
        assertThat(near.button("Karabakh")).isNotNull();
        Message answer = ask(emma, "/topic Trans-Caspian gas pipeline and the future of shipping in the inland sea");
        String button = answer.buttons().get(answer.buttons().size() - 1).get(0).text();
        assertThat(button).startsWith("🔔 Follow the words: Trans-Caspian");
        assertThat(answer(emma.chat(), () -> emma.presses(answer, button)).text())
                .contains("Trans-Caspian gas pipeline and the future of shipping in the inland sea");
    }

    @Test
    void inlineQueryOffersStoriesToShare() {
        String query = emma.asks("карабах");
        until(() -> world.demo().box().world().queries().resultsFor(query) != null);
        JsonNode results = world.demo().box().world().queries().resultsFor(query);
        assertThat(results).isNotEmpty().allSatisfy(result -> {
            assertThat(result.path("type").asText()).isEqualTo("article");
            assertThat(result.path("input_message_content").path("message_text").asText())
                    .contains("#Karabakh");
        });
    }
}
