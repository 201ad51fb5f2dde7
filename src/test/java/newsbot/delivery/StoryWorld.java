package newsbot.delivery;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsbot.archive.Stories;
import newsbot.archive.StoryTopics;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.Limits;
import newsbot.demo.MovableClock;
import newsbot.demo.TelegramBox;
import newsbot.news.ChatId;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.news.Summary;
import newsbot.ops.Metrics;
import newsbot.outbox.OnUncertain;
import newsbot.outbox.Outbox;
import newsbot.outbox.Posts;
import newsbot.story.Interviews;
import newsbot.story.SiteSettings;
import newsbot.story.StoryMessages;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Post;
import newsbot.telegram.TelegramSettings;
import newsbot.topic.Topics;

/** Stories on their way to a Telegram in a box, each step of it done by hand. */
final class StoryWorld implements AutoCloseable {
    private static final URI FEED = URI.create("https://news.example/rss.xml");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    final MovableClock clock = new MovableClock(Clock.systemUTC());
    final Database database = TestStore.SQLITE.open();
    final TelegramBox telegram = TelegramBox.start(0, Clock.systemUTC(), Limits.Rules.OFF);
    final Post post = new Post(
            new TelegramSettings(
                    TelegramBox.TOKEN, telegram.api(), new TelegramSettings.Limits(100, 1_000, 6_000), false),
            new Metrics());
    final Stories stories = new Stories(database);
    final Outbox outbox = new Outbox(database, "me");
    final Interviews interviews = new Interviews(database, stories, new Posts(), StoryWorld::summary, clock);
    boolean rich;
    final StoryMessages messages = new StoryMessages(
            new SiteSettings("Site", ZoneOffset.UTC, List.of(), List.of()),
            new Topics(List.of()),
            new StoryTopics(database),
            interviews,
            () -> rich);
    private final Sender sender = new Sender(
            database,
            outbox,
            new Subscribers(database),
            post,
            new DeliveryMessages(stories, messages, false, clock),
            OnUncertain.RESEND,
            () -> true,
            clock,
            any -> {},
            outcome -> {});

    private static Interviews.Made summary(URI page) {
        return new Interviews.Made(
                Optional.of(new Summary(
                        "Head of the port speaks",
                        null,
                        List.of(new Summary.Speaker("Emma Reed", "head of the port")),
                        List.of("The port grows."),
                        List.of(new Summary.Quote("Emma Reed", "We dig deeper every year.")),
                        3)),
                Optional.empty(),
                Optional.empty());
    }

    /** Somebody who reads everything. */
    void reader(ChatId chat) {
        telegram.world().people(Long.parseLong(chat.value()), 1, "en");
        database.update(handle -> {
            handle.execute(
                    "insert into subscribers(chat, state, kind, language, since) values (?, 'active', 'private', 'en', 0)",
                    chat.value());
            handle.execute("insert into follows(chat, topic) values (?, 'all')", chat.value());
        });
    }

    /** A story under a number comes out, or gets another title; nothing is planned. */
    Story take(int number, String title, boolean interview) {
        Item item = new Item(
                Integer.toString(number), title, "https://news.example/" + number, null, null, null, null, null);
        return database.write(
                handle -> stories.take(handle, FEED, Language.EN, List.of(item), any -> interview, clock.instant())
                        .get(0)
                        .story());
    }

    /** A story comes out and is planned for all readers. */
    Story publish(int number, String title, boolean interview) {
        Story story = take(number, title, interview);
        database.update(handle -> new Posts()
                .plan(handle, story.id(), Language.EN, Set.of(), List.of(), clock.instant(), clock.instant()));
        return story;
    }

    /** Sends what is due until nothing is. */
    void send() {
        await().atMost(LIMIT).until(() -> {
            sender.step();
            return outbox.waiting() == 0;
        });
    }

    @Override
    public void close() {
        post.close();
        telegram.close();
        database.close();
    }
}
