package newsbot;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newsbot.delivery.Corrections;
import newsbot.delivery.DailyCount;
import newsbot.delivery.DeliveryMessages;
import newsbot.delivery.Digests;
import newsbot.delivery.Housekeeping;
import newsbot.delivery.Sender;
import newsbot.ops.Metrics;
import newsbot.outbox.Figures;
import newsbot.outbox.Outcome;
import newsbot.settings.Settings;
import newsbot.story.DigestMessages;
import newsbot.story.Interviews;
import newsbot.story.StoryMessages;
import newsbot.telegram.Post;
import newsbot.topic.Topics;
import newsbot.web.Fetcher;

/** What delivers, put together: interviews, digests, the sender, and what is done to messages afterwards. */
final class Dispatch {
    /** The loop without which nothing is sent. */
    static final String SENDER = "sender";

    static final String INTERVIEWS = "interviews";
    static final String CORRECTIONS = "corrections";

    private final Settings settings;
    private final Tables tables;
    private final Post post;
    private final Loops loops;
    private final Clock clock;
    private final Interviews interviews;
    private final StoryMessages messages;
    private final Digests digests;
    private final Sender sender;

    /**
     * @param permit whether this process may send at all
     * @param settled is told what became of each attempt
     */
    Dispatch(
            Settings settings,
            Tables tables,
            Topics topics,
            Fetcher fetcher,
            Post post,
            Loops loops,
            BooleanSupplier permit,
            Metrics metrics,
            Consumer<Outcome> settled,
            Clock clock) {
        this.settings = settings;
        this.tables = tables;
        this.post = post;
        this.loops = loops;
        this.clock = clock;
        interviews = new Interviews(
                tables.database(),
                tables.stories(),
                tables.posts(),
                new PageSummaries(settings, fetcher, clock, metrics),
                clock);
        BooleanSupplier rich = () -> settings.summaries().rich() && post.takesRich();
        messages = new StoryMessages(settings.site(), topics, tables.storyTopics(), interviews, rich);
        digests = new Digests(
                tables.database(),
                tables.held(),
                tables.posts(),
                tables.stories(),
                tables.subscribers(),
                tables.follows(),
                new DigestMessages(topics, tables.storyTopics()),
                settings.site().timeZone(),
                clock);
        sender = new Sender(
                tables.database(),
                tables.outbox(),
                tables.subscribers(),
                post,
                new DeliveryMessages(
                        tables.stories(), messages, settings.telegram().paidBroadcast(), clock),
                settings.onUncertain(),
                permit,
                clock,
                this::wake,
                settled);
    }

    private void wake(Duration within) {
        loops.wake(SENDER, within);
    }

    void start() {
        loops.start(SENDER, sender::step);
        loops.startLeading(INTERVIEWS, interviews::step);
        loops.startLeading("digests", digests::step);
        loops.startLeading(
                CORRECTIONS,
                new Corrections(tables.outbox(), tables.receipts(), tables.stories(), messages, post, clock)::step);
        loops.startLeading(
                "housekeeping",
                new Housekeeping(
                        tables.database(),
                        tables.stories(),
                        tables.outbox(),
                        tables.alertMatches(),
                        settings.keep(),
                        clock)::step);
        loops.startLeading(
                "figures",
                new DailyCount(new Figures(tables.database()), settings.site().timeZone(), clock)::step);
    }

    Sender sender() {
        return sender;
    }

    Interviews interviews() {
        return interviews;
    }

    StoryMessages messages() {
        return messages;
    }

    Digests digests() {
        return digests;
    }

    /**
     * Claims no more.
     *
     * @return completes when what was under way has come to its end and is committed; at once when nothing was started
     */
    CompletableFuture<Void> stop() {
        CompletableFuture<Void> sent = sender.stop();
        return loops.has(SENDER) ? sent : CompletableFuture.completedFuture(null);
    }
}
