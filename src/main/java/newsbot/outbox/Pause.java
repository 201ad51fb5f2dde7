package newsbot.outbox;

import java.time.Instant;
import java.util.Optional;
import newsbot.db.Database;
import org.jdbi.v3.core.Handle;

/**
 * Whether an admin has paused the news. What is planned waits in the outbox meanwhile, whichever process would send it;
 * only what admins themselves are told goes on. What is under way when it begins still arrives.
 */
public final class Pause {
    private final Database database;

    public Pause(Database database) {
        this.database = database;
    }

    /** Since when the news is paused; empty when it is not. */
    public Optional<Instant> since() {
        return database.read(Pause::since);
    }

    static Optional<Instant> since(Handle handle) {
        return handle.createQuery("select since from pause")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Begins it. @return whether it had not begun already */
    public boolean begin(Instant now) {
        return database.write(
                handle -> handle.createUpdate("insert into pause(id, since) values (1, :now) on conflict do nothing")
                                .bind("now", now.toEpochMilli())
                                .execute()
                        == 1);
    }

    /** Ends it. @return whether it had not ended already */
    public boolean end() {
        return database.write(handle -> handle.createUpdate("delete from pause").execute() == 1);
    }
}
