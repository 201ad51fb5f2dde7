package newsbot.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsbot.db.Database;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of chats: who they are, whether they can be reached, how they want their news. */
public final class Subscribers {
    private static final String RHYTHMS =
            "select * from subscribers where (rhythm = 'digest' or quiet_from is not null)";

    private final Database database;

    public Subscribers(Database database) {
        this.database = database;
    }

    public Optional<Subscriber> find(ChatId chat) {
        return database.read(handle -> find(handle, chat));
    }

    public Optional<Subscriber> find(Handle handle, ChatId chat) {
        return handle.createQuery("select * from subscribers where chat = :chat")
                .bind("chat", chat.value())
                .map(new SubscriberMapper())
                .findOne();
    }

    /** Writes the whole row; {@code since} is kept when the chat is known. */
    public void save(Handle handle, Subscriber subscriber, Instant now) {
        Rhythm.@Nullable Quiet quiet = subscriber.rhythm().quiet();
        handle.createUpdate("insert into subscribers(chat, state, kind, language, editions, interviews, rhythm, hour,"
                        + " days, zone, quiet_from, quiet_to, silent, pictures, thread, configured, since) values ("
                        + ":chat, :state, :kind, :language, :editions, :interviews, :rhythm, :hour, :days, :zone,"
                        + " :quietFrom, :quietTo, :silent, :pictures, :thread, :configured, :since)"
                        + " on conflict (chat) do update set state = excluded.state, kind = excluded.kind,"
                        + " language = excluded.language, editions = excluded.editions,"
                        + " interviews = excluded.interviews, rhythm = excluded.rhythm, hour = excluded.hour,"
                        + " days = excluded.days, zone = excluded.zone, quiet_from = excluded.quiet_from,"
                        + " quiet_to = excluded.quiet_to, silent = excluded.silent, pictures = excluded.pictures,"
                        + " thread = excluded.thread, configured = excluded.configured")
                .bind("chat", subscriber.chat().value())
                .bind("state", SubscriberMapper.name(subscriber.state()))
                .bind("kind", SubscriberMapper.name(subscriber.kind()))
                .bind("language", subscriber.language().code())
                .bind("editions", editions(subscriber.editions()))
                .bind("interviews", subscriber.summaries() ? "summary" : "headline")
                .bind("rhythm", subscriber.rhythm().digest() ? "digest" : "now")
                .bind("hour", subscriber.rhythm().hour())
                .bind("days", SubscriberMapper.days(subscriber.rhythm().days()))
                .bind("zone", subscriber.rhythm().zone())
                .bind("quietFrom", quiet == null ? null : quiet.from())
                .bind("quietTo", quiet == null ? null : quiet.to())
                .bind("silent", subscriber.silent() ? 1 : 0)
                .bind("pictures", subscriber.pictures() ? 1 : 0)
                .bind("thread", subscriber.thread())
                .bind("configured", subscriber.configured() ? 1 : 0)
                .bind("since", now.toEpochMilli())
                .execute();
    }

    /** Sets the state of a known chat; an unknown one stays unknown. */
    public void setState(Handle handle, ChatId chat, Subscriber.State state) {
        handle.createUpdate("update subscribers set state = :state where chat = :chat")
                .bind("state", SubscriberMapper.name(state))
                .bind("chat", chat.value())
                .execute();
    }

    /**
     * Gives a chat its new id, with all its follows, alerts and settings, as when a group becomes a supergroup. What the
     * new id had already stays where the two meet.
     */
    public void move(Handle handle, ChatId from, ChatId to) {
        boolean met = find(handle, to).isPresent();
        for (String sql : List.of(
                "insert into follows(chat, topic, thread) select :to, topic, thread from follows where chat = :from"
                        + " on conflict do nothing",
                "insert into story_alerts(chat, story, alert, words) select :to, story, alert, words"
                        + " from story_alerts where chat = :from on conflict do nothing",
                "update alerts set chat = :to where chat = :from and words not in"
                        + " (select words from alerts where chat = :to)")) {
            handle.createUpdate(sql)
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .execute();
        }
        if (!met) {
            handle.createUpdate("update subscribers set chat = :to where chat = :from")
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .execute();
        }
        forget(handle, from);
    }

    /** Deletes all that is stored of a chat in the tables of subscriptions. */
    public void forget(Handle handle, ChatId chat) {
        for (String table : List.of("follows", "alerts", "story_alerts", "subscribers")) {
            handle.createUpdate("delete from <table> where chat = :chat")
                    .define("table", table)
                    .bind("chat", chat.value())
                    .execute();
        }
    }

    /** The chats that do not want everything at once at any hour, and how they want it. */
    public Map<ChatId, Rhythm> rhythms(Handle handle) {
        return rhythms(handle.createQuery(RHYTHMS));
    }

    /**
     * Those of some chats that do not want everything at once at any hour, and how they want it.
     *
     * @param chats a thousand at most
     */
    public Map<ChatId, Rhythm> rhythms(Handle handle, Collection<ChatId> chats) {
        return chats.isEmpty()
                ? Map.of()
                : rhythms(handle.createQuery(RHYTHMS + " and chat in (<chats>)")
                        .bindList("chats", chats.stream().map(ChatId::value).toList()));
    }

    private static Map<ChatId, Rhythm> rhythms(Query query) {
        Map<ChatId, Rhythm> rhythms = new HashMap<>();
        query.map(new SubscriberMapper()).forEach(subscriber -> rhythms.put(subscriber.chat(), subscriber.rhythm()));
        return rhythms;
    }

    /** How many chats are in the state. */
    public long count(Subscriber.State state) {
        return database.read(handle -> handle.createQuery("select count(*) from subscribers where state = :state")
                .bind("state", SubscriberMapper.name(state))
                .mapTo(Long.class)
                .one());
    }

    private static String editions(Set<Language> editions) {
        return editions.isEmpty()
                ? ""
                : editions.stream().map(Language::code).sorted().collect(Collectors.joining(",", ",", ","));
    }
}
