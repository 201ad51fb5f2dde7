package newsbot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The table of announcements that wait for their admin's word: one an admin, the latest. Sending one plans it, in the
 * same transaction, for every private chat and group that gets news: active, and following something. Channels get
 * stories only.
 */
public final class Drafts {
    /** Who hesitates longer has forgotten what it was about. */
    private static final Duration LIFE = Duration.ofHours(1);

    private static final String READERS = " from subscribers s where s.state = 'active' and s.kind <> 'channel'"
            + " and (exists (select 1 from follows f where f.chat = s.chat)"
            + " or exists (select 1 from alerts a where a.chat = s.chat))";

    private final Database database;

    public Drafts(Database database) {
        this.database = database;
    }

    /** How an announcement stands: sent by this decision or an earlier one, or cancelled. */
    public sealed interface Decision {
        /** It is in the outbox, for so many chats. */
        record Sent(long chats) implements Decision {}

        record Cancelled() implements Decision {}
    }

    /**
     * Keeps what an admin wants to announce; what the same admin wanted before cannot be sent any more.
     *
     * @param html Telegram HTML
     * @return its number, never given to another of this admin's, also after he had all forgotten: it begins with the time
     */
    public long draft(ChatId admin, String html, Instant now) {
        return database.write(handle -> handle.createQuery("insert into drafts(admin, number, body, made, state)"
                        + " values (:admin, :made, :body, :made, 'open') on conflict (admin) do update set"
                        + " number = drafts.number + 1, body = excluded.body, made = excluded.made, state = 'open',"
                        + " post = null returning number")
                .bind("admin", admin.value())
                .bind("body", html)
                .bind("made", now.toEpochMilli())
                .mapTo(Long.class)
                .one());
    }

    /** How many chats an announcement would go to now. */
    public long readers() {
        return database.read(handle -> handle.createQuery("select count(*)" + READERS)
                .mapTo(Long.class)
                .one());
    }

    /**
     * Sends a draft, inside the caller's transaction, unless it was decided before.
     *
     * @param later until when those wait that do not want anything now
     * @return empty when it is too old, or not this admin's latest
     */
    public Optional<Decision> send(Handle handle, ChatId admin, long number, Instant now, Map<ChatId, Instant> later) {
        database.queue(handle, Database.NUMBERING);
        if (!decide(handle, admin, number, "sent", now)) {
            return decided(handle, admin, number);
        }
        long post = Posts.create(handle, "announcement", null, body(handle, admin), now);
        long planned = handle.createUpdate("insert into deliveries(post, chat, state, due, thread)"
                        + " select :post, s.chat, 0, :due, s.thread" + READERS)
                .bind("post", post)
                .bind("due", now.toEpochMilli())
                .execute();
        postpone(handle, post, later);
        handle.createUpdate("update drafts set post = :post where admin = :admin")
                .bind("post", post)
                .bind("admin", admin.value())
                .execute();
        return Optional.of(new Decision.Sent(planned));
    }

    /** Cancels a draft unless it was decided before. @return as {@link #send} does */
    public Optional<Decision> cancel(ChatId admin, long number, Instant now) {
        return database.write(handle -> decide(handle, admin, number, "cancelled", now)
                ? Optional.of(new Decision.Cancelled())
                : decided(handle, admin, number));
    }

    private static boolean decide(Handle handle, ChatId admin, long number, String state, Instant now) {
        return handle.createUpdate("update drafts set state = :state where admin = :admin and number = :number"
                                + " and state = 'open' and made > :oldest")
                        .bind("state", state)
                        .bind("admin", admin.value())
                        .bind("number", number)
                        .bind("oldest", now.minus(LIFE).toEpochMilli())
                        .execute()
                == 1;
    }

    private static Optional<Decision> decided(Handle handle, ChatId admin, long number) {
        return handle.createQuery(
                        "select state, (select count(*) from deliveries d where d.post = drafts.post) as chats"
                                + " from drafts where admin = :admin and number = :number and state <> 'open'")
                .bind("admin", admin.value())
                .bind("number", number)
                .map((row, context) -> row.getString("state").equals("sent")
                        ? new Decision.Sent(row.getLong("chats"))
                        : (Decision) new Decision.Cancelled())
                .findOne();
    }

    private static String body(Handle handle, ChatId admin) {
        return handle.createQuery("select body from drafts where admin = :admin")
                .bind("admin", admin.value())
                .mapTo(String.class)
                .one();
    }

    private static void postpone(Handle handle, long post, Map<ChatId, Instant> later) {
        if (later.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("update deliveries set due = :due where post = :post and chat = :chat");
        later.forEach((chat, due) -> batch.bind("due", due.toEpochMilli())
                .bind("post", post)
                .bind("chat", chat.value())
                .add());
        batch.execute();
    }
}
