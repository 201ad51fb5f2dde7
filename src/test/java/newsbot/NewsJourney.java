package newsbot;

import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import newsbot.demo.Chat;
import newsbot.demo.Demo;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import newsbot.demo.SiteFault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The whole bot over real HTTP, between the demo's Bot API server and its site. */
final class NewsJourney {
    @AutoClose
    private final BotWorld world = BotWorld.start();

    private final Demo demo = world.demo();

    @Test
    void latestShowsTheNewestHeadlines() {
        Message answer = ask(demo.cast().emma(), "/latest");
        assertThat(answer.text())
                .contains("The newest headlines")
                .contains("1. ")
                .contains("5. ");
        assertThat(answer.covered("text_link")).hasSize(5);
    }

    @Test
    void firstPollPushesNothingAndANewStoryArrivesOnce() {
        Person emma = demo.cast().emma();
        ask(emma, "/start");
        emma.presses(last(emma.chat()), "📰 All news");
        until(() -> last(emma.chat()).button("✅ 📰 All news") != null);
        int before = emma.chat().fromBot().size();
        assertThat(demo.cast().channel().fromBot()).isEmpty();
        SampleStory story = demo.site().publishNext("en");
        until(() -> emma.chat().fromBot().size() > before);
        until(() -> demo.cast().channel().fromBot().size() == 1);
        assertThat(last(emma.chat()).text()).contains(story.title());
    }

    @Test
    void storyInTwoFollowedTopicsArrivesOnceAndWhole() {
        Person emma = demo.cast().emma();
        ask(emma, "/topic Iran");
        ask(emma, "/topic Israel");
        int before = emma.chat().fromBot().size();
        demo.site().publish(SampleStory.of("en", "POLITICS", "Iran & Israel: <b>\"no talks\"</b> > before spring"));
        demo.site().publish(SampleStory.of("en", "POLITICS", "Tehran and Jerusalem exchange prisoners"));
        until(() -> emma.chat().fromBot().size() >= before + 2);
        assertThat(emma.chat().fromBot().subList(before, emma.chat().fromBot().size()))
                .hasSize(2)
                .anyMatch(message -> message.text().contains("Iran & Israel: \"no talks\" > before spring"))
                .allMatch(message -> message.text().contains("#Iran #Israel"));
    }

    @Test
    void interviewArrivesAsItsFullSummary() {
        Person emma = demo.cast().emma();
        ask(emma, "/start");
        emma.presses(last(emma.chat()), "📰 All news");
        until(() -> last(emma.chat()).button("✅ 📰 All news") != null);
        SampleStory story = demo.site().publishNext("en");
        while (!story.section().equals("INTERVIEWS")) {
            story = demo.site().publishNext("en");
        }
        until(() -> emma.chat().fromBot().stream()
                .anyMatch(message -> !message.covered("expandable_blockquote").isEmpty()));
        Message summary = emma.chat().fromBot().stream()
                .filter(message -> !message.covered("expandable_blockquote").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(summary.content().preview()))
                .contains("\"prefer_large_media\":true")
                .contains("\"show_above_text\":true");
    }

    @Test
    void misspeltTopicOfLatestOffersHeadlinesAndFollowsNothing() {
        Person emma = demo.cast().emma();
        Message offer = ask(emma, "/latest isreal");
        assertThat(offer.button("Israel")).isNotNull();
        emma.presses(offer, "Israel");
        until(() -> last(emma.chat()).text().contains("Israel: the newest headlines"));
        assertThat(ask(emma, "/topics").text()).contains("You follow nothing yet");
    }

    @Test
    void everythingIsATopicToo() {
        Person emma = demo.cast().emma();
        assertThat(ask(emma, "/latest all 3").text()).contains("The newest headlines");
        assertThat(ask(emma, "/topic ALL").text()).contains("You follow 📰 All news");
        assertThat(ask(emma, "/topics").text()).contains("All news").doesNotContain("/start");
        ask(emma, "/stop");
        assertThat(ask(emma, "/topics").text()).contains("/start brings it back");
    }

    @Test
    void correctedHeadlineIsEditedInPlace() {
        ask(demo.cast().emma(), "/topic Iran");
        Chat chat = demo.cast().emma().chat();
        int before = chat.fromBot().size();
        SampleStory story = SampleStory.of("en", "POLITICS", "Iran opens a new port on the Caspian");
        demo.site().publish(story);
        until(() -> chat.fromBot().size() > before);
        demo.site().correct(story, "Iran closes a port on the Caspian");
        until(() -> last(chat).isEdited());
        assertThat(last(chat).text()).contains("Iran closes a port").contains("Updated");
        assertThat(chat.fromBot()).hasSize(before + 1);
    }

    @Test
    void pageInsteadOfAFeedLosesNothing() {
        ask(demo.cast().emma(), "/topic Iran");
        Chat chat = demo.cast().emma().chat();
        int before = chat.fromBot().size();
        demo.site().spoil("/en/rss.xml", SiteFault.htmlPage());
        demo.site().publish(SampleStory.of("en", "POLITICS", "Iran opens a new port on the Caspian"));
        int visits = demo.site().visitsToFeed("en").size();
        until(() -> demo.site().visitsToFeed("en").size() >= visits + 2);
        demo.site().mend();
        until(() -> chat.fromBot().size() > before);
        assertThat(last(chat).text()).contains("Iran opens a new port");
    }
}
