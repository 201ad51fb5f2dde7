package newsbot.conversation;

import static newsbot.conversation.TestChat.buttons;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import newsbot.chart.MachineFonts;
import newsbot.chart.Pictures;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.outbox.Posts;
import newsbot.story.Interviews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of stories that people ask for, and what is made of odd wishes. */
final class ListsTest {
    private final Database database = TestStore.SQLITE.open();
    private final TestChat chat = new TestChat(database);

    @AfterEach
    void close() {
        database.close();
    }

    private void publishTwelve() {
        chat.publish(IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "Interview number " + number + " of a long day")
                .toArray(String[]::new));
    }

    @Test
    void numbersBeyondTheMostMeanTheMostAndNothingMeansTheUsual() {
        publishTwelve();
        for (Command command : new Command[] {chat.latest(), chat.interviews()}) {
            assertThat(chat.says(command, "").html()).contains("5. ").doesNotContain("6. ");
            assertThat(chat.says(command, "0").html()).contains("1. ").doesNotContain("2. ");
            for (String much : new String[] {"11", "100", "12345", "99999999999999999999"}) {
                assertThat(chat.says(command, much).html())
                        .as(much)
                        .contains("10. ")
                        .doesNotContain("11. ");
            }
        }
        assertThat(buttons(chat.says(chat.latest(), "3"))).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Putin", "-3", "2.5", "7 x"})
    void interviewsOfAnythingButANumberBringAHint(String words) {
        publishTwelve();
        Reply hint = chat.says(chat.interviews(), words);
        assertThat(hint.html()).contains("/interviews 7", "/search").doesNotContain("1. ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "2.5", "?", "+7"})
    void latestOfNoNumberAndNoTopicBringsAHint(String words) {
        publishTwelve();
        assertThat(chat.says(chat.latest(), words).html()).contains("How many, please?", "/latest 7");
    }

    @Test
    void latestOfAnUnknownTopicSuggestsOthers() {
        assertThat(buttons(chat.says(chat.latest(), "Iram 3"))).contains("Iran", "🔔 Follow the words: Iram");
    }

    @Test
    void exampleIsDrawnAgainOnlyWhenItsStoriesHaveChanged() {
        Interviews interviews = new Interviews(
                database,
                chat.stories,
                new Posts(),
                page -> new Interviews.Made(Optional.empty(), Optional.empty(), Optional.of("nobody reads here")),
                chat.clock);
        ExampleCommand example =
                new ExampleCommand(chat.recent, interviews, new Pictures(), "Site", chat.clock.getZone());
        chat.publish("A swimmer wins the cup");
        Reply first = chat.says(example, "");
        assertThat(first.attachment() != null).isEqualTo(MachineFonts.drawEveryLetter());
        assertThat(chat.says(example, "")).isSameAs(first);
        chat.publish("A rower wins the other cup");
        Reply second = chat.says(example, "");
        assertThat(second).isNotSameAs(first);
        assertThat(
                        second.attachment() == null
                                ? second.html()
                                : second.attachment().otherwise())
                .contains("A rower wins");
    }
}
