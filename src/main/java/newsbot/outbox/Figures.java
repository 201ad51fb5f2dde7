package newsbot.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import newsbot.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The table of how many readers there were on a day, and how many messages reached them or did not. It outlives the
 * deliveries it is counted from, and knows of no chat.
 */
public final class Figures {
    private static final String READERS = "readers";
    private static final String SENT = "sent";
    private static final String FAILED = "failed.";

    private final Database database;

    public Figures(Database database) {
        this.database = database;
    }

    /**
     * One day. Messages count for the day on which what they tell came up.
     *
     * @param readers active chats when it was last counted
     * @param sent messages that arrived
     * @param failed messages that never will, by kind; without those of which there were none
     */
    public record Day(long readers, long sent, Map<Failure, Long> failed) {
        public Day {
            failed = Map.copyOf(failed);
        }

        /** Messages that never will arrive, of all kinds. */
        public long failures() {
            return failed.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Counts a day, and the day before it, of which some was still under way; what was forgotten since still counts. */
    public void count(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (LocalDate day : new LocalDate[] {today.minusDays(1), today}) {
            Map<String, Long> counted = database.read(handle -> deliveries(handle, day, zone));
            database.update(handle -> keepMost(handle, day, counted));
        }
        long readers =
                database.read(handle -> handle.createQuery("select count(*) from subscribers where state = 'active'")
                        .mapTo(Long.class)
                        .one());
        database.update(handle -> handle.createUpdate(
                        "insert into figures(day, name, amount)"
                                + " values (:day, :name, :amount) on conflict (day, name) do update set amount = excluded.amount")
                .bind("day", today.toString())
                .bind("name", READERS)
                .bind("amount", readers)
                .execute());
    }

    private static Map<String, Long> deliveries(Handle handle, LocalDate day, ZoneId zone) {
        Map<String, Long> counted = new HashMap<>();
        handle.createQuery("select d.state, coalesce(d.reason, '') as reason, count(*) as n from posts p"
                        + " cross join deliveries d where d.post = p.id and p.created >= :from and p.created < :to and p.kind <> 'notice'"
                        + " and (d.state = :failed or d.state = :sent and d.message_id is not null)"
                        + " group by d.state, d.reason")
                .bind("from", day.atStartOfDay(zone).toInstant().toEpochMilli())
                .bind("to", day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli())
                .bind("failed", Outbox.FAILED)
                .bind("sent", Outbox.SENT)
                .map((row, context) -> counted.merge(
                        row.getInt("state") == Outbox.SENT
                                ? SENT
                                : FAILED + Failure.of(row.getString("reason")).name(),
                        row.getLong("n"),
                        Long::sum))
                .list();
        return counted;
    }

    private static void keepMost(Handle handle, LocalDate day, Map<String, Long> counted) {
        if (counted.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into figures(day, name, amount) values (:day, :name, :amount)"
                + " on conflict (day, name) do update set amount = excluded.amount"
                + " where excluded.amount > figures.amount");
        counted.forEach((name, amount) -> batch.bind("day", day.toString())
                .bind("name", name)
                .bind("amount", amount)
                .add());
        batch.execute();
    }

    /** The days from the first on of which anything is known, in their order. */
    public SortedMap<LocalDate, Day> since(LocalDate first) {
        SortedMap<LocalDate, Map<String, Long>> known = new TreeMap<>();
        database.read(handle -> handle.createQuery("select day, name, amount from figures where day >= :first")
                .bind("first", first.toString())
                .map((row, context) -> known.computeIfAbsent(
                                LocalDate.parse(row.getString("day")), day -> new HashMap<>())
                        .put(row.getString("name"), row.getLong("amount")))
                .list());
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        known.forEach((day, amounts) -> {
            Map<Failure, Long> failed = new EnumMap<>(Failure.class);
            for (Failure failure : Failure.values()) {
                Long amount = amounts.get(FAILED + failure.name());
                if (amount != null) {
                    failed.put(failure, amount);
                }
            }
            days.put(day, new Day(amounts.getOrDefault(READERS, 0L), amounts.getOrDefault(SENT, 0L), failed));
        });
        return days;
    }
}
