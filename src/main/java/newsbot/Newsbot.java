package newsbot;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import newsbot.archive.RecentStories;
import newsbot.archive.SortedStories;
import newsbot.archive.Stories;
import newsbot.archive.StoryTerms;
import newsbot.archive.StoryTopics;
import newsbot.conversation.CommandRouter;
import newsbot.conversation.Conversation;
import newsbot.conversation.Replies;
import newsbot.db.Database;
import newsbot.db.Instances;
import newsbot.db.Leadership;
import newsbot.db.Leases;
import newsbot.delivery.AlertedChats;
import newsbot.delivery.Broadcast;
import newsbot.delivery.Corrections;
import newsbot.delivery.DailyCount;
import newsbot.delivery.DeliveryMessages;
import newsbot.delivery.Digests;
import newsbot.delivery.FeedArrivals;
import newsbot.delivery.Housekeeping;
import newsbot.delivery.Namesakes;
import newsbot.delivery.Recovery;
import newsbot.delivery.Resorting;
import newsbot.delivery.Sender;
import newsbot.delivery.StoryPlans;
import newsbot.delivery.StorySorter;
import newsbot.delivery.Withdrawals;
import newsbot.feed.FeedBatch;
import newsbot.feed.FeedParser;
import newsbot.feed.FeedPoller;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedStates;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.ops.Metrics;
import newsbot.outbox.Figures;
import newsbot.outbox.Held;
import newsbot.outbox.Outbox;
import newsbot.outbox.Posts;
import newsbot.outbox.Receipts;
import newsbot.settings.Settings;
import newsbot.story.BreakingNews;
import newsbot.story.DigestMessages;
import newsbot.story.InterviewSections;
import newsbot.story.Interviews;
import newsbot.story.StoryMessages;
import newsbot.subscription.AlertMatches;
import newsbot.subscription.Alerts;
import newsbot.subscription.Channels;
import newsbot.subscription.Follows;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Account;
import newsbot.telegram.Inbox;
import newsbot.telegram.InboxWorker;
import newsbot.telegram.Lane;
import newsbot.telegram.Outgoing;
import newsbot.telegram.Post;
import newsbot.telegram.UpdatePoller;
import newsbot.topic.Topics;
import newsbot.web.Fetch;
import newsbot.web.Fetched;
import newsbot.web.Fetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot, built and running: the only place that knows every part. What one part has to tell another that it must not
 * know passes through here.
 */
final class Newsbot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Newsbot.class);

    /** The loop without which nothing is sent. */
    static final String SENDER = "sender";

    private static final Duration LOGIN_AGAIN = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration PATIENCE_FOR_NAMESAKES = Duration.ofSeconds(5);

    private final Settings settings;
    private final Clock clock;
    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final Metrics metrics = new Metrics();

    private final Database database;
    private final Stories stories;
    private final RecentStories recent;
    private final StoryTopics storyTopics;
    private final StoryTerms storyTerms;
    private final StorySorter sorter;
    private final Subscribers subscribers;
    private final Follows follows;
    private final Alerts alerts;
    private final AlertMatches alertMatches;
    private final Posts posts = new Posts();
    private final Outbox outbox;
    private final Topics topics;
    private final Fetcher fetcher;
    private final Post post;
    private final Leadership leadership;
    private final Loops loops;
    private final Recovery recovery;
    private final Interviews interviews;
    private final StoryMessages messages;
    private final Held held;
    private final Digests digests;
    private final Sender sender;
    private final Watch watch;
    private final Withdrawals withdrawals;
    private final Admins admins;
    private final InboxWorker worker;
    private final UpdatePoller updates;
    private volatile String username = "";
    private boolean led;

    /**
     * Builds all parts; nothing runs yet but the store.
     *
     * @throws newsbot.db.StoreUnavailable when the store cannot be used
     */
    Newsbot(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        database = Database.open(settings.store());
        stories = new Stories(database);
        recent = new RecentStories(stories);
        storyTopics = new StoryTopics(database);
        storyTerms = new StoryTerms(database);
        subscribers = new Subscribers(database);
        follows = new Follows(database);
        alerts = new Alerts(database);
        alertMatches = new AlertMatches(database);
        outbox = new Outbox(database, id);
        topics = new Topics(settings.topics());
        sorter = new StorySorter(storyTopics, storyTerms, new SortedStories(), topics.matcher());
        fetcher = new Fetcher(settings.fetch(), clock);
        post = new Post(settings.telegram(), metrics);
        leadership = new Leadership(new Leases(database), id, System::nanoTime);
        loops = new Loops(leadership::isLeader);
        recovery = new Recovery(new Instances(database), outbox, post, id, clock);
        interviews =
                new Interviews(database, stories, posts, new PageSummaries(settings, fetcher, clock, metrics), clock);
        BooleanSupplier rich = () -> settings.summaries().rich() && post.takesRich();
        messages = new StoryMessages(settings.site(), topics, storyTopics, interviews, rich);
        held = new Held(database);
        digests = new Digests(
                database,
                held,
                posts,
                stories,
                subscribers,
                follows,
                new DigestMessages(topics, storyTopics),
                settings.site().timeZone(),
                clock);
        watch = new Watch(settings, metrics, clock, database, subscribers, id);
        sender = new Sender(
                database,
                outbox,
                subscribers,
                post,
                new DeliveryMessages(stories, messages, settings.telegram().paidBroadcast(), clock),
                settings.onUncertain(),
                recovery::maySend,
                clock,
                this::wakeSender,
                watch::settled);
        withdrawals = new Withdrawals(database, stories, outbox, this::isGone, this::withdrawn, clock);
        admins = new Admins(settings, subscribers, new Replies(post));
        Inbox inbox = new Inbox(database);
        worker = new InboxWorker(inbox, watch.counting(router()::handle), clock);
        updates = new UpdatePoller(settings.telegram(), inbox, clock, worker::accept);
    }

    private CommandRouter router() {
        return new Conversation(
                        settings.site(),
                        topics,
                        database,
                        subscribers,
                        follows,
                        alerts,
                        alertMatches,
                        stories,
                        storyTopics,
                        storyTerms,
                        recent,
                        interviews,
                        messages,
                        outbox,
                        new Receipts(database),
                        new Replies(post),
                        clock,
                        post,
                        held,
                        settings.feeds().stream().map(FeedSettings::language).toList(),
                        settings.admins(),
                        settings.keep(),
                        RosterJson::line)
                .router(() -> username);
    }

    /**
     * Starts the loops. Telegram or the site may be out of reach; then they go on trying.
     *
     * @throws Unavailable when Telegram refuses the token
     */
    void start() throws InterruptedException {
        Account.Login login = Account.login(settings.telegram());
        if (login instanceof Account.Login.Refused refused) {
            throw new Unavailable(
                    "telegram.token: refused by " + settings.telegram().api() + " (" + refused.reason()
                            + "); a token as @BotFather gives it is expected");
        }
        if (login instanceof Account.Login.Accepted accepted) {
            username = accepted.username();
            introduce(accepted);
        }
        watch.serve();
        List<ChatId> dismissed =
                new Channels(database, subscribers, follows).configure(settings.channels(), clock.instant());
        database.update(handle -> dismissed.forEach(chat -> outbox.forget(handle, chat)));
        recovery.step();
        leadership.step();
        loops.start("instances", recovery::step);
        loops.start("leadership", leadership::step);
        loops.start(SENDER, sender::step);
        loops.start("login", this::login);
        loops.start("updates", this::poll);
        loops.startLeading("inbox", () -> username.isEmpty() ? Loops.FOLLOWING : worker.step());
        loops.startLeading("interviews", interviews::step);
        loops.startLeading("digests", digests::step);
        loops.startLeading(
                "corrections", new Corrections(outbox, new Receipts(database), stories, messages, post, clock)::step);
        loops.startLeading("withdrawals", withdrawals::step);
        loops.startLeading("resorting", new Resorting(database, sorter, recent)::step);
        loops.startLeading(
                "housekeeping",
                new Housekeeping(database, stories, outbox, alertMatches, settings.keep(), clock)::step);
        loops.startLeading(
                "figures", new DailyCount(new Figures(database), settings.site().timeZone(), clock)::step);
        FeedParser parser = new FeedParser(settings.site().timeZone());
        FeedStates states = new FeedStates();
        Namesakes namesakes =
                new Namesakes(new CanonicalLinks(fetcher, settings.article()), clock, PATIENCE_FOR_NAMESAKES);
        FeedArrivals arrivals = new FeedArrivals(broadcast(), namesakes, states, leadership::confirm, this::taken);
        for (FeedSettings feed : settings.feeds()) {
            FeedPoller poller =
                    new FeedPoller(feed, fetcher, parser, database, arrivals, admins, metrics, clock, new Random());
            loops.startLeading("feed " + feed.name(), poller::step);
        }
        loops.start("readings", watch::read);
        watch.loops(loops.all());
        watch.telegram(updates, sender, post, worker, leadership, () -> !username.isEmpty());
        watch.store();
        LOG.info(
                "started instance={} feeds={} store={}",
                id,
                settings.feeds().size(),
                settings.store().shown());
    }

    private Broadcast broadcast() {
        AlertedChats alerted = new AlertedChats(alerts);
        database.read(handle -> {
            alerted.refresh(handle);
            return alerted.size();
        });
        return new Broadcast(
                database,
                stories,
                sorter,
                recent,
                new StoryPlans(
                        posts,
                        alerted,
                        alertMatches,
                        new BreakingNews(settings.site().breaking())),
                new InterviewSections(settings.site()),
                digests::hold,
                clock);
    }

    private void taken(FeedBatch batch, Broadcast.Result result) {
        watch.taken(batch, result);
        if (!result.sent().isEmpty()) {
            loops.wake(SENDER);
            loops.wake("interviews");
        }
        if (!result.changed().isEmpty()) {
            loops.wake("corrections");
        }
        withdrawals.clear(result.listed());
        withdrawals.suspect(result.missing());
        if (!result.held().isEmpty()) {
            admins.heldBack(batch.feed(), result.held().size());
        }
    }

    private boolean isGone(URI page) {
        return fetcher.fetch(Fetch.page(page)) instanceof Fetched.Failed failed
                && (failed.status() == GONE || failed.status() == NOT_FOUND);
    }

    private void withdrawn() {
        recent.changed();
        loops.wake("corrections");
    }

    /** Until Telegram has said who the bot is; then its menu is set, once. */
    private Duration login() throws InterruptedException {
        if (!(Account.login(settings.telegram()) instanceof Account.Login.Accepted accepted)) {
            return LOGIN_AGAIN;
        }
        username = accepted.username();
        introduce(accepted);
        LOG.info("logged in as={}", username);
        post.send(new Outgoing.Commands(null, CommandRouter.menu(Texts.of("en"))), Lane.REPLIES);
        for (String language : Texts.LANGUAGES) {
            post.send(new Outgoing.Commands(language, CommandRouter.menu(Texts.of(language))), Lane.REPLIES);
        }
        return NEVER;
    }

    /** To the sites that are asked: who minds the bot's manners finds it there. */
    private void introduce(Account.Login.Accepted bot) {
        fetcher.introduce(URI.create("https://t.me/" + bot.username()));
    }

    private Duration poll() throws InterruptedException {
        boolean leads = leadership.isLeader() && !username.isEmpty();
        if (leads && !led) {
            worker.step();
        }
        led = leads;
        return leads ? updates.step() : Loops.FOLLOWING;
    }

    /** Where the status page is served; empty before the start, and where the configuration wants none. */
    Optional<URI> statusPage() {
        return watch.address();
    }

    private void wakeSender(Duration within) {
        loops.wake(SENDER, within);
    }

    /**
     * Stops: claims nothing more, lets what is under way come to its end and be committed, at most for eight seconds, and
     * gives its rights to the other processes.
     */
    @Override
    public void close() {
        updates.stop();
        CompletableFuture<Void> answered = worker.stop();
        CompletableFuture<Void> sent = sender.stop();
        CompletableFuture<Void> ended = loops.has(SENDER) ? CompletableFuture.allOf(answered, sent) : answered;
        try {
            ended.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.warn("stopped with messages under way; their fate is decided at the next start");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        watch.close();
        fetcher.close();
        loops.stop();
        post.close();
        leadership.resign();
        recovery.leave();
        database.close();
        LOG.info("stopped instance={}", id);
    }
}
