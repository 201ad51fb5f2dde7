package newsbot.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * The table of personal alerts: words that a chat wants to hear of. Their numbers grow in the order in which they are
 * committed and are never given again, so that all newer than a number are all that is new.
 */
public final class Alerts {
    /** How many ids one query asks for; stores limit the parameters of a query. */
    private static final int AT_ONCE = 1_000;

    private static final RowMapper<Row> ROW =
            (row, context) -> new Row(row.getLong("id"), new ChatId(row.getString("chat")), row.getString("words"));

    private final Database database;

    public Alerts(Database database) {
        this.database = database;
    }

    /** One alert; its words as they were written. */
    public record Row(long id, ChatId chat, String words) {}

    /** A chat's alerts, oldest first. */
    public List<Row> of(ChatId chat) {
        return database.read(handle -> of(handle, chat));
    }

    public List<Row> of(Handle handle, ChatId chat) {
        return handle.createQuery("select id, chat, words from alerts where chat = :chat order by id")
                .bind("chat", chat.value())
                .map(ROW)
                .list();
    }

    /** Adds an alert that the chat must not have in the same words; returns its number. */
    public long add(Handle handle, ChatId chat, String words, Instant now) {
        // the row of the last number is locked until the commit: numbers are committed in their order
        handle.execute("update alert_numbers set last = last + 1");
        long id = handle.createQuery("select last from alert_numbers")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into alerts(id, chat, words, since) values (:id, :chat, :words, :since)")
                .bind("id", id)
                .bind("chat", chat.value())
                .bind("words", words)
                .bind("since", now.toEpochMilli())
                .execute();
        return id;
    }

    /** Returns whether the chat had it. */
    public boolean remove(Handle handle, ChatId chat, long id) {
        return handle.createUpdate("delete from alerts where chat = :chat and id = :id")
                        .bind("chat", chat.value())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Alerts with a greater number, the smallest first, of all chats. */
    public List<Row> after(Handle handle, long id, int limit) {
        return handle.createQuery("select id, chat, words from alerts where id > :id order by id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    /** Those of the numbers that there still are. */
    public List<Row> find(Handle handle, Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<Row> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(handle.createQuery("select id, chat, words from alerts where id in (<ids>)")
                    .bindList("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .map(ROW)
                    .list());
        }
        return found;
    }
}
