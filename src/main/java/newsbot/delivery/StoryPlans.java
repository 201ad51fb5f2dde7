package newsbot.delivery;

import static newsbot.delivery.Broadcast.SUMMARY_DEADLINE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import newsbot.news.Story;
import newsbot.outbox.Posts;
import newsbot.subscription.AlertMatches;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans a new story for its readers: who follows its topics or is alerted, but for those who have muted it. */
public final class StoryPlans {
    private static final Logger LOG = LoggerFactory.getLogger(StoryPlans.class);

    private final Posts posts;
    private final AlertedChats alerted;
    private final AlertMatches alertMatches;
    private final Predicate<Story> breaking;

    /** @param breaking tells stories that wait for no digest and no morning */
    public StoryPlans(Posts posts, AlertedChats alerted, AlertMatches alertMatches, Predicate<Story> breaking) {
        this.posts = posts;
        this.alerted = alerted;
        this.alertMatches = alertMatches;
        this.breaking = breaking;
    }

    void plan(Handle handle, Story story, Set<String> topics, Instant now) {
        Instant summaryDue = summaryDue(story, now);
        List<AlertMatches.Match> alerts = alerted.of(handle, story);
        int planned =
                posts.plan(handle, story.id(), story.edition(), topics, AlertedChats.chats(alerts), now, summaryDue);
        int spared = posts.spare(handle, story.id(), alerted.muting(handle, story));
        boolean urgent = breaking.test(story);
        if (urgent) {
            posts.hurry(handle, story.id(), now, summaryDue);
        }
        alertMatches.record(handle, story.id(), alerts);
        LOG.info(
                "new story={} topics={} alerts={} deliveries={} muted={} breaking={}",
                story.id(),
                topics,
                alerts.size(),
                planned - spared,
                spared,
                urgent);
    }

    /** Has a story that was withdrawn and is back go on to those who were still waiting for it; returns how many. */
    int revive(Handle handle, Story story, Instant now) {
        int revived = posts.revive(handle, story.id(), now, summaryDue(story, now));
        LOG.info("back story={} deliveries={}", story.id(), revived);
        return revived;
    }

    private static Instant summaryDue(Story story, Instant now) {
        return story.interview() ? now.plus(SUMMARY_DEADLINE) : now;
    }
}
