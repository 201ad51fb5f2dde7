package newsbot.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.feed.FeedState;
import newsbot.feed.FeedStates;
import newsbot.news.Story;
import newsbot.outbox.Backlog;
import newsbot.outbox.Hours;
import newsbot.outbox.Pause;
import newsbot.outbox.Reaches;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import org.jspecify.annotations.Nullable;

/**
 * What the store tells of how things are, read by a loop of its own and then at hand: who asks for health, metrics or the
 * status page waits for no store, and however many ask, it is read once. With many deliveries it is read less often: at
 * most a twentieth of the time is spent on it.
 */
public final class Readings {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int SPARING = 20;
    private static final int STORIES = 6;
    private static final int DAY = 24;

    private final Database database;
    private final Stories stories;
    private final Subscribers subscribers;
    private final Pause pause;
    private final FeedStates feeds = new FeedStates();
    private final Reaches reaches;
    private final Hours hours;
    private final DeliveryCounts counts;
    private final Clock clock;
    private volatile @Nullable Quick quick;
    private volatile @Nullable Slow slow;
    private Instant slowDue = Instant.EPOCH;
    private Instant resumed = Instant.EPOCH;

    public Readings(Database database, Subscribers subscribers, DeliveryCounts counts, Clock clock) {
        this.database = database;
        this.stories = new Stories(database);
        this.subscribers = subscribers;
        this.pause = new Pause(database);
        this.reaches = new Reaches(database);
        this.hours = new Hours(database);
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * What health and metrics need.
     *
     * @param paused since when an admin has the news paused, or null
     * @param resumed when it was first seen to go on after a pause; long ago if there was none
     * @param feeds by their addresses
     */
    record Quick(Instant at, Backlog backlog, @Nullable Instant paused, Instant resumed, Map<String, FeedState> feeds) {
        public Quick {
            feeds = Map.copyOf(feeds);
        }

        /** How long the oldest delivery could have gone and has not: a pause does not count. */
        Duration overdue(Instant now) {
            if (paused != null || now.isBefore(resumed)) {
                return Duration.ZERO;
            }
            Duration age = backlog.age(now);
            Duration going = Duration.between(resumed, now);
            return age.compareTo(going) < 0 ? age : going;
        }
    }

    /**
     * What only the status page needs.
     *
     * @param newest when each feed's latest story arrived, by its address
     * @param told the latest stories, the newest first
     * @param hours the last day
     */
    record Slow(long readers, Map<String, Instant> newest, List<Told> told, SortedMap<Instant, Hours.Hour> hours) {}

    /** A story and how far it has come. */
    record Told(Story story, Reaches.Reach reach) {}

    /** One round of the loop. */
    public Duration step() {
        Instant now = clock.instant();
        long began = System.nanoTime();
        quick = quick(now);
        Duration pause = sparing(began);
        // also when the clock was set back meanwhile
        if (!now.isBefore(slowDue) || slowDue.isAfter(now.plus(Duration.ofHours(1)))) {
            long begun = System.nanoTime();
            slow = read(now);
            slowDue = now.plus(sparing(begun));
        }
        counts.keep(hours, now);
        return pause;
    }

    private Quick quick(Instant now) {
        Quick before = quick;
        Backlog backlog = Backlog.of(database);
        Instant paused = pause.since().orElse(null);
        // also when the clock was set back meanwhile
        if (before != null && before.paused() != null && paused == null || resumed.isAfter(now)) {
            resumed = now;
        }
        return new Quick(now, backlog, paused, resumed, database.read(feeds::byAddress));
    }

    private static Duration sparing(long began) {
        Duration rest = Duration.ofNanos((System.nanoTime() - began) * SPARING);
        return rest.compareTo(EVERY) > 0 ? rest : EVERY;
    }

    private Slow read(Instant now) {
        List<Told> told = reaches.latest(STORIES).stream()
                .flatMap(reach -> stories.find(reach.story()).map(story -> new Told(story, reach)).stream())
                .toList();
        return new Slow(subscribers.count(Subscriber.State.ACTIVE), stories.newest(), told, hours.last(DAY, now));
    }

    /** Keeps what was counted since the last round; before the end. */
    public void keep() {
        counts.keep(hours, clock.instant());
    }

    /** Empty until the first round is done. */
    Optional<Quick> quick() {
        return Optional.ofNullable(quick);
    }

    Optional<Slow> slow() {
        return Optional.ofNullable(slow);
    }
}
