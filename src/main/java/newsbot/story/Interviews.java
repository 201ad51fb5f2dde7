package newsbot.story;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.news.Story;
import newsbot.news.Summary;
import newsbot.outbox.Posts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The interviews' summaries: each is read and summarised once, stored with its story, and the same for every chat.
 * New ones are made before their deliveries are due; older ones when somebody asks for them.
 */
public final class Interviews {
    private static final Logger LOG = LoggerFactory.getLogger(Interviews.class);
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(3);
    private static final int TRIES = 5;
    private static final int READERS = 2;

    /** How long a failure answers those who ask again. */
    private static final Duration FAILED = Duration.ofSeconds(30);

    private final Database database;
    private final Stories stories;
    private final Posts posts;
    private final Summaries summaries;
    private final Source source;
    private final Clock clock;
    private final Map<Long, Integer> failures = new HashMap<>();
    private final Map<Long, Wanted> wanted = new ConcurrentHashMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, Interviews::thread);

    public Interviews(Database database, Stories stories, Posts posts, Source source, Clock clock) {
        this.database = database;
        this.stories = stories;
        this.posts = posts;
        this.summaries = new Summaries(database);
        this.source = source;
        this.clock = clock;
    }

    /** Reads a page and summarises it. */
    public interface Source {
        /** What came of a page. */
        Made make(URI page);
    }

    /**
     * What came of a page.
     *
     * @param summary empty when there is none
     * @param canonical what the page calls its own address; empty when it was not read
     * @param unread why the page could not be read this time, so that trying again may help; empty when it was read
     */
    public record Made(Optional<Summary> summary, Optional<String> canonical, Optional<String> unread) {}

    /** The summary as far as it is made; never waits. */
    public Optional<Summary> made(long story) {
        return summaries.find(story).flatMap(found -> found);
    }

    /** Whether it is known what came of a story's page, be it a summary or none. */
    public boolean isClosed(long story) {
        return summaries.find(story).isPresent();
    }

    /**
     * The summary of a story, made now if nobody has yet: that takes as long as fetching a page may, and happens on
     * threads of its own. All who ask for the same story meanwhile, or soon after a failure, share one try.
     */
    public CompletableFuture<Optional<Summary>> of(Story story) {
        Optional<Optional<Summary>> stored = summaries.find(story.id());
        if (stored.isPresent()) {
            return CompletableFuture.completedFuture(stored.get());
        }
        Instant now = clock.instant();
        wanted.values()
                .removeIf(
                        old -> old.made().isDone() && !now.isBefore(old.since().plus(FAILED)));
        return wanted.computeIfAbsent(
                        story.id(), id -> new Wanted(now, CompletableFuture.supplyAsync(() -> read(story), readers)))
                .made();
    }

    private record Wanted(Instant since, CompletableFuture<Optional<Summary>> made) {}

    private Optional<Summary> read(Story story) {
        make(story);
        return made(story.id());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "summaries");
        thread.setDaemon(true);
        return thread;
    }

    /** One round of the loop that summarises new interviews, one page at most; says when to come back. */
    public Duration step() {
        Instant since = clock.instant().minus(LOOK_BACK);
        List<Long> missing = summaries.missing(since);
        failures.keySet().retainAll(missing);
        Optional<Long> next = missing.stream()
                .filter(id -> failures.getOrDefault(id, 0) < TRIES)
                .min(Comparator.comparing(id -> failures.getOrDefault(id, 0)));
        Optional<Story> story = next.flatMap(stories::find);
        if (story.isEmpty()) {
            return IDLE;
        }
        if (make(story.get())) {
            return Duration.ZERO;
        }
        failures.merge(story.get().id(), 1, Integer::sum);
        return RETRY;
    }

    /** Returns whether the matter is closed: false when trying again may help. */
    private boolean make(Story story) {
        String link = story.link();
        if (link == null) {
            close(story, Optional.empty());
            return true;
        }
        Made made = page(link);
        if (made.unread().isPresent()) {
            LOG.warn(
                    "interview not read story={} reason={}",
                    story.id(),
                    made.unread().get());
            return false;
        }
        made.canonical().ifPresent(canonical -> database.update(handle -> stories.alias(handle, story, canonical)));
        close(story, made.summary());
        return true;
    }

    /** A page that surprises us is tried again as one that cannot be read: it is no other interview's matter. */
    private Made page(String link) {
        try {
            return source.make(URI.create(link));
        } catch (RuntimeException | StackOverflowError surprise) {
            LOG.error("surprised by page={}", link, surprise);
            return new Made(Optional.empty(), Optional.empty(), Optional.of("surprise"));
        }
    }

    private void close(Story story, Optional<Summary> summary) {
        Instant now = clock.instant();
        database.update(handle -> {
            summaries.save(handle, story.id(), summary, now);
            posts.ready(handle, story.id(), now);
        });
        LOG.info("interview read story={} summary={}", story.id(), summary.isPresent());
    }
}
