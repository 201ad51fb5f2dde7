package newsbot.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All chats with all that they have chosen, to be carried from one store to another. */
public final class Roster {
    private static final int PAGE = 1_000;

    private final Database database;

    public Roster(Database database) {
        this.database = database;
    }

    /**
     * One chat.
     *
     * @param topics ids, sorted
     * @param threads the forum threads that some of the topics have for themselves
     * @param alerts words as the chat wrote them, oldest first
     */
    public record Entry(Subscriber subscriber, List<String> topics, Map<String, Integer> threads, List<String> alerts) {
        public Entry {
            topics = List.copyOf(topics);
            threads = Map.copyOf(threads);
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * Gives entries to a taker, one after the other.
     *
     * @param <X> what may go wrong on the way
     */
    public interface Source<X extends Exception> {
        void each(Consumer<Entry> taker) throws X;
    }

    /** What one chat has chosen; empty for a chat that is not known. */
    public Optional<Entry> of(ChatId chat) {
        return database.read(handle -> {
            List<Subscriber> known =
                    new Subscribers(database).find(handle, chat).map(List::of).orElse(List.of());
            return entries(handle, known).stream().findFirst();
        });
    }

    /** How many chats {@link #each} gives. */
    public long size() {
        return database.read(handle -> handle.createQuery("select count(*) from subscribers where configured = 0")
                .mapTo(Long.class)
                .one());
    }

    /** Gives the chats that are not the configuration file's, by id; few at a time are in memory. */
    public void each(Consumer<Entry> taker) {
        @Nullable String after = "";
        while (after != null) {
            String last = after;
            List<Entry> page = database.read(handle -> page(handle, last));
            page.forEach(taker);
            after = page.size() < PAGE
                    ? null
                    : page.get(PAGE - 1).subscriber().chat().value();
        }
    }

    private static List<Entry> page(Handle handle, String after) {
        return entries(
                handle,
                handle.createQuery("select * from subscribers where configured = 0 and chat > :after order by chat"
                                + " limit :page")
                        .bind("after", after)
                        .bind("page", PAGE)
                        .map(new SubscriberMapper())
                        .list());
    }

    /** What these have chosen, who are in order all there are between the first and the last. */
    private static List<Entry> entries(Handle handle, List<Subscriber> subscribers) {
        if (subscribers.isEmpty()) {
            return List.of();
        }
        String first = subscribers.get(0).chat().value();
        String last = subscribers.get(subscribers.size() - 1).chat().value();
        Map<String, List<String>> topics = new HashMap<>();
        Map<String, Map<String, Integer>> threads = new HashMap<>();
        between(handle, "select chat, topic, thread from follows", "topic", first, last, row -> {
            String chat = row.getString("chat");
            topics.computeIfAbsent(chat, c -> new ArrayList<>()).add(row.getString("topic"));
            int thread = row.getInt("thread");
            if (!row.wasNull()) {
                threads.computeIfAbsent(chat, c -> new TreeMap<>()).put(row.getString("topic"), thread);
            }
        });
        Map<String, List<String>> alerts = new HashMap<>();
        between(
                handle,
                "select chat, words from alerts",
                "id",
                first,
                last,
                row -> alerts.computeIfAbsent(row.getString("chat"), c -> new ArrayList<>())
                        .add(row.getString("words")));
        return subscribers.stream()
                .map(subscriber -> {
                    String chat = subscriber.chat().value();
                    return new Entry(
                            subscriber,
                            topics.getOrDefault(chat, List.of()),
                            threads.getOrDefault(chat, Map.of()),
                            alerts.getOrDefault(chat, List.of()));
                })
                .toList();
    }

    private static void between(
            Handle handle, String select, String order, String first, String last, RowConsumer taker) {
        handle.createQuery(select + " where chat between :first and :last order by " + order)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> {
                    taker.take(row);
                    return 0;
                })
                .list();
    }

    private interface RowConsumer {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Adds chats in one transaction, all or, when the source fails, none. A chat that is known takes the settings and
     * keeps what it follows besides.
     */
    public <X extends Exception> void add(Source<X> source, Instant now) throws X {
        database.update(handle -> source.each(entry -> add(handle, entry, now)));
    }

    private void add(Handle handle, Entry entry, Instant now) {
        Follows follows = new Follows(database);
        new Subscribers(database).save(handle, entry.subscriber(), now);
        ChatId chat = entry.subscriber().chat();
        for (String topic : entry.topics()) {
            Integer thread = entry.threads().get(topic);
            if (thread == null) {
                follows.follow(handle, chat, topic);
            } else {
                follows.followIn(handle, chat, topic, thread);
            }
        }
        entry.alerts().forEach(words -> alert(handle, chat, words, now));
    }

    private void alert(Handle handle, ChatId chat, String words, Instant now) {
        Alerts alerts = new Alerts(database);
        if (alerts.of(handle, chat).stream().noneMatch(known -> known.words().equals(words))) {
            alerts.add(handle, chat, words, now);
        }
    }
}
