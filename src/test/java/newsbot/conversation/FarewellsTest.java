package newsbot.conversation;

import static newsbot.conversation.TestChat.buttons;
import static org.assertj.core.api.Assertions.assertThat;

import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.subscription.Alerts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** What people are told who end something, or stop it all, and come back. */
@ParameterizedClass
@EachStore
final class FarewellsTest {
    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private TestChat chat = new TestChat(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        chat = new TestChat(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void wordsThatOnlyStandInLongerAlertsBringThoseAsButtons() {
        chat.says(chat.follow(), "gas pipelines -football");
        chat.says(chat.follow(), "gas price");
        chat.says(chat.follow(), "oil");
        Reply near = chat.says(chat.unfollow(), "pipeline");
        assertThat(near.html()).contains("“pipeline”", "Which of them shall end?");
        assertThat(buttons(near)).containsExactly("✖️ 🔔 gas pipelines -football");
        assertThat(buttons(chat.says(chat.unfollow(), "gas"))).hasSize(2);
        assertThat(new Alerts(database).of(TestChat.CHAT))
                .as("nothing ends unasked")
                .hasSize(3);
        assertThat(near.keyboard().get(0).get(0).value()).isEqualTo(AlertPress.PREFIX + 1);
    }

    @Test
    void exactAlertEndsAtOnceThoughLongerOnesHaveItsWords() {
        chat.says(chat.follow(), "gas");
        chat.says(chat.follow(), "gas price");
        Reply ended = chat.says(chat.unfollow(), "Gas");
        assertThat(ended.html()).contains("no longer followed").contains("gas price");
        assertThat(buttons(ended)).containsExactly("✖️ 🔔 gas price");
    }

    @Test
    void mutedWordsAreOfferedWithoutTheirMinusSign() {
        chat.says(chat.follow(), "-football");
        assertThat(buttons(chat.says(chat.unfollow(), "football"))).containsExactly("✖️ 🔇 football");
    }

    @Test
    void unknownWordsBringTheListOfWhatIsFollowed() {
        chat.says(chat.follow(), "gas");
        assertThat(chat.says(chat.unfollow(), "wheat").html()).contains("You do not follow “wheat”.", "🔔 gas");
    }

    @Test
    void whoComesBackIsToldWhatComesAgain() {
        assertThat(chat.says(chat.start(), "").html()).contains("Welcome!");
        chat.says(chat.follow(), "gas price");
        chat.following.follow(
                new Asked(
                        TestChat.CHAT,
                        newsbot.telegram.Incoming.Place.PRIVATE,
                        null,
                        chat.subscribers.find(TestChat.CHAT),
                        null,
                        ""),
                "iran");
        chat.says(chat.stop(), "");
        Reply back = chat.says(chat.start(), "");
        assertThat(back.html())
                .contains("Welcome back!", "• Iran", "• 🔔 gas price", "/latest")
                .doesNotContain("⏸");
        assertThat(buttons(back)).contains("✅ Iran");
        assertThat(chat.says(chat.start(), "").html()).contains("Welcome!").doesNotContain("back");
    }

    @Test
    void whoComesBackAndFollowedNothingIsGreetedAsAtFirst() {
        chat.says(chat.start(), "");
        chat.says(chat.stop(), "");
        assertThat(chat.says(chat.start(), "").html()).contains("Welcome!", "Tap the topics to follow");
    }
}
