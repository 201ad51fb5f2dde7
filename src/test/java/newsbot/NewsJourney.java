package newsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsbot.db.StoreSettings;
import newsbot.demo.Chat;
import newsbot.demo.Demo;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot over real HTTP, between the demo's Bot API server and its site. */
final class NewsJourney {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder = Path.of("");

    private Demo demo = Demo.start(0, Clock.systemUTC());
    private Newsbot bot;

    @BeforeEach
    void start() throws InterruptedException {
        StoreSettings store = new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
        bot = new Newsbot(DemoSettings.of(demo, store, Duration.ofSeconds(1)), demo.clock());
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.close();
        demo.close();
    }

    @Test
    void latestShowsTheNewestHeadlines() {
        seeded();
        Message answer = ask(demo.cast().emma(), "/latest");
        assertThat(answer.text())
                .contains("The newest headlines")
                .contains("1. ")
                .contains("5. ");
        assertThat(answer.covered("text_link")).hasSize(5);
    }

    @Test
    void firstPollPushesNothingAndANewStoryArrivesOnce() {
        seeded();
        Person emma = demo.cast().emma();
        ask(emma, "/start");
        emma.presses(last(emma.chat()), "📰 All news");
        await().atMost(LIMIT).until(() -> last(emma.chat()).button("✅ 📰 All news") != null);
        int before = emma.chat().fromBot().size();
        assertThat(demo.cast().channel().fromBot()).isEmpty();
        SampleStory story = demo.site().publishNext("en");
        await().atMost(LIMIT).until(() -> emma.chat().fromBot().size() > before);
        await().atMost(LIMIT).until(() -> demo.cast().channel().fromBot().size() == 1);
        assertThat(last(emma.chat()).text()).contains(story.title());
    }

    private void seeded() {
        await().atMost(LIMIT)
                .until(() -> List.of("en", "ru", "az").stream()
                        .allMatch(language -> demo.site().visitsToFeed(language).size() >= 2));
    }

    private static Message last(Chat chat) {
        return chat.fromBot().get(chat.fromBot().size() - 1);
    }

    private static Message ask(Person person, String text) {
        Chat chat = person.chat();
        int before = chat.fromBot().size();
        person.types(text);
        await().atMost(LIMIT).until(() -> chat.fromBot().size() > before);
        return chat.fromBot().get(before);
    }
}
