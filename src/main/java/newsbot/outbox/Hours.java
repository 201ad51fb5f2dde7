package newsbot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import newsbot.db.Database;
import org.jdbi.v3.core.Handle;

/**
 * The table of how many deliveries arrived within an hour, and how many came to nothing. Several processes add to it; it
 * knows of no chat, and reaches back a week.
 */
public final class Hours {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String SENT = "sent";
    private static final String FAILED = "failed";

    private final Database database;

    public Hours(Database database) {
        this.database = database;
    }

    /** What there was in one hour. */
    public record Hour(long sent, long failed) {
        private Hour plus(Hour other) {
            return new Hour(sent + other.sent, failed + other.failed);
        }
    }

    /** Adds to the hour that it is now. */
    public void add(Instant now, Hour more) {
        long hour = now.truncatedTo(ChronoUnit.HOURS).toEpochMilli();
        database.update(handle -> {
            add(handle, hour, SENT, more.sent());
            add(handle, hour, FAILED, more.failed());
            handle.createUpdate("delete from hours where hour < :old")
                    .bind("old", hour - KEPT.toMillis())
                    .execute();
        });
    }

    private static void add(Handle handle, long hour, String name, long amount) {
        handle.createUpdate("insert into hours(hour, name, amount) values (:hour, :name, :amount)"
                        + " on conflict (hour, name) do update set amount = hours.amount + excluded.amount")
                .bind("hour", hour)
                .bind("name", name)
                .bind("amount", amount)
                .execute();
    }

    /** The last so many hours by their beginnings, this one the last; those without anything too. */
    public SortedMap<Instant, Hour> last(int hours, Instant now) {
        Instant latest = now.truncatedTo(ChronoUnit.HOURS);
        SortedMap<Instant, Hour> all = new TreeMap<>();
        for (int back = 0; back < hours; back++) {
            all.put(latest.minus(Duration.ofHours(back)), new Hour(0, 0));
        }
        database.read(handle -> handle.createQuery(
                        "select hour, name, amount from hours where hour >= :first and hour <= :latest")
                .bind("first", all.firstKey().toEpochMilli())
                .bind("latest", latest.toEpochMilli())
                .map((row, context) -> {
                    long amount = row.getLong("amount");
                    boolean sent = row.getString("name").equals(SENT);
                    return all.merge(
                            Instant.ofEpochMilli(row.getLong("hour")),
                            sent ? new Hour(amount, 0) : new Hour(0, amount),
                            Hour::plus);
                })
                .list());
        return all;
    }
}
