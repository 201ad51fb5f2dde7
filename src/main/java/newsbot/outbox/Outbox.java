package newsbot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;

/**
 * The table of deliveries, and the protocol that loses none: a delivery is PENDING until a process commits its
 * intent to send it (SENDING), and after the one attempt its outcome is committed at once. A delivery found SENDING
 * by a dead process is UNCERTAIN: it may have arrived. Nothing else can be sent twice.
 *
 * <pre>
 * PENDING ──claim──► SENDING ──► SENT | FAILED
 *    ▲                 │  └────► UNCERTAIN ──decide──► PENDING (doubtful) or FAILED
 *    └── Later, Again, Plain, Threadless
 * </pre>
 *
 * News that is not wanted at once is HELD, and told together with other news in one delivery. While the news is paused
 * ({@link Pause}), only notices are claimed.
 */
public final class Outbox {
    static final int PENDING = 0;
    static final int SENDING = 1;
    static final int UNCERTAIN = 2;
    static final int SENT = 3;
    static final int FAILED = 4;

    /** Kept for a digest, or over quiet hours; see {@link Held}. */
    static final int HELD = 5;

    /** Any number: several instances take turns in claiming by it. */
    private static final long CLAIM_LOCK = 7_213_001L;

    /** What was dropped while it was under way has the reason already, and does not go again. */
    static final String BACK = "state = case when reason is null then 0 else 4 end";

    static final String IN_DOUBT = "state = case when reason is null then 2 else 4 end,"
            + " doubtful = case when reason is null then doubtful else 1 end";

    /**
     * Drops what waits; what is under way only gets the reason, and ends by it unless it arrives. What may have arrived is
     * known as such, in case the story comes back.
     */
    private static final String DROP =
            "update deliveries set reason = :reason, doubtful = case state when 2 then 1 else doubtful end,"
                    + " state = case state when 1 then 1 else 4 end where ";

    private final Database database;
    private final String owner;
    private final Claims claims;

    /** @param owner names this process among all that ever use the store */
    public Outbox(Database database, String owner) {
        this.database = database;
        this.owner = owner;
        this.claims = new Claims(owner);
    }

    /**
     * Claims deliveries that are due: notices first, then the oldest; one of a chat, none of a chat that has one under way.
     * Their intent is committed when this returns.
     *
     * @param wait how long a chat must wait by the pace; zero takes its turn. A delivery that must wait is due then
     */
    public List<Delivery> claim(int limit, Instant now, Function<ChatId, Duration> wait) {
        return database.write(handle -> claim(handle, limit, now, wait));
    }

    /** {@link #claim(int, Instant, Function)} inside the caller's transaction: intended when that is committed. */
    public List<Delivery> claim(Handle handle, int limit, Instant now, Function<ChatId, Duration> wait) {
        if (limit <= 0) {
            return List.of();
        }
        database.queue(handle, CLAIM_LOCK);
        return claims.take(handle, limit, now, wait);
    }

    /** Commits what became of claimed deliveries; those that another process has taken over since are left alone. */
    public void settle(Collection<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return;
        }
        database.update(handle -> settle(handle, settlements));
    }

    /** {@link #settle(Collection)} inside the caller's transaction. */
    public void settle(Handle handle, Collection<Settlement> settlements) {
        // before any row: who claims has this first and then waits for rows
        database.queue(handle, CLAIM_LOCK);
        new Settling(this, handle, owner).settle(settlements);
    }

    /**
     * Waits for what other processes are planning and claiming just now, and lets them wait until the transaction ends. It
     * is the first thing in every transaction that stops, forgets or moves a chat: what was planned in between would wait
     * for a chat that is not there any more, what was claimed would not move.
     */
    public void queue(Handle handle) {
        // in this order, so that nobody's claims wait for a long planning
        database.queue(handle, Database.NUMBERING);
        database.queue(handle, CLAIM_LOCK);
    }

    /** Drops all that waits for a chat, with the reason on record; what is under way does not go again. */
    public void drop(Handle handle, ChatId chat, Dropped why) {
        drop(handle, chat, why.reason());
    }

    /** The same, in the words of Telegram. */
    void drop(Handle handle, ChatId chat, String reason) {
        handle.createUpdate(DROP + "state in (0, 1, 2, 5) and chat = :chat")
                .bind("reason", reason)
                .bind("chat", chat.value())
                .execute();
    }

    /** Lets all that waits for a chat go to its new id; what the new id has already is not sent twice. */
    public void move(Handle handle, ChatId from, ChatId to) {
        handle.createUpdate("update deliveries set chat = :to where chat = :from and state <> 1 and post not in"
                        + " (select post from deliveries where chat = :to)")
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
        drop(handle, from, Dropped.MOVED);
    }

    /** Whether a message to the chat is under way: what becomes of it decides about the chat, too. */
    public boolean isUnderWay(Handle handle, ChatId chat) {
        return handle.createQuery("select count(*) from deliveries where chat = :chat and state = 1")
                        .bind("chat", chat.value())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Drops what waits of a story that is not to be told any more; what is under way does not go again. */
    public void dropStory(Handle handle, long story, Dropped why) {
        handle.createUpdate(DROP + "+state in (0, 1, 2, 5) and post in (select id from posts where story = :story)")
                .bind("reason", why.reason())
                .bind("story", story)
                .execute();
    }

    /**
     * Drops what waits for chats that are not known any more, as when it was planned while they moved or were forgotten:
     * nobody would ever claim it.
     *
     * @return how much that was
     */
    public int dropUnknown(Handle handle) {
        return handle.createUpdate("update deliveries set state = 4, reason = :reason where state in (0, 5)"
                        + " and (post, chat) in (select d.post, d.chat from deliveries d where d.state in (0, 5) and not "
                        + Claims.HAS_READER + ")")
                .bind("reason", Dropped.UNKNOWN.reason())
                .execute();
    }

    /** Forgets everything about a chat, receipts and the words of its digests included. */
    public void forget(Handle handle, ChatId chat) {
        handle.createUpdate("update posts set body = '' where kind = 'digest'"
                        + " and id in (select post from deliveries where chat = :chat)")
                .bind("chat", chat.value())
                .execute();
        handle.createUpdate("delete from deliveries where chat = :chat")
                .bind("chat", chat.value())
                .execute();
        handle.createUpdate("delete from bars where chat = :chat")
                .bind("chat", chat.value())
                .execute();
        handle.createUpdate("delete from drafts where admin = :chat")
                .bind("chat", chat.value())
                .execute();
    }

    /**
     * Declares uncertain what dead processes were sending: everything SENDING that no living owner has.
     *
     * @return how many
     */
    public int recover(Collection<String> living, Instant decided) {
        List<String> alive = new ArrayList<>(living);
        alive.add(owner);
        return database.write(handle -> handle.createUpdate(
                        "update deliveries set <change>, due = :due where state = 1 and owner not in (<alive>)")
                .define("change", IN_DOUBT)
                .bind("due", decided.toEpochMilli())
                .bindList("alive", alive)
                .execute());
    }

    /** Gives back all that this process has claimed and surely not sent; returns how many. */
    public int release() {
        return database.write(handle -> handle.createUpdate(
                        "update deliveries set <change>, attempts = attempts - 1 where state = 1 and owner = :owner")
                .define("change", BACK)
                .bind("owner", owner)
                .execute());
    }

    /**
     * Decides what is uncertain and has waited long enough; returns how many. What was in doubt before goes again after
     * as many minutes as it had attempts, so that a server which answers nobody is not told the same for ever.
     */
    public int decide(OnUncertain rule, Instant now) {
        String change = rule == OnUncertain.RESEND
                ? "state = 0, doubtful = 1, due = due + case doubtful when 1 then 60000 * attempts else 0 end"
                : "state = 4, reason = '" + Dropped.DOUBTFUL.reason() + "'";
        return database.write(
                handle -> handle.createUpdate("update deliveries set <change> where state = 2 and due <= :now")
                        .define("change", change)
                        .bind("now", now.toEpochMilli())
                        .execute());
    }

    /** Makes due now what would be due until then; returns how much that was. */
    public int hasten(Instant now, Instant until) {
        return database.write(handle -> handle.createUpdate(
                        "update deliveries set due = :now where state in (0, 2) and due > :now and due <= :until")
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .execute());
    }

    /**
     * Makes due now what waits, as when the times were set by a clock that was wrong: the pace postpones again what must
     * wait. Of what is held nobody has said any more when it is due. Announcements that wait for a night's end or a digest,
     * which was at most a week and a night ahead, go on waiting.
     *
     * @return how much that was
     */
    public int dateAnew(Instant now) {
        return database.write(handle ->
                handle.createUpdate("update deliveries set due = 0 where state = 5 and due > :now")
                                .bind("now", now.toEpochMilli())
                                .execute()
                        + handle.createUpdate("update deliveries set due = :now where state in (0, 2) and due > :now"
                                        + " and (due > :week or attempts > 0 or not exists (select 1 from posts p"
                                        + " where p.id = deliveries.post and p.kind = 'announcement'))")
                                .bind("now", now.toEpochMilli())
                                .bind("week", now.plus(Duration.ofDays(8)).toEpochMilli())
                                .execute());
    }

    /** Whether anything is to be sent right now; nothing is while the news is paused. */
    public boolean isDue(Instant now) {
        return database.read(handle -> handle.createQuery(
                                "select count(*) from (select 1 from deliveries d where d.state = 0 and d.due <= :now"
                                        + " and not exists (select 1 from pause) and " + Claims.HAS_READER
                                        + " limit 1) due")
                        .bind("now", now.toEpochMilli())
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** How many deliveries are pending, under way or uncertain. */
    public long waiting() {
        return count("state in (0, 1, 2)");
    }

    public long uncertain() {
        return count("state = 2");
    }

    private long count(String condition) {
        return database.read(handle -> handle.createQuery("select count(*) from deliveries where <condition>")
                .define("condition", condition)
                .mapTo(Long.class)
                .one());
    }

    /** The stories that somebody still has to get: pending, under way, uncertain or held. */
    public Set<Long> awaited(Handle handle) {
        return handle.createQuery("select distinct p.story from deliveries d join posts p on p.id = d.post"
                        + " where d.state in (0, 1, 2, 5) and p.story is not null")
                .mapTo(Long.class)
                .set();
    }

    /** Forgets receipts and failures of posts made before the instant. */
    public int prune(Handle handle, Instant before) {
        int pruned = handle.createUpdate("delete from deliveries where +state in (3, 4)"
                        + " and post in (select id from posts where created < :before)")
                .bind("before", before.toEpochMilli())
                .execute();
        handle.createUpdate("delete from posts where created < :before and id < (select max(id) from posts)"
                        + " and not exists (select 1 from deliveries d where d.post = posts.id)")
                .bind("before", before.toEpochMilli())
                .execute();
        handle.execute("delete from bars where post not in (select id from posts)");
        return pruned;
    }
}
