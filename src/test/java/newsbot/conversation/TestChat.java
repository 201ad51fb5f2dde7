package newsbot.conversation;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import newsbot.archive.RecentStories;
import newsbot.archive.Stories;
import newsbot.archive.StoryTerms;
import newsbot.db.Database;
import newsbot.news.ChatId;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.outbox.Outbox;
import newsbot.settings.Settings;
import newsbot.subscription.Alerts;
import newsbot.subscription.Follows;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Incoming;
import newsbot.topic.Topics;

/** One private chat and the commands that its person types, on a store of a test's. */
final class TestChat {
    static final ChatId CHAT = ChatId.of(7);
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static final URI FEED = URI.create("https://news.example/rss.xml");

    final Database database;
    final Subscribers subscribers;
    final Stories stories;
    final RecentStories recent;
    final Topics topics =
            new Topics(Settings.read(null, Map.of(), Settings.Use.TOPICS).topics());
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Following following;
    final FollowedAlerts wishes;
    final TopicsCommand list;
    final Headlines headlines;

    TestChat(Database database) {
        this.database = database;
        subscribers = new Subscribers(database);
        stories = new Stories(database);
        recent = new RecentStories(stories);
        following = new Following(database, subscribers, new Follows(database), clock);
        wishes = new FollowedAlerts(database, subscribers, new Alerts(database), clock);
        list = new TopicsCommand(following, wishes, topics);
        headlines = new Headlines(recent, ZoneOffset.UTC);
    }

    FollowCommand follow() {
        return new FollowCommand(wishes, new Mutes(wishes));
    }

    UnfollowCommand unfollow() {
        return new UnfollowCommand(wishes, following, topics, list);
    }

    StartCommand start() {
        return new StartCommand(
                following,
                new Picker(topics),
                topics,
                new FollowedTopic(following, headlines),
                list,
                asked -> {},
                "Site");
    }

    StopCommand stop() {
        return new StopCommand(database, subscribers, new Outbox(database, "me"));
    }

    LatestCommand latest() {
        ArchiveSearch archive = new ArchiveSearch(new StoryTerms(database), clock);
        ButtonWords words = new ButtonWords(database, clock);
        return new LatestCommand(
                headlines, topics, new Suggestions(topics, new SearchAnswers(archive, headlines, words)));
    }

    InterviewsCommand interviews() {
        return new InterviewsCommand(headlines);
    }

    /** Takes stories into the archive, interviews if their titles say so. */
    void publish(String... titles) {
        List<Item> items = List.of(titles).stream()
                .map(title ->
                        new Item(null, title, "https://news.example/" + title.hashCode(), NOW, null, null, null, null))
                .toList();
        database.update(handle -> stories.take(
                handle,
                FEED,
                Language.EN,
                items,
                item -> String.valueOf(item.title()).startsWith("Interview"),
                NOW));
        recent.changed();
    }

    /** What a command answers to these words, as the chat is now. */
    Reply says(Command command, String words) {
        return command.answer(new Asked(
                CHAT, Incoming.Place.PRIVATE, new Incoming.Person(7, "en"), subscribers.find(CHAT), null, words));
    }

    /** What stands on the buttons of an answer, row by row. */
    static List<String> buttons(Reply reply) {
        return reply.keyboard().stream()
                .flatMap(List::stream)
                .map(button -> button.text())
                .toList();
    }
}
