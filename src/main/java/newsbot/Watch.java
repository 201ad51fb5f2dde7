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
import newsbot.db.Database;
import newsbot.db.Leadership;
import newsbot.delivery.Broadcast;
import newsbot.delivery.Sender;
import newsbot.feed.FeedBatch;
import newsbot.ops.Health;
import newsbot.ops.HttpServing;
import newsbot.ops.HttpSettings;
import newsbot.ops.Loop;
import newsbot.ops.Metrics;
import newsbot.ops.StatusPage;
import newsbot.outbox.Outcome;
import newsbot.settings.Settings;
import newsbot.subscription.Subscribers;
import newsbot.telegram.InboxWorker;
import newsbot.telegram.Post;
import newsbot.telegram.UpdatePoller;
import newsbot.watch.BacklogGauges;
import newsbot.watch.DeliveryCounts;
import newsbot.watch.FeedGauges;
import newsbot.watch.NowView;
import newsbot.watch.Readings;
import newsbot.watch.StatusView;
import newsbot.watch.StoryCounts;
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

    private static final Set<String> WRITERS = Set.of(Dispatch.SENDER, Newsbot.INSTANCES);

    private final Settings settings;
    private final Metrics metrics;
    private final Clock clock;
    private final String instance;
    private final Instant started;
    private final Health health;
    private final StatusPage page = new StatusPage();
    private final DeliveryCounts deliveries;
    private final UpdateCounts updates;
    private final StoryCounts stories;
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
        stories = new StoryCounts(metrics, settings.feeds());
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
        stories.taken(batch, result);
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
        metrics.gauge("pace.pause", "How long nothing may go at all.", "seconds", () -> Metrics.seconds(post.pause()));
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
                () -> leadership.isLeader()
                        ? Metrics.seconds(Duration.between(poller.lastSuccess(), clock.instant()))
                        : 0);
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
        new BacklogGauges(readings, deliveries, clock).show(metrics, health);
        FeedGauges feeds = new FeedGauges(readings, clock);
        settings.feeds().forEach(feed -> feeds.show(feed, metrics, health));
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
