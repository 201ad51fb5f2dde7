package newsbot.subscription;

import java.util.List;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of which chat follows which topic; {@link #ALL} stands for everything. */
public final class Follows {
    public static final String ALL = "all";

    private final Database database;

    public Follows(Database database) {
        this.database = database;
    }

    /** Topic ids, sorted. */
    public List<String> of(ChatId chat) {
        return database.read(handle -> handle.createQuery("select topic from follows where chat = :chat order by topic")
                .bind("chat", chat.value())
                .mapTo(String.class)
                .list());
    }

    /** Returns whether this is new. */
    public boolean follow(Handle handle, ChatId chat, String topic) {
        return handle.createUpdate("insert into follows(chat, topic) values (:chat, :topic) on conflict do nothing")
                        .bind("chat", chat.value())
                        .bind("topic", topic)
                        .execute()
                == 1;
    }

    /**
     * Follows a topic in one forum thread, wherever it was followed before.
     *
     * @param thread null for none
     */
    public void followIn(Handle handle, ChatId chat, String topic, @Nullable Integer thread) {
        handle.createUpdate("insert into follows(chat, topic, thread) values (:chat, :topic, :thread)"
                        + " on conflict (chat, topic) do update set thread = excluded.thread")
                .bind("chat", chat.value())
                .bind("topic", topic)
                .bind("thread", thread)
                .execute();
    }

    /** Returns whether it was followed. */
    public boolean unfollow(Handle handle, ChatId chat, String topic) {
        return handle.createUpdate("delete from follows where chat = :chat and topic = :topic")
                        .bind("chat", chat.value())
                        .bind("topic", topic)
                        .execute()
                == 1;
    }
}
