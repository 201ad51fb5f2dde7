package newsbot.delivery;

import java.time.Duration;
import java.util.List;
import newsbot.archive.RecentStories;
import newsbot.db.Database;
import newsbot.news.Story;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sorts anew, a few at a time and the newest first, the stories that an older analyser or other topics have sorted, or
 * that are older than the search index. What is done is marked in the store, so it goes on where it was stopped.
 */
public final class Resorting {
    private static final Logger LOG = LoggerFactory.getLogger(Resorting.class);

    /** So few that news is not kept from the store for long. */
    private static final int AT_ONCE = 50;

    private static final Duration BETWEEN = Duration.ofMillis(100);

    /** Until it looks again: another process may have led meanwhile, with other topics. */
    private static final Duration EVERY = Duration.ofHours(1);

    private final Database database;
    private final StorySorter sorter;
    private final RecentStories recent;
    private long below = Long.MAX_VALUE;
    private int count;

    public Resorting(Database database, StorySorter sorter, RecentStories recent) {
        this.database = database;
        this.sorter = sorter;
        this.recent = recent;
    }

    /** One round of the loop. */
    public Duration step() {
        // mostly there is nothing, and to look through all the archive for it must keep no news from the store
        boolean nothing =
                database.read(handle -> sorter.unsorted(handle, below, 1).isEmpty());
        List<Story> done = nothing ? List.of() : sort();
        if (!done.isEmpty()) {
            recent.changed();
            count += done.size();
            below = done.get(done.size() - 1).id();
        }
        if (done.size() == AT_ONCE) {
            return BETWEEN;
        }
        if (count > 0) {
            LOG.info("sorted anew stories={}", count);
        }
        below = Long.MAX_VALUE;
        count = 0;
        return EVERY;
    }

    private List<Story> sort() {
        return database.write(handle -> {
            // a correction taken meanwhile must not be sorted by what stood there before
            database.queue(handle, Database.NUMBERING);
            List<Story> unsorted = sorter.unsorted(handle, below, AT_ONCE);
            unsorted.forEach(story -> sorter.sort(handle, story));
            return unsorted;
        });
    }
}
