package newsbot.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;

/** All chats with all that they have chosen, to be carried from one store to another. */
public final class Roster {
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

    /** What one chat has chosen; empty for a chat that is not known. */
    public Optional<Entry> of(ChatId chat) {
        return database.read(handle -> new Subscribers(database)
                .find(handle, chat)
                .map(subscriber -> new Entry(
                        subscriber,
                        new Follows(database).of(chat),
                        threads(handle).getOrDefault(chat.value(), Map.of()),
                        new Alerts(database)
                                .of(handle, chat).stream()
                                        .map(Alerts.Row::words)
                                        .toList())));
    }

    /** The chats that are not the configuration file's, by id. */
    public List<Entry> all() {
        return database.read(handle -> {
            Map<String, List<String>> topics = lists(handle, "select chat, topic as word from follows order by topic");
            Map<String, Map<String, Integer>> threads = threads(handle);
            Map<String, List<String>> alerts = lists(handle, "select chat, words as word from alerts order by id");
            return handle
                    .createQuery("select * from subscribers where configured = 0 order by chat")
                    .map(new SubscriberMapper())
                    .list()
                    .stream()
                    .map(subscriber -> new Entry(
                            subscriber,
                            topics.getOrDefault(subscriber.chat().value(), List.of()),
                            threads.getOrDefault(subscriber.chat().value(), Map.of()),
                            alerts.getOrDefault(subscriber.chat().value(), List.of())))
                    .toList();
        });
    }

    /** Adds the chats in one transaction; a chat that is known takes the settings and keeps what it follows besides. */
    public void add(List<Entry> entries, Instant now) {
        Subscribers subscribers = new Subscribers(database);
        Follows follows = new Follows(database);
        database.update(handle -> {
            for (Entry entry : entries) {
                subscribers.save(handle, entry.subscriber(), now);
                ChatId chat = entry.subscriber().chat();
                for (String topic : entry.topics()) {
                    Integer thread = entry.threads().get(topic);
                    if (thread == null) {
                        follows.follow(handle, chat, topic);
                    } else {
                        follows.followIn(handle, chat, topic, thread);
                    }
                }
                entry.alerts().forEach(words -> alert(handle, entry.subscriber().chat(), words, now));
            }
        });
    }

    private void alert(Handle handle, ChatId chat, String words, Instant now) {
        Alerts alerts = new Alerts(database);
        if (alerts.of(handle, chat).stream().noneMatch(known -> known.words().equals(words))) {
            alerts.add(handle, chat, words, now);
        }
    }

    /** The threads of all chats' topics; few chats have any. */
    private static Map<String, Map<String, Integer>> threads(Handle handle) {
        Map<String, Map<String, Integer>> threads = new TreeMap<>();
        handle.createQuery("select chat, topic, thread from follows where thread is not null")
                .map((row, context) -> threads.computeIfAbsent(row.getString("chat"), chat -> new TreeMap<>())
                        .put(row.getString("topic"), row.getInt("thread")))
                .list();
        return threads;
    }

    private static Map<String, List<String>> lists(Handle handle, String sql) {
        return handle
                .createQuery(sql)
                .map((row, context) -> Map.entry(row.getString("chat"), row.getString("word")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
