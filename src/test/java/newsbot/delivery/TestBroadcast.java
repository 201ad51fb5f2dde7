package newsbot.delivery;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import newsbot.archive.RecentStories;
import newsbot.archive.SortedStories;
import newsbot.archive.Stories;
import newsbot.archive.StoryTerms;
import newsbot.archive.StoryTopics;
import newsbot.db.Database;
import newsbot.news.Story;
import newsbot.outbox.Posts;
import newsbot.subscription.AlertMatches;
import newsbot.subscription.Alerts;
import newsbot.topic.TopicMatcher;
import org.jdbi.v3.core.Handle;

/** Broadcasts over a test's store. */
public final class TestBroadcast {
    private TestBroadcast() {}

    public static Broadcast of(Database database, TopicMatcher matcher, Clock clock) {
        return of(database, matcher, handle -> {}, clock);
    }

    /** @param hold as {@link Broadcast} takes it */
    public static Broadcast of(Database database, TopicMatcher matcher, Consumer<Handle> hold, Clock clock) {
        return of(database, matcher, story -> false, hold, clock);
    }

    /** @param breaking as {@link StoryPlans} takes it */
    static Broadcast of(
            Database database, TopicMatcher matcher, Predicate<Story> breaking, Consumer<Handle> hold, Clock clock) {
        Stories stories = new Stories(database);
        return new Broadcast(
                database,
                stories,
                sorter(database, matcher),
                new RecentStories(stories),
                new StoryPlans(
                        new Posts(), new AlertedChats(new Alerts(database)), new AlertMatches(database), breaking),
                item -> false,
                hold,
                clock);
    }

    static StorySorter sorter(Database database, TopicMatcher matcher) {
        return new StorySorter(new StoryTopics(database), new StoryTerms(database), new SortedStories(), matcher);
    }
}
