package newsbot.db;

import java.time.Duration;
import java.util.List;

/** The table of processes that share the store: who is alive, by the store's clock. */
public final class Instances {
    /** How long after its last sign a process counts as alive. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Database database;

    public Instances(Database database) {
        this.database = database;
    }

    /** Gives a sign of life and returns all that are alive, this one included. */
    public List<String> beat(String id) {
        return database.write(handle -> {
            long now = database.now(handle);
            handle.createUpdate("insert into instances(id, seen) values (:id, :now)"
                            + " on conflict (id) do update set seen = excluded.seen")
                    .bind("id", id)
                    .bind("now", now)
                    .execute();
            handle.createUpdate("delete from instances where seen < :old")
                    .bind("old", now - FORGOTTEN.toMillis())
                    .execute();
            return handle.createQuery("select id from instances where seen >= :since order by id")
                    .bind("since", now - PATIENCE.toMillis())
                    .mapTo(String.class)
                    .list();
        });
    }

    /** Says that the process has ended. */
    public void leave(String id) {
        database.update(handle -> handle.createUpdate("delete from instances where id = :id")
                .bind("id", id)
                .execute());
    }
}
