package newsbot;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import newsbot.db.Database;
import newsbot.db.Leadership;
import newsbot.delivery.Broadcast;
import newsbot.delivery.Sender;
import newsbot.feed.FeedBatch;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;
import newsbot.ops.Health;
import newsbot.ops.HttpServing;
import newsbot.ops.HttpSettings;
import newsbot.ops.Loop;
import newsbot.ops.Metrics;
import newsbot.ops.StatusPage;
import newsbot.outbox.Backlog;
import newsbot.outbox.Outcome;
import newsbot.settings.Settings;
import newsbot.subscription.Subscribers;
import newsbot.telegram.InboxWorker;
import newsbot.telegram.Post;
import newsbot.telegram.UpdatePoller;
import newsbot.watch.DeliveryCounts;
import newsbot.watch.FeedFreshness;
import newsbot.watch.NowView;
import newsbot.watch.Readings;
import newsbot.watch.StatusView;
import newsbot.watch.UpdateCounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of the running bot can be seen from outside: its health, its metrics, the status page. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** No round of any loop takes so long, unless it fetches: twice the limit of a fetch comes on top. */
    private static final Duration STUCK = Duration.ofMinutes(2);

    /** The sender waits for nothing but the store. */
    private static final Duration SLOW_STORE = Duration.ofSeconds(7);

    /** After a second failure it is not a single one. */
    private static final Duration DEAF = Duration.ofSeconds(5);

    /** Somebody's turn comes within a second, unless nothing goes out at all. */
    private static final Duration STALLED = Duration.ofMinutes(1);

    private static final Set<String> WRITERS = Set.of(Dispatch.SENDER, Newsbot.INSTANCES);

    private static final String STORIES =
            "Stories that came in, by edition and by what was done with them: told, corrected"
                    + " in place, or held back because they look like old ones under new names.";

    private final Settings settings;
    private final Metrics metrics;
    private final Clock clock;
    private final String instance;
    private final Instant started;
    private final Health health;
    private final StatusPage page = new StatusPage();
    private final DeliveryCounts deliveries;
    private final UpdateCounts updates;
    private final Metrics.Counter stories;
    private final Readings readings;
    private @Nullable HttpServing http;

    /** @param instance names this process */
    Watch(
            Settings settings,
            Metrics metrics,
            Clock clock,
            Database database,
            Subscribers subscribers,
            String instance) {
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.instance = instance;
        started = clock.instant();
        health = new Health(metrics);
        deliveries = new DeliveryCounts(metrics, clock);
        updates = new UpdateCounts(metrics, clock);
        stories = metrics.counter("stories", STORIES, "language", "outcome");
        for (FeedSettings feed : settings.feeds()) {
            String language = feed.language().code();
            stories.known(language, "told").known(language, "corrected").known(language, "held");
        }
        readings = new Readings(database, subscribers, deliveries, clock);
    }

    /** The handler of updates, with what it does counted. */
    InboxWorker.Handler counting(InboxWorker.Handler handler) {
        return updates.counting(handler);
    }

    /** One attempt at a delivery has come to this, and that is committed. */
    void settled(Outcome outcome) {
        deliveries.settled(outcome);
    }

    /** A feed's new items are committed. */
    void taken(FeedBatch batch, Broadcast.Result result) {
        String language = batch.feed().language().code();
        stories.add(result.sent().size(), language, "told");
        stories.add(result.changed().size(), language, "corrected");
        stories.add(result.held().size(), language, "held");
    }

    /** One round of the loop that reads what the store tells. */
    Duration read() {
        return readings.step();
    }

    Health health() {
        return health;
    }

    void loops(Collection<Loop> loops) {
        health.watch("store", Health.Weight.NEEDED, () -> store(loops));
        for (Loop loop : loops) {
            health.watch(loop, STUCK.plus(settings.fetch().timeout().multipliedBy(2)));
            // a sender that fails cannot record what it would send: the store is full, locked or gone
            boolean sends = loop.name().equals(Dispatch.SENDER);
            health.watch(
                    loop.name() + " rounds",
                    sends ? Health.Weight.VITAL : Health.Weight.NEEDED,
                    () -> loop.failures() > (sends ? 0 : 1)
                            ? loop.failures() + " rounds in a row failed, see the log"
                            : null);
        }
    }

    /** Told by the two loops that write to it every second. */
    private static @Nullable String store(Collection<Loop> loops) {
        for (Loop loop : loops) {
            if (WRITERS.contains(loop.name()) && loop.behind().compareTo(SLOW_STORE) > 0) {
                return "no answer for " + loop.behind().toSeconds() + " s, nothing is sent meanwhile";
            }
            if (WRITERS.contains(loop.name()) && loop.failures() > 0) {
                return "cannot be written, nothing is sent meanwhile; see the log";
            }
        }
        return null;
    }

    /** @param known whether Telegram has ever said who the bot is */
    void telegram(
            UpdatePoller poller,
            Sender sender,
            Post post,
            InboxWorker worker,
            Leadership leadership,
            BooleanSupplier known) {
        health.watch(
                "telegram",
                Health.Weight.NEEDED,
                () -> known.getAsBoolean() ? null : "not reached since the start, trying again");
        health.watch(
                "token",
                Health.Weight.VITAL,
                () -> poller.isUnauthorized() || sender.isUnauthorized() ? "Telegram refuses the token" : null);
        health.watch("updates", Health.Weight.NEEDED, () -> {
            Instant since = poller.failingSince().orElse(Instant.MAX);
            return leadership.isLeader() && since.isBefore(clock.instant().minus(DEAF))
                    ? "no good answer to getUpdates since " + poller.lastSuccess()
                    : null;
        });
        metrics.gauge(
                "pace.allowed", "Calls a second that may go now; fewer while Telegram wants fewer.", null, post::rate);
        metrics.gauge("pace.used", "Part of these that went in the last second.", "ratio", post::used);
        metrics.gauge("pace.pause", "How long nothing may go at all.", "seconds", () -> seconds(post.pause()));
        metrics.gauge(
                "leader",
                "Whether this process is the one that polls (1) or not (0).",
                null,
                () -> leadership.isLeader() ? 1 : 0);
        metrics.gauge(
                "inbox.waiting", "Updates taken from Telegram that wait or are being handled.", null, worker::waiting);
        metrics.gauge(
                "updates.age",
                "How long ago Telegram last answered getUpdates; only of the process that polls, 0 of others.",
                "seconds",
                () -> leadership.isLeader() ? seconds(Duration.between(poller.lastSuccess(), clock.instant())) : 0);
        // where the file lies is the operator's own business
        String store = settings.store().shown().replaceFirst("^jdbc:", "").replaceFirst("^sqlite:.*/", "sqlite:");
        NowView.About about = new NowView.About(instance, Version.number(), store, started);
        page.show(new StatusView(
                settings.site(),
                settings.feeds(),
                readings,
                new NowView(about, leadership, post, settings.site().timeZone()),
                clock));
    }

    /** What is read from the store. */
    void store() {
        metrics.gauge("build.info", "Always 1; says what runs.", null, () -> 1, "version", Version.number());
        backlog("pending", Backlog::pending);
        backlog("sending", Backlog::sending);
        backlog("uncertain", Backlog::uncertain);
        backlog("held", Backlog::held);
        metrics.gauge(
                "outbox.age",
                "How long the oldest delivery has been due that is not sent; 0 while an admin has the news paused.",
                "seconds",
                () -> readings.quick()
                        .map(quick -> quick.paused() != null
                                ? 0
                                : seconds(quick.backlog().age(clock.instant())))
                        .orElse(Double.NaN));
        health.watch("backlog", Health.Weight.NEEDED, () -> {
            Instant now = clock.instant();
            Duration age =
                    readings.quick().map(quick -> quick.backlog().age(now)).orElse(Duration.ZERO);
            boolean stalled = paused().isEmpty()
                    && age.compareTo(STALLED) > 0
                    && deliveries.latest().isBefore(now.minus(STALLED));
            return stalled ? "due for " + age.toSeconds() + " s, and nothing gets away" : null;
        });
        health.watch(
                "news",
                Health.Weight.SHOWN,
                () -> paused().map(since -> "paused by an admin since " + since + ", what waits is kept")
                        .orElse(null));
        settings.feeds().forEach(this::feed);
    }

    private Optional<Instant> paused() {
        return readings.quick().map(Readings.Quick::paused);
    }

    private void backlog(String state, ToDoubleFunction<Backlog> amount) {
        metrics.gauge(
                "outbox.deliveries",
                "Deliveries that have not come to their end: pending, sending, uncertain, held for digests or quiet hours.",
                null,
                () -> readings.quick()
                        .map(quick -> amount.applyAsDouble(quick.backlog()))
                        .orElse(Double.NaN),
                "state",
                state);
    }

    private void feed(FeedSettings feed) {
        String url = feed.url().toString();
        health.watch("feed " + feed.name(), Health.Weight.NEEDED, () -> {
            Readings.Quick quick = readings.quick().orElse(null);
            FeedState state = quick == null ? null : quick.feeds().get(url);
            if (quick == null || state != null && !FeedFreshness.isStale(feed, state, clock.instant())) {
                return null;
            }
            return state == null || state.lastSuccess() == null
                    ? "not read yet"
                    : "last read " + state.lastSuccess() + ", " + state.failures() + " polls in a row failed"
                            + (state.reason() == null ? "" : ": " + state.reason());
        });
        metrics.gauge(
                "feed.age",
                "How long ago the feed was last read, changed or not; NaN before the first time.",
                "seconds",
                () -> readings.quick()
                        .map(quick -> quick.feeds().get(url))
                        .map(FeedState::lastSuccess)
                        .map(read -> seconds(Duration.between(read, clock.instant())))
                        .orElse(Double.NaN),
                "feed",
                feed.name());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    /**
     * Begins to serve it, unless the configuration wants none.
     *
     * @throws Unavailable when the address cannot be listened on
     */
    void serve() {
        if (settings.http().port() == HttpSettings.OFF) {
            return;
        }
        try {
            http = HttpServing.start(settings.http(), health, metrics, page);
        } catch (IOException taken) {
            throw new Unavailable(String.valueOf(taken.getMessage()));
        }
    }

    /** Where it is served; empty if it is not. */
    Optional<URI> address() {
        return Optional.ofNullable(http).map(serving -> {
            String host = settings.http().bind();
            return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + serving.port() + "/");
        });
    }

    /** Ends it; what was counted is kept. To be called before the store is closed. */
    @Override
    public void close() {
        if (http != null) {
            http.close();
        }
        try {
            readings.keep();
        } catch (RuntimeException store) {
            // of some seconds' figures; the store's own trouble is told elsewhere
            LOG.warn("figures not kept reason={}", store.toString());
        }
    }
}
