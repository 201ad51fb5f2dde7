package newsbot;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import newsbot.db.Database;
import newsbot.delivery.Sender;
import newsbot.feed.FeedStates;
import newsbot.ops.Health;
import newsbot.ops.HttpServing;
import newsbot.ops.HttpSettings;
import newsbot.ops.Loop;
import newsbot.ops.Metrics;
import newsbot.ops.StatusPage;
import newsbot.outbox.Outbox;
import newsbot.outbox.Pause;
import newsbot.settings.Settings;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Post;
import newsbot.telegram.UpdatePoller;
import org.jspecify.annotations.Nullable;

/** What of the running bot can be seen from outside: its health, its metrics, the status page. */
final class Watch implements AutoCloseable {
    /** No round of any loop takes so long, unless it fetches: twice the limit of a fetch comes on top. */
    private static final Duration STUCK = Duration.ofMinutes(2);

    /** The sender waits for nothing but the store. */
    private static final Duration SLOW_STORE = Duration.ofSeconds(7);

    /** A long poll is answered well before. */
    private static final Duration DEAF = Duration.ofMinutes(2);

    private final Settings settings;
    private final Metrics metrics;
    private final Clock clock;
    private final Health health = new Health();
    private final StatusPage page = new StatusPage();
    private @Nullable HttpServing http;

    Watch(Settings settings, Metrics metrics, Clock clock) {
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    Health health() {
        return health;
    }

    void loops(Collection<Loop> loops) {
        for (Loop loop : loops) {
            health.watch(loop, STUCK.plus(settings.fetch().timeout().multipliedBy(2)));
            if (loop.name().equals(Dispatch.SENDER)) {
                health.watch("store", Health.Weight.NEEDED, () -> {
                    Duration behind = loop.behind();
                    return behind.compareTo(SLOW_STORE) > 0
                            ? "no answer for " + behind.toSeconds() + " s, nothing is sent meanwhile"
                            : null;
                });
            }
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

    /**
     * @param polls whether this process is the one that polls
     * @param known whether Telegram has ever said who the bot is
     */
    void telegram(UpdatePoller updates, Sender sender, Post post, BooleanSupplier polls, BooleanSupplier known) {
        health.watch(
                "telegram",
                Health.Weight.NEEDED,
                () -> known.getAsBoolean() ? null : "not reached since the start, trying again");
        health.watch(
                "token",
                Health.Weight.VITAL,
                () -> updates.isUnauthorized() || sender.isUnauthorized() ? "Telegram refuses the token" : null);
        health.watch("updates", Health.Weight.NEEDED, () -> {
            boolean deaf = updates.lastSuccess().isBefore(clock.instant().minus(DEAF));
            return polls.getAsBoolean() && deaf ? "no answer to getUpdates since " + updates.lastSuccess() : null;
        });
        metrics.gauge("pace.rate", post::rate);
    }

    void store(Database database, Outbox outbox, Subscribers subscribers) {
        Pause pause = new Pause(database);
        health.watch(
                "news",
                Health.Weight.SHOWN,
                () -> pause.since()
                        .map(since -> "paused by an admin since " + since + ", what waits is kept")
                        .orElse(null));
        metrics.gauge("outbox.waiting", outbox::waiting);
        metrics.gauge("outbox.uncertain", outbox::uncertain);
        page.table(
                "Feeds",
                List.of("address", "last read", "failures in a row"),
                () -> database.read(handle -> new FeedStates()
                        .all(handle).stream()
                                .map(feed -> List.of(
                                        feed.url(),
                                        String.valueOf(feed.lastSuccess()),
                                        String.valueOf(feed.failures())))
                                .toList()));
        page.table(
                "Deliveries",
                List.of("waiting", "uncertain", "active chats"),
                () -> List.of(List.of(
                        String.valueOf(outbox.waiting()),
                        String.valueOf(outbox.uncertain()),
                        String.valueOf(subscribers.count(Subscriber.State.ACTIVE)))));
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
            throw new Unavailable("http.port: " + taken.getMessage() + "; a free port, 0 or off is expected");
        }
    }

    @Override
    public void close() {
        if (http != null) {
            http.close();
        }
    }
}
