package newsbot.db;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The table of processes that share the store: who is alive, by the store's clock, and into how many parts each divides
 * the pace. A new process sends nothing until all others have made room for it.
 */
public final class Instances {
    /** How long after its last sign a process counts as alive. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /**
     * For {@link Database#queue}: signs of life come one after the other by it, so that none overlooks another. Nothing
     * else may take this number: who waits with its sign of life counts as dead.
     */
    private static final long BEAT = 7_213_003L;

    private final Database database;

    public Instances(Database database) {
        this.database = database;
    }

    /**
     * Who is alive.
     *
     * @param ids this process's among them
     * @param sharing into how many parts this process may divide the pace from now on, of which one is its own; 0 while
     *     it may not send yet
     * @param newest the latest sign of life that anybody had given before; later than now if the clock was set back
     */
    public record Living(List<String> ids, int sharing, Instant newest) {
        public Living {
            ids = List.copyOf(ids);
        }
    }

    /** Whether the store serves one process at a time, so that all others are known to be dead. */
    public boolean alone() {
        return database.dialect() == Dialect.SQLITE;
    }

    /**
     * Gives a sign of life. To be called every second: what a process records as its share is what it has kept to since
     * its last sign, so that a second has passed when another counts on it.
     *
     * @param sharing what the last call said; 0 for the first
     */
    public Living beat(String id, int sharing) {
        return database.write(handle -> {
            database.queue(handle, BEAT);
            long now = database.now(handle);
            Instant newest = Instant.ofEpochMilli(handle.createQuery("select coalesce(max(seen), 0) from instances")
                    .mapTo(Long.class)
                    .one());
            write(handle, id, now, sharing);
            handle.createUpdate("delete from instances where seen < :old")
                    .bind("old", now - FORGOTTEN.toMillis())
                    .execute();
            List<Row> alive = living(handle, now);
            int number = alive.size();
            boolean room = sharing > 0
                    || alive.stream()
                            .allMatch(other ->
                                    other.id().equals(id) || other.sharing() == 0 || other.sharing() >= number);
            int next = room ? number : 0;
            if (next > 0 && (sharing == 0 || next < sharing)) {
                write(handle, id, now, next);
            }
            return new Living(alive.stream().map(Row::id).toList(), next, newest);
        });
    }

    private record Row(String id, int sharing) {}

    private static void write(Handle handle, String id, long now, int sharing) {
        handle.createUpdate("insert into instances(id, seen, sharing) values (:id, :now, :sharing)"
                        + " on conflict (id) do update set seen = excluded.seen, sharing = excluded.sharing")
                .bind("id", id)
                .bind("now", now)
                .bind("sharing", sharing)
                .execute();
    }

    /** A sign from the future is one from before the clock was set back: of nobody who is alive. */
    private static List<Row> living(Handle handle, long now) {
        return handle.createQuery("select id, sharing from instances"
                        + " where seen >= :since and seen <= :now and sharing >= 0 order by id")
                .bind("since", now - PATIENCE.toMillis())
                .bind("now", now)
                .map((row, context) -> new Row(row.getString("id"), row.getInt("sharing")))
                .list();
    }

    /** How many processes are alive. */
    public int alive() {
        return database.read(handle -> living(handle, database.now(handle)).size());
    }

    /** Says that the process has ended. */
    public void leave(String id) {
        database.update(handle -> handle.createUpdate("delete from instances where id = :id")
                .bind("id", id)
                .execute());
    }

    /** Says that all processes have ended. */
    static void bury(Handle handle) {
        handle.execute("update instances set sharing = -1");
    }
}
