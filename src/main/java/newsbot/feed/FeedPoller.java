package newsbot.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import newsbot.db.Database;
import newsbot.feed.FeedResult.Parsed;
import newsbot.news.Item;
import newsbot.ops.Metrics;
import newsbot.web.Fetch;
import newsbot.web.Fetched;
import newsbot.web.Fetched.NotModified;
import newsbot.web.Fetched.Page;
import newsbot.web.Fetcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one feed. What was the same as last time costs a header or a hash; what is new goes to the
 * sink, and once a day everything does, so that what is listed for long is known to be; what failed is
 * waited out. For one loop's thread.
 */
public final class FeedPoller {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
    private static final int MOST_ITEMS = 500;
    private static final Duration FULL_EVERY = Duration.ofDays(1);
    private static final List<String> OUTCOMES = List.of("new", "unchanged", "failed");

    private final FeedSettings settings;
    private final Fetcher fetcher;
    private final FeedParser parser;
    private final Database database;
    private final FeedStates states = new FeedStates();
    private final FeedSink sink;
    private final FeedAlarm alarm;
    private final Metrics.Counter polls;
    private final Clock clock;
    private final RandomGenerator random;
    private final FeedMove move = new FeedMove();
    private boolean begun;
    private List<String> warned = List.of();

    public FeedPoller(
            FeedSettings settings,
            Fetcher fetcher,
            FeedParser parser,
            Database database,
            FeedSink sink,
            FeedTrouble trouble,
            Metrics metrics,
            Clock clock,
            RandomGenerator random) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.parser = parser;
        this.database = database;
        this.sink = sink;
        this.alarm = new FeedAlarm(settings, trouble);
        this.polls = metrics.counter("feed.polls", "Polls of feeds, by what came of them.", "feed", "outcome");
        OUTCOMES.forEach(outcome -> polls.known(settings.name(), outcome));
        this.clock = clock;
        this.random = random;
    }

    /**
     * Polls once, except that the first call after a start waits for what was left of the wait before
     * it.
     *
     * @return how long to wait for the next poll
     */
    public Duration step() {
        Instant now = clock.instant();
        FeedState state =
                database.read(handle -> states.find(handle, settings.url().toString()));
        if (!begun) {
            begun = true;
            Duration left = FeedSchedule.afterStart(settings.every(), state, now);
            if (!left.isZero()) {
                return left;
            }
        }
        return poll(state, now);
    }

    private Duration poll(FeedState state, Instant now) {
        Fetched fetched = fetcher.fetch(request(state, now));
        if (fetcher.isClosed() || Thread.currentThread().isInterrupted()) {
            return settings.every();
        }
        if (fetched instanceof Page page) {
            return read(state, page, now);
        }
        if (fetched instanceof NotModified same) {
            return unchanged(
                    state.unchanged(now, now.plus(settings.every()), move.after(state, same.movedTo())), state);
        }
        Fetched.Failed failed = (Fetched.Failed) fetched;
        return failed(state, failed.message(), failed.retryAfter());
    }

    /** Unconditional once a day: some servers go on saying "not modified" whatever happens. */
    private Fetch request(FeedState state, Instant now) {
        URI movedTo = state.movedTo();
        Fetch fetch = Fetch.feed(movedTo == null ? settings.url() : movedTo);
        return isFresh(state, now) ? fetch.ifChanged(state.etag(), state.lastModified()) : fetch;
    }

    private static boolean isFresh(FeedState state, Instant now) {
        Instant lastFull = state.lastFull();
        return state.seeded()
                && lastFull != null
                && Duration.between(lastFull, now).abs().compareTo(FULL_EVERY) < 0;
    }

    private Duration read(FeedState state, Page page, Instant now) {
        FeedBody body = new FeedBody(page.body());
        FeedState after = state.read(
                now,
                now.plus(settings.every()),
                move.after(state, page.movedTo()),
                body.whole() ? page.etag() : null,
                body.whole() ? page.lastModified() : null,
                body.hash());
        boolean same = state.seeded() && body.hash().equals(state.bodyHash());
        if (same && isFresh(state, now)) {
            return unchanged(after.known(state.lastFull()), state);
        }
        FeedResult result = parser.parse(page.body(), page.contentType(), page.address());
        if (result instanceof FeedResult.Failed broken) {
            return failed(state, broken.message(), null);
        }
        Parsed parsed = (Parsed) result;
        List<Item> items = NewestItems.of(parsed.items(), MOST_ITEMS);
        sink.accept(new FeedBatch(settings, items, !state.seeded(), state.lastSuccess(), after));
        log(parsed, state);
        count(same ? "unchanged" : "new");
        return succeeded(after, state);
    }

    private Duration unchanged(FeedState state, FeedState before) {
        database.update(handle -> states.save(handle, state));
        count("unchanged");
        return succeeded(state, before);
    }

    private Duration succeeded(FeedState state, FeedState before) {
        alarm.succeeded(before);
        if (!Objects.equals(state.movedTo(), before.movedTo())) {
            LOG.info("feed={} moved_to={}", settings.url(), state.movedTo());
        }
        return wait(state);
    }

    private Duration failed(FeedState before, String message, @Nullable Duration retryAfter) {
        Instant now = clock.instant(); // a server's wish counts from its answer
        move.forget();
        Duration wait = FeedSchedule.afterFailure(settings.every(), before.failures() + 1, retryAfter, random);
        String reason = FailureReason.of(settings.url(), message);
        FeedState state = before.failed(now, now.plus(wait), reason);
        database.update(handle -> states.save(handle, state));
        count("failed");
        alarm.failed(state, now, reason);
        return wait;
    }

    private Duration wait(FeedState state) {
        Instant next = state.nextPoll();
        return next == null ? Duration.ZERO : FeedSchedule.between(clock.instant(), next, settings.every());
    }

    private void count(String outcome) {
        polls.more(settings.name(), outcome);
    }

    private void log(Parsed parsed, FeedState before) {
        if (!before.seeded()) {
            LOG.info(
                    "feed={} state=first items={} language={} ttl={}",
                    settings.url(),
                    parsed.items().size(),
                    parsed.language(),
                    parsed.ttl());
        }
        if (!parsed.warnings().equals(warned)) {
            warned = parsed.warnings();
            LOG.info("feed={} warnings={}", settings.url(), warned);
        }
    }
}
