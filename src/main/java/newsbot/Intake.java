package newsbot;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.BiConsumer;
import newsbot.admin.FeedTroubles;
import newsbot.archive.SortedStories;
import newsbot.db.Leadership;
import newsbot.delivery.AlertedChats;
import newsbot.delivery.Broadcast;
import newsbot.delivery.Digests;
import newsbot.delivery.FeedArrivals;
import newsbot.delivery.Namesakes;
import newsbot.delivery.Resorting;
import newsbot.delivery.StoryPlans;
import newsbot.delivery.StorySorter;
import newsbot.delivery.Withdrawals;
import newsbot.feed.FeedBatch;
import newsbot.feed.FeedParser;
import newsbot.feed.FeedPoller;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedStates;
import newsbot.ops.Metrics;
import newsbot.settings.Settings;
import newsbot.story.BreakingNews;
import newsbot.story.InterviewSections;
import newsbot.topic.Topics;
import newsbot.web.Fetch;
import newsbot.web.Fetched;
import newsbot.web.Fetcher;

/** What reads the news, put together: from a feed to planned deliveries, and what the site takes back. */
final class Intake {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final Duration PATIENCE_FOR_NAMESAKES = Duration.ofSeconds(5);

    private final Settings settings;
    private final Tables tables;
    private final Fetcher fetcher;
    private final Leadership leadership;
    private final Loops loops;
    private final FeedTroubles troubles;
    private final Metrics metrics;
    private final Digests digests;
    private final BiConsumer<FeedBatch, Broadcast.Result> taken;
    private final Clock clock;
    private final StorySorter sorter;
    private final Withdrawals withdrawals;

    /**
     * @param digests keep back what is not wanted at once, in the transaction in which stories are planned
     * @param taken is told what became of a feed's new items
     */
    Intake(
            Settings settings,
            Tables tables,
            Topics topics,
            Fetcher fetcher,
            Leadership leadership,
            Loops loops,
            FeedTroubles troubles,
            Metrics metrics,
            Digests digests,
            BiConsumer<FeedBatch, Broadcast.Result> taken,
            Clock clock) {
        this.settings = settings;
        this.tables = tables;
        this.fetcher = fetcher;
        this.leadership = leadership;
        this.loops = loops;
        this.troubles = troubles;
        this.metrics = metrics;
        this.digests = digests;
        this.taken = taken;
        this.clock = clock;
        sorter = new StorySorter(tables.storyTopics(), tables.storyTerms(), new SortedStories(), topics.matcher());
        withdrawals = new Withdrawals(
                tables.database(), tables.stories(), tables.outbox(), this::isGone, this::withdrawn, clock);
    }

    void start() {
        loops.startLeading("withdrawals", withdrawals::step);
        loops.startLeading("resorting", new Resorting(tables.database(), sorter, tables.recent())::step);
        FeedParser parser = new FeedParser(settings.site().timeZone());
        Namesakes namesakes =
                new Namesakes(new CanonicalLinks(fetcher, settings.article()), clock, PATIENCE_FOR_NAMESAKES);
        FeedArrivals arrivals =
                new FeedArrivals(broadcast(), namesakes, new FeedStates(), leadership::confirm, this::taken);
        for (FeedSettings feed : settings.feeds()) {
            FeedPoller poller = new FeedPoller(
                    feed, fetcher, parser, tables.database(), arrivals, troubles, metrics, clock, new Random());
            loops.startLeading("feed " + feed.name(), poller::step);
        }
    }

    private Broadcast broadcast() {
        AlertedChats alerted = new AlertedChats(tables.alerts());
        tables.database().read(handle -> {
            alerted.refresh(handle);
            return alerted.size();
        });
        return new Broadcast(
                tables.database(),
                tables.stories(),
                sorter,
                tables.recent(),
                new StoryPlans(
                        tables.posts(),
                        alerted,
                        tables.alertMatches(),
                        new BreakingNews(settings.site().breaking())),
                new InterviewSections(settings.site()),
                digests::hold,
                clock);
    }

    private void taken(FeedBatch batch, Broadcast.Result result) {
        taken.accept(batch, result);
        if (!result.sent().isEmpty()) {
            loops.wake(Dispatch.SENDER);
            loops.wake(Dispatch.INTERVIEWS);
        }
        if (!result.changed().isEmpty()) {
            loops.wake(Dispatch.CORRECTIONS);
            loops.wake(Dispatch.SENDER); // of a story that is back
        }
        withdrawals.clear(result.listed());
        withdrawals.suspect(result.missing());
        if (!result.held().isEmpty()) {
            troubles.heldBack(batch.feed(), result.held().size());
        }
    }

    private boolean isGone(URI page) {
        return fetcher.fetch(Fetch.page(page)) instanceof Fetched.Failed failed
                && (failed.status() == GONE || failed.status() == NOT_FOUND);
    }

    private void withdrawn() {
        tables.recent().changed();
        loops.wake(Dispatch.CORRECTIONS);
    }
}
