package newsbot.db;

import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Rights that one process at a time has, for a while: by the store's clock, so that the processes' own clocks do not
 * matter. Each new holder gets a higher term, by which a holder of old is told apart.
 */
public final class Leases {
    /** A lease that has so much more left than it was given for is from another time. */
    private static final Duration CLOCK_SET = Duration.ofSeconds(30);

    private final Database database;

    public Leases(Database database) {
        this.database = database;
    }

    /**
     * Takes or renews a lease.
     *
     * @return its term, or empty while another holder's has not run out
     */
    public Optional<Long> take(String name, String holder, Duration time) {
        return database.write(handle -> {
            long now = database.now(handle);
            return handle.createQuery("insert into leases(name, holder, term, expires)"
                            + " values (:name, :holder, 1, :expires)"
                            + " on conflict (name) do update set holder = excluded.holder, expires = excluded.expires,"
                            + " term = leases.term + case when leases.holder = excluded.holder then 0 else 1 end"
                            + " where leases.holder = excluded.holder or leases.expires < :now"
                            // given before the clock was set back
                            + " or leases.expires > :latest returning term")
                    .bind("name", name)
                    .bind("holder", holder)
                    .bind("expires", now + time.toMillis())
                    .bind("now", now)
                    .bind("latest", now + time.toMillis() + CLOCK_SET.toMillis())
                    .mapTo(Long.class)
                    .findOne();
        });
    }

    /**
     * Makes sure, inside a transaction, that the lease is still the holder's in this term; it then stays so until the
     * transaction ends.
     *
     * @throws LeaseLost when it is not
     */
    public void confirm(Handle handle, String name, String holder, long term) {
        int mine = handle.createUpdate("update leases set expires = expires"
                        + " where name = :name and holder = :holder and term = :term")
                .bind("name", name)
                .bind("holder", holder)
                .bind("term", term)
                .execute();
        if (mine == 0) {
            throw new LeaseLost(name);
        }
    }

    /** Ends all leases. */
    static void bury(Handle handle) {
        handle.execute("update leases set expires = 0");
    }

    /** Gives a lease back, so that another may have it at once. */
    public void give(String name, String holder) {
        database.update(
                handle -> handle.createUpdate("update leases set expires = 0 where name = :name and holder = :holder")
                        .bind("name", name)
                        .bind("holder", holder)
                        .execute());
    }
}
