package newsbot.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newsbot.db.Batch;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * The deliveries of news that is not wanted at once: kept for a digest or over quiet hours, each due when it is to be
 * told, or at 0 as long as nobody has said when. What was told in a digest stands as sent, without a message of its own.
 */
public final class Held {
    /** On its way and of a kind that may be held; found by the delivery's own post, not by all posts of the kind. */
    private static final String WAITING = "state = 0 and doubtful = 0"
            + " and exists (select 1 from posts p where p.id = deliveries.post and p.kind = 'story')";

    /** How many chats are in memory at a time. */
    private static final int PAGE = 1_000;

    private final Database database;

    public Held(Database database) {
        this.database = database;
    }

    /** One story that is held for a chat. */
    public record Item(long post, long story) {}

    /** Whether there is held news of which nobody has said when it is due. */
    public boolean isUndated(Handle handle) {
        return handle.createQuery(
                                "select count(*) from (select 1 from deliveries where state = 5 and due = 0 limit 1) d")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /**
     * Gives the chats with held news of which nobody has said when it is due, some at a time, so that few are in memory.
     * The taker may {@link #date} them.
     */
    public void undated(Handle handle, Consumer<List<ChatId>> page) {
        chats(handle, "state = 5 and due = 0", page);
    }

    /**
     * Gives the chats that have quiet hours, now or later, with news on its way, but for breaking news, which waits for
     * nothing; some at a time. The taker may {@link #hold} them.
     */
    public void waiting(Handle handle, Consumer<List<ChatId>> page) {
        chats(handle, "chat in (select chat from subscribers where quiet_from is not null) and " + WAITING, page);
    }

    /** Each chat once, read while those before are changed: what is changed does not come again. */
    private static void chats(Handle handle, String condition, Consumer<List<ChatId>> page) {
        try (Query query = handle.createQuery("select distinct chat from deliveries where <condition>")
                        .define("condition", condition)
                        .setFetchSize(PAGE);
                ResultIterator<String> chats = query.mapTo(String.class).iterator()) {
            List<ChatId> some = new ArrayList<>();
            while (chats.hasNext()) {
                some.add(new ChatId(chats.next()));
                if (some.size() == PAGE) {
                    page.accept(some);
                    some = new ArrayList<>();
                }
            }
            if (!some.isEmpty()) {
                page.accept(some);
            }
        }
    }

    /** Says when the undated news of chats is due. */
    public void date(Handle handle, Map<ChatId, Instant> due) {
        try (Batch batch =
                Batch.prepareBatch("update deliveries set due = ? where chat = ? and state = 5 and +due = 0", handle)) {
            due.forEach((chat, at) -> batch.add(Math.max(1, at.toEpochMilli()), chat.value()));
            batch.execute();
        }
    }

    /** Holds the stories that are on their way to chats, but for breaking ones and those that may have arrived already. */
    public void hold(Handle handle, Collection<ChatId> chats) {
        try (Batch batch =
                Batch.prepareBatch("update deliveries set state = 5, due = 0 where chat = ? and " + WAITING, handle)) {
            chats.forEach(chat -> batch.add(chat.value()));
            batch.execute();
        }
    }

    /** Undates what is held for a chat, as when it wants its news otherwise. */
    public void undate(Handle handle, ChatId chat) {
        handle.createUpdate("update deliveries set due = 0 where chat = :chat and state = 5")
                .bind("chat", chat.value())
                .execute();
    }

    /** Chats with held news that is due, those due first in front. */
    public List<ChatId> due(Instant now, int limit) {
        return database.read(handle -> handle.createQuery("select chat, min(due) as first from deliveries"
                        + " where state = 5 and due > 0 and due <= :now group by chat order by first limit :limit")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> new ChatId(row.getString("chat")))
                .list());
    }

    /** Lets what is held for chats and due be due later, as when it could not be told. */
    public void postpone(Handle handle, Collection<ChatId> chats, Instant now, Instant later) {
        if (chats.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "update deliveries set due = :later where chat = :chat and state = 5 and +due > 0 and +due <= :now");
        chats.forEach(chat -> batch.bind("chat", chat.value())
                .bind("now", now.toEpochMilli())
                .bind("later", later.toEpochMilli())
                .add());
        batch.execute();
    }

    /** What is held for a chat and due, in the order it came. */
    public List<Item> items(ChatId chat, Instant now) {
        return database.read(handle -> handle.createQuery("select d.post, p.story from deliveries d"
                        + " join posts p on p.id = d.post where d.chat = :chat and d.state = 5"
                        + " and +d.due > 0 and +d.due <= :now and p.story is not null order by d.post")
                .bind("chat", chat.value())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Item(row.getLong("post"), row.getLong("story")))
                .list());
    }

    /**
     * Marks what is told in a digest.
     *
     * @return whether all of it was still held; if not, the digest must not go out
     */
    public boolean told(Handle handle, ChatId chat, Collection<Item> items) {
        if (items.isEmpty()) {
            return false;
        }
        PreparedBatch batch = handle.prepareBatch("update deliveries set state = 3, reason = 'told in a digest'"
                + " where post = :post and chat = :chat and state = 5");
        items.forEach(item ->
                batch.bind("post", item.post()).bind("chat", chat.value()).add());
        int marked = 0;
        for (int count : batch.execute()) {
            marked += count;
        }
        return marked == items.size();
    }
}
