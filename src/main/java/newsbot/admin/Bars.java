package newsbot.admin;

import java.time.Instant;
import java.util.List;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of the messages by which admins follow large posts: which post, whose, and the notice that it is. */
final class Bars {
    private final Database database;

    Bars(Database database) {
        this.database = database;
    }

    /** A post that is followed, or should be. */
    record Followed(
            long post,
            Instant began,
            @Nullable Long story,
            @Nullable String body) {}

    /**
     * One admin's message about it.
     *
     * @param message its id; null while it is on its way
     * @param lost whether it never arrived, and never will
     */
    record Bar(Followed followed, ChatId chat, @Nullable Integer message, boolean lost) {}

    /**
     * Posts for more than so many chats that nobody follows yet, but for those of old.
     *
     * @param after the last post that was looked at
     */
    List<Followed> large(long after, long chats, Instant since) {
        return database.read(handle -> handle.createQuery("select p.* from posts p where p.id > :after"
                        + " and p.created > :since and p.kind in ('story', 'breaking', 'announcement')"
                        + " and not exists (select 1 from bars b where b.post = p.id)"
                        + " and (select count(*) from (select 1 from deliveries d where d.post = p.id and d.state <> 5"
                        + " limit :more) few) > :chats order by p.id")
                .bind("after", after)
                .bind("since", since.toEpochMilli())
                .bind("chats", chats)
                .bind("more", chats + 1)
                .map((row, context) -> followed(
                        row.getLong("id"),
                        row.getLong("created"),
                        row.getObject("story") == null ? null : row.getLong("story"),
                        row.getString("body")))
                .list());
    }

    /** The last post there is; 0 for none. */
    long lastPost() {
        return database.read(handle -> handle.createQuery("select coalesce(max(id), 0) from posts")
                .mapTo(Long.class)
                .one());
    }

    /** Begins one. @return whether nobody had */
    boolean begin(Handle handle, long post, ChatId chat, long notice) {
        return handle.createUpdate("insert into bars(post, chat, notice) values (:post, :chat, :notice)"
                                + " on conflict do nothing")
                        .bind("post", post)
                        .bind("chat", chat.value())
                        .bind("notice", notice)
                        .execute()
                == 1;
    }

    /** Those that have not come to their end. */
    List<Bar> open() {
        return database.read(handle -> handle.createQuery("select b.post, b.chat, p.created, p.story, p.body,"
                        + " d.state, d.message_id from bars b join posts p on p.id = b.post"
                        + " left join deliveries d on d.post = b.notice and d.chat = b.chat"
                        + " where b.ended is null order by b.post, b.chat")
                .map((row, context) -> new Bar(
                        followed(
                                row.getLong("post"),
                                row.getLong("created"),
                                row.getObject("story") == null ? null : row.getLong("story"),
                                row.getString("body")),
                        new ChatId(row.getString("chat")),
                        row.getObject("message_id") == null ? null : row.getInt("message_id"),
                        row.getObject("state") == null || row.getInt("state") == 4))
                .list());
    }

    private static Followed followed(long post, long created, @Nullable Long story, @Nullable String body) {
        return new Followed(post, Instant.ofEpochMilli(created), story, body);
    }

    void end(Bar bar, Instant now) {
        database.update(
                handle -> handle.createUpdate("update bars set ended = :now where post = :post and chat = :chat")
                        .bind("now", now.toEpochMilli())
                        .bind("post", bar.followed().post())
                        .bind("chat", bar.chat().value())
                        .execute());
    }
}
