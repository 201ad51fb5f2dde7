package newsbot.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsbot.db.Database;

/**
 * How far the latest stories have come. A story that has come to its end is counted once, since that looks through all of
 * its deliveries. For one thread.
 */
public final class Reaches {
    private final Database database;
    private final Receipts receipts;
    private final Map<Long, Reach> ended = new HashMap<>();

    public Reaches(Database database) {
        this.database = database;
        this.receipts = new Receipts(database);
    }

    /**
     * One story's.
     *
     * @param planned when it was planned for its chats
     * @param sent to so many chats
     * @param failed never to come to so many
     * @param waiting on its way to so many, uncertain ones among them
     * @param held for a digest, or over quiet hours, of so many
     */
    public record Reach(long story, Instant planned, long sent, long failed, long waiting, long held) {
        /** All chats that it is meant for. */
        public long chats() {
            return sent + failed + waiting + held;
        }
    }

    /** The latest stories that were planned, the newest first. */
    public List<Reach> latest(int limit) {
        List<Reach> latest = new ArrayList<>();
        database.read(handle -> handle.createQuery(
                                "select story, created from posts where story is not null order by story desc limit :limit")
                        .bind("limit", limit)
                        .map((row, context) ->
                                Map.entry(row.getLong("story"), Instant.ofEpochMilli(row.getLong("created"))))
                        .list())
                .forEach(post -> latest.add(reach(post.getKey(), post.getValue())));
        ended.keySet().retainAll(latest.stream().map(Reach::story).toList());
        return latest;
    }

    private Reach reach(long story, Instant planned) {
        Reach known = ended.get(story);
        if (known != null) {
            return known;
        }
        Map<Integer, Long> states = receipts.progress(story);
        Reach reach = new Reach(
                story,
                planned,
                states.getOrDefault(Outbox.SENT, 0L),
                states.getOrDefault(Outbox.FAILED, 0L),
                states.getOrDefault(Outbox.PENDING, 0L)
                        + states.getOrDefault(Outbox.SENDING, 0L)
                        + states.getOrDefault(Outbox.UNCERTAIN, 0L),
                states.getOrDefault(Outbox.HELD, 0L));
        if (reach.waiting() + reach.held() == 0) {
            ended.put(story, reach);
        }
        return reach;
    }
}
