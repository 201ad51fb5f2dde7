package newsbot.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsbot.db.Database;
import newsbot.news.ChatId;
import newsbot.news.Language;

/** Which message told which story to which chat, and which of them no longer say what the story says. */
public final class Receipts {
    private final Database database;

    public Receipts(Database database) {
        this.database = database;
    }

    /**
     * A message that shows an older revision of its story than the archive has.
     *
     * @param html whether it was sent as Telegram HTML rather than as a rich message
     */
    public record Stale(
            long post,
            long story,
            ChatId chat,
            long messageId,
            Language language,
            boolean summaries,
            boolean pictures,
            boolean html,
            long revision) {}

    /** Messages that are to be edited, of stories that are not known to be done with. */
    public List<Stale> stale(int limit) {
        return database.read(handle -> handle.createQuery(
                        "select d.post, p.story, d.chat, d.message_id, s.language,"
                                + " s.interviews, s.pictures, d.html, t.revision"
                                + " from stories t cross join posts p cross join deliveries d"
                                + " join subscribers s on s.chat = d.chat"
                                + " where p.story = t.id and d.post = p.id and t.revision > t.edited and not d.state <> 3 and d.revision < t.revision limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new Stale(
                        row.getLong("post"),
                        row.getLong("story"),
                        new ChatId(row.getString("chat")),
                        row.getLong("message_id"),
                        new Language(row.getString("language")),
                        row.getString("interviews").equals("summary"),
                        row.getLong("pictures") == 1,
                        row.getLong("html") == 1,
                        row.getLong("revision")))
                .list());
    }

    /** Records that the message now shows the revision, or that it cannot be made to. */
    public void edited(Stale message) {
        database.update(handle -> handle.createUpdate(
                        "update deliveries set revision = :revision where post = :post and chat = :chat and revision < :revision")
                .bind("revision", message.revision())
                .bind("post", message.post())
                .bind("chat", message.chat().value())
                .execute());
    }

    /**
     * Remembers the stories of which no message is stale, nor can become so, since none is on its way any more: they are
     * not looked through again until they change. Messages to chats that are not known any more do not count.
     *
     * @return how many stories it is done with
     */
    public int close() {
        long open = database.read(handle -> handle.createQuery("select count(*) from stories where revision > edited")
                .mapTo(Long.class)
                .one());
        return open == 0
                ? 0
                : database.write(handle -> handle.createUpdate("update stories set edited = revision"
                                + " where revision > edited and not exists (select 1 from posts p"
                                + " join deliveries d on d.post = p.id join subscribers s on s.chat = d.chat"
                                + " where p.story = stories.id and (+d.state in (0, 1, 2)"
                                + " or (not d.state <> 3 and d.revision < stories.revision)))")
                        .execute());
    }

    /** The story that a message told the chat; empty when it told none, or it is not known any more. */
    public Optional<Long> story(ChatId chat, long messageId) {
        return database.read(handle -> handle.createQuery(
                        "select p.story from deliveries d join posts p on p.id = d.post"
                                + " where d.chat = :chat and d.state = 3 and d.message_id = :message and p.story is not null")
                .bind("chat", chat.value())
                .bind("message", messageId)
                .mapTo(Long.class)
                .findOne());
    }

    /** The story that the chat was told last. */
    public Optional<Long> lastStory(ChatId chat) {
        return database.read(
                handle -> handle.createQuery("select p.story from deliveries d join posts p on p.id = d.post"
                                + " where d.chat = :chat and d.state = 3 and d.message_id > 0 and p.story is not null"
                                + " order by d.message_id desc limit 1")
                        .bind("chat", chat.value())
                        .mapTo(Long.class)
                        .findOne());
    }

    /** A story's deliveries by state, as {@link Outbox} numbers them. */
    public Map<Integer, Long> progress(long story) {
        return database.read(handle -> handle.createQuery("select d.state, count(*) as n from deliveries d"
                        + " join posts p on p.id = d.post where p.story = :story group by d.state")
                .bind("story", story)
                .reduceRows(new java.util.TreeMap<Integer, Long>(), (counts, row) -> {
                    counts.put(row.getColumn("state", Integer.class), row.getColumn("n", Long.class));
                    return counts;
                }));
    }
}
