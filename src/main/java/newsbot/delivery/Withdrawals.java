package newsbot.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.news.Story;
import newsbot.outbox.Dropped;
import newsbot.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether stories that vanished from their feed were taken back by the site. Feeds drop items for many
 * reasons, so the page decides: it must be gone twice, some time apart. What was sent of a withdrawn story is then edited.
 */
public final class Withdrawals {
    private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);
    private static final Duration APART = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int MOST = 100;

    private final Database database;
    private final Stories stories;
    private final Outbox outbox;
    private final Pages pages;
    private final Runnable withdrawn;
    private final Clock clock;
    private final Map<Long, Suspect> suspects = new ConcurrentHashMap<>();

    /** @param withdrawn is told after a story was withdrawn */
    public Withdrawals(
            Database database, Stories stories, Outbox outbox, Pages pages, Runnable withdrawn, Clock clock) {
        this.database = database;
        this.stories = stories;
        this.outbox = outbox;
        this.pages = pages;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** Says whether a page is gone: the server answers, and answers 404 or 410 (RFC 9110, 15.5). */
    public interface Pages {
        boolean isGone(URI page);
    }

    private record Suspect(Story story, int sightings, Instant due) {}

    /** Takes stories that are no longer in their feed though older ones are; those that are back are let go. */
    public void suspect(Collection<Story> missing) {
        Instant now = clock.instant();
        for (Story story : missing) {
            if (story.link() != null && suspects.size() < MOST) {
                suspects.putIfAbsent(story.id(), new Suspect(story, 0, now));
            }
        }
    }

    /** Those that are in their feed after all. */
    public void clear(Collection<Long> present) {
        suspects.keySet().removeAll(present);
    }

    /** One round of the loop: one page at most. */
    public Duration step() {
        Instant now = clock.instant();
        for (Suspect suspect : suspects.values()) {
            if (!now.isBefore(suspect.due())) {
                look(suspect, now);
                return Duration.ZERO;
            }
        }
        return EVERY;
    }

    private void look(Suspect suspect, Instant now) {
        Story story = suspect.story();
        String link = story.link();
        if (link == null || !pages.isGone(URI.create(link))) {
            suspects.remove(story.id());
        } else if (suspect.sightings() == 0) {
            suspects.put(story.id(), new Suspect(story, 1, now.plus(APART)));
        } else {
            database.update(handle -> {
                stories.withdraw(handle, story.id());
                outbox.dropStory(handle, story.id(), Dropped.WITHDRAWN);
            });
            suspects.remove(story.id());
            LOG.info("withdrawn story={}", story.id());
            withdrawn.run();
        }
    }
}
