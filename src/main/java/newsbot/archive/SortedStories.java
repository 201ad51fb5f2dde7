package newsbot.archive;

import java.util.List;
import newsbot.news.Story;
import org.jdbi.v3.core.Handle;

/** By what the stories were sorted, so that those sorted otherwise, or never, can be sorted anew. */
public final class SortedStories {
    /** Notes that a story's topics and terms are now those that {@code by} gives. */
    public void mark(Handle handle, long story, String by) {
        handle.createUpdate("update stories set sorted_by = :by where id = :story")
                .bind("by", by)
                .bind("story", story)
                .execute();
    }

    /**
     * Stories that were sorted by anything else, the newest first, withdrawn ones too.
     *
     * @param below only stories with smaller ids
     */
    public List<Story> sortedOtherwise(Handle handle, String by, long below, int limit) {
        return handle.createQuery("select " + Stories.COLUMNS
                        + " from stories where id < :below and sorted_by <> :by order by id desc limit :limit")
                .bind("below", below)
                .bind("by", by)
                .bind("limit", limit)
                .map(new StoryMapper())
                .list();
    }
}
