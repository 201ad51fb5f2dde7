package newsbot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsbot.db.Database;
import org.jspecify.annotations.Nullable;

/**
 * What of the deliveries has not come to its end. Looks through the index of what waits, never through what is done.
 *
 * @param pending to be sent, now or at their time
 * @param sending under way
 * @param uncertain whether they arrived
 * @param held for digests, or over quiet hours
 * @param oldestDue when the first of those was due that are to be sent and have a reader, but for notices, which are due
 *     since ever; empty when there is none
 */
public record Backlog(long pending, long sending, long uncertain, long held, Optional<Instant> oldestDue) {

    /** As it is now. */
    public static Backlog of(Database database) {
        return database.read(handle -> {
            Map<Integer, Long> states = new HashMap<>();
            handle.createQuery("select state, count(*) as n from deliveries where state in (0, 1, 2, 5) group by state")
                    .map((row, context) -> states.put(row.getInt("state"), row.getLong("n")))
                    .list();
            @Nullable
            Long due = handle.createQuery("select d.due from deliveries d where d.state = 0 and d.due > 0 and "
                            + Claims.HAS_READER + " order by d.due limit 1")
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(null);
            return new Backlog(
                    states.getOrDefault(Outbox.PENDING, 0L),
                    states.getOrDefault(Outbox.SENDING, 0L),
                    states.getOrDefault(Outbox.UNCERTAIN, 0L),
                    states.getOrDefault(Outbox.HELD, 0L),
                    Optional.ofNullable(due).map(Instant::ofEpochMilli));
        });
    }

    /** How long the oldest of them is overdue; zero when none is. */
    public Duration age(Instant now) {
        return oldestDue
                .filter(due -> due.isBefore(now))
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }
}
