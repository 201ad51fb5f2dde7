package newsbot;

import newsbot.archive.RecentStories;
import newsbot.archive.Stories;
import newsbot.archive.StoryTerms;
import newsbot.archive.StoryTopics;
import newsbot.db.Database;
import newsbot.outbox.Held;
import newsbot.outbox.Outbox;
import newsbot.outbox.Posts;
import newsbot.outbox.Receipts;
import newsbot.subscription.AlertMatches;
import newsbot.subscription.Alerts;
import newsbot.subscription.Follows;
import newsbot.subscription.Subscribers;

/** The tables of the store that more than one part of the bot uses. */
record Tables(
        Database database,
        Stories stories,
        RecentStories recent,
        StoryTopics storyTopics,
        StoryTerms storyTerms,
        Subscribers subscribers,
        Follows follows,
        Alerts alerts,
        AlertMatches alertMatches,
        Posts posts,
        Outbox outbox,
        Held held,
        Receipts receipts) {

    /** @param owner names this process among all that ever use the store */
    static Tables of(Database database, String owner) {
        Stories stories = new Stories(database);
        return new Tables(
                database,
                stories,
                new RecentStories(stories),
                new StoryTopics(database),
                new StoryTerms(database),
                new Subscribers(database),
                new Follows(database),
                new Alerts(database),
                new AlertMatches(database),
                new Posts(),
                new Outbox(database, owner),
                new Held(database),
                new Receipts(database));
    }
}
