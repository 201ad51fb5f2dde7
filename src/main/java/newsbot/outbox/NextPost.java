package newsbot.outbox;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent next; without digests and notices, which are for one chat.
 *
 * @param story the story to tell; null for a post with a body of its own
 * @param body Telegram HTML of a post that is no story
 * @param chats how many wait for it
 */
public record NextPost(@Nullable Long story, @Nullable String body, long chats) {
    /** Empty when nothing waits. */
    public static Optional<NextPost> of(Handle handle) {
        return handle.createQuery("select p.story, p.body,"
                        + " (select count(*) from deliveries w where w.post = p.id and w.state = 0) as chats"
                        + " from deliveries d join posts p on p.id = d.post"
                        + " where d.state = 0 and p.kind in ('story', 'breaking', 'announcement')"
                        + " order by d.due, d.post limit 1")
                .map((row, context) -> new NextPost(
                        row.getObject("story") == null ? null : row.getLong("story"),
                        row.getString("body"),
                        row.getLong("chats")))
                .findOne();
    }
}
