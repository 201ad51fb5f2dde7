package newsbot.story;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Database database;
    private final Stories stories;
    private final Posts posts;
    private final Summaries summaries;
    private final Source source;
    private final Clock clock;
    private final Map<Long, Integer> failures = new HashMap<>();

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
        /** What came of a page; never throws. */
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

    /** The summary of a story, made now if nobody has yet; takes as long as fetching a page may. */
    public Optional<Summary> of(Story story) {
        Optional<Optional<Summary>> stored = summaries.find(story.id());
        if (stored.isPresent()) {
            return stored.get();
        }
        make(story);
        return made(story.id());
    }

    /** One round of the loop that summarises new interviews; says when to come back. */
    public Duration step() {
        Instant since = clock.instant().minus(LOOK_BACK);
        List<Long> missing = summaries.missing(since, 20);
        failures.keySet().retainAll(missing);
        boolean again = false;
        for (long id : missing) {
            if (failures.getOrDefault(id, 0) >= TRIES) {
                continue;
            }
            Optional<Story> story = stories.find(id);
            if (story.isPresent() && !make(story.get())) {
                failures.merge(id, 1, Integer::sum);
                again = true;
            }
        }
        return again ? RETRY : IDLE;
    }

    /** Returns whether the matter is closed: false when trying again may help. */
    private boolean make(Story story) {
        String link = story.link();
        if (link == null) {
            close(story, Optional.empty());
            return true;
        }
        Made made = source.make(URI.create(link));
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

    private void close(Story story, Optional<Summary> summary) {
        Instant now = clock.instant();
        summaries.save(story.id(), summary, now);
        database.update(handle -> posts.ready(handle, story.id(), now));
        LOG.info("interview read story={} summary={}", story.id(), summary.isPresent());
    }
}
