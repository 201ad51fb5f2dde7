package newsbot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsbot.db.Database;

/**
 * The table of updates taken from Telegram. A row is committed before Telegram is told that it
 * arrived, and stays, emptied of its text, for two days after it is handled: Telegram gives again
 * for a day what it was not told of.
 */
public final class Inbox {
    /** How often an update is tried before it is laid aside. */
    public static final int TRIES = 3;

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int PENDING = 0;
    private static final int PARKED = 1;
    private static final int DONE = 2;

    private final Database database;

    public Inbox(Database database) {
        this.database = database;
    }

    /**
     * An update.
     *
     * @param body the update's JSON, in ASCII so that every store takes it
     * @param attempts how often handling it has failed
     */
    public record Row(long id, String body, int attempts) {}

    /** Commits the updates that are not there yet, and says which these were. */
    List<Row> add(List<Row> rows, Instant now) {
        return database.write(handle -> {
            List<Row> added = new ArrayList<>();
            for (Row row : rows) {
                int inserted = handle.createUpdate("""
                                insert into inbox (update_id, body, received) values (:id, :body, :now)
                                on conflict (update_id) do nothing""")
                        .bind("id", row.id())
                        .bind("body", row.body())
                        .bind("now", now.toEpochMilli())
                        .execute();
                if (inserted > 0) {
                    added.add(row);
                }
            }
            return added;
        });
    }

    /** What is not handled, in the order of arrival. */
    List<Row> pending(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select update_id, body, attempts from inbox where state = :pending
                        order by received, update_id limit :limit""")
                .bind("pending", PENDING)
                .bind("limit", limit)
                .map((row, context) -> new Row(row.getLong(1), row.getString(2), row.getInt(3)))
                .list());
    }

    /** An update that is still to be handled. */
    Optional<Row> find(long id) {
        return database.read(handle -> handle.createQuery(
                        "select update_id, body, attempts from inbox where update_id = :id and state = :pending")
                .bind("id", id)
                .bind("pending", PENDING)
                .map((row, context) -> new Row(row.getLong(1), row.getString(2), row.getInt(3)))
                .findOne());
    }

    void done(long id) {
        database.update(handle -> handle.createUpdate("update inbox set state = :done, body = '' where update_id = :id")
                .bind("done", DONE)
                .bind("id", id)
                .execute());
    }

    /**
     * Counts a failure.
     *
     * @return whether it is to be tried again
     */
    boolean failed(Row row) {
        boolean again = row.attempts() + 1 < TRIES;
        // what is laid aside is nobody's to read any more
        database.update(handle -> handle.createUpdate("""
                        update inbox set attempts = :attempts, state = :state,
                        body = case when :state = 1 then '' else body end where update_id = :id""")
                .bind("attempts", row.attempts() + 1)
                .bind("state", again ? PENDING : PARKED)
                .bind("id", row.id())
                .execute());
        return again;
    }

    /** Forgets what was handled or laid aside two days ago. */
    public int prune(Instant now) {
        return database.write(
                handle -> handle.createUpdate("delete from inbox where state <> :pending and received < :before")
                        .bind("pending", PENDING)
                        .bind("before", now.minus(KEPT).toEpochMilli())
                        .execute());
    }
}
