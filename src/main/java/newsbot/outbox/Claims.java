package newsbot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import newsbot.db.Batch;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Whose turn it is: the claiming of deliveries that are due, within a transaction of the {@link Outbox}. */
final class Claims {
    /** How many more due rows are looked at than may be claimed: those of busy chats are passed over. */
    private static final int MORE = 16;

    /** What can be claimed at all, of {@code deliveries d}: notices also reach admins that are no subscribers. */
    static final String HAS_READER = "(exists (select 1 from subscribers s where s.chat = d.chat)"
            + " or exists (select 1 from posts p where p.id = d.post and p.kind = 'notice'))";

    private static final String COLUMNS = "select " + DeliveryMapper.COLUMNS;

    private static final String READERS =
            " left join subscribers s on s.chat = d.chat left join stories t on t.id = p.story";

    /** As {@link #HAS_READER} has it. */
    private static final String TURN = " and (s.chat is not null or p.kind = 'notice')"
            + " and not exists (select 1 from deliveries o where o.chat = d.chat and o.state in (1, 2))"
            + " order by d.due, d.post limit :limit";

    private static final String DUE = COLUMNS + " from deliveries d join posts p on p.id = d.post" + READERS
            + " where d.state = 0 and d.due <= :now" + TURN;

    /** However much news waits, it is not looked at. */
    private static final String NOTICES_DUE = COLUMNS + " from posts p cross join deliveries d" + READERS
            + " where p.kind = 'notice' and d.post = p.id and +d.state = 0 and +d.due <= :now" + TURN;

    private static final String INTEND = "update deliveries set state = 1, owner = ?, attempts = attempts + 1"
            + " where post = ? and chat = ? and state = 0";

    /** How long a notice that had to wait may stand behind news, at most: looking for it costs a look at all notices. */
    private static final Duration NOTICES_EVERY = Duration.ofSeconds(1);

    private final String owner;
    private volatile Instant nextNotices = Instant.EPOCH;

    Claims(String owner) {
        this.owner = owner;
    }

    /**
     * At most {@code limit}, above 0: notices first, then the oldest; one of a chat, none of a chat that has one under way
     * or must wait.
     */
    List<Delivery> take(Handle handle, int limit, Instant now, Function<ChatId, Duration> wait) {
        boolean paused = Pause.since(handle).isPresent();
        List<Delivery> due = new ArrayList<>();
        if (paused || isTimeForNotices(now)) {
            due.addAll(due(handle.createQuery(NOTICES_DUE), limit, now));
        }
        if (!paused) {
            due.addAll(due(handle.createQuery(DUE), limit, now));
        }
        List<Delivery> taken = new ArrayList<>();
        List<Delivery> waiting = new ArrayList<>();
        List<Duration> waits = new ArrayList<>();
        Set<ChatId> met = new HashSet<>();
        for (Delivery delivery : due) {
            if (taken.size() == limit) {
                break;
            }
            if (!met.add(delivery.chat())) {
                continue;
            }
            Duration pause = wait.apply(delivery.chat());
            if (pause.isZero()) {
                taken.add(delivery);
            } else {
                waiting.add(delivery);
                waits.add(pause);
            }
        }
        postpone(handle, waiting, waits, now);
        return intend(handle, taken);
    }

    /** A notice that had to wait is no longer due before everything else, so it is looked for now and then. */
    private boolean isTimeForNotices(Instant now) {
        // also when the clock has been set back
        boolean time = !now.isBefore(nextNotices) || nextNotices.isAfter(now.plus(NOTICES_EVERY));
        if (time) {
            nextNotices = now.plus(NOTICES_EVERY);
        }
        return time;
    }

    private static List<Delivery> due(Query query, int limit, Instant now) {
        return query.bind("now", now.toEpochMilli())
                .bind("limit", limit + MORE)
                .map(new DeliveryMapper())
                .list();
    }

    /** Those whose intent is on record: another process may have dropped or moved some in the meantime. */
    private List<Delivery> intend(Handle handle, List<Delivery> taken) {
        if (taken.isEmpty()) {
            return taken;
        }
        int[] changed;
        try (Batch batch = Batch.prepareBatch(INTEND, handle)) {
            for (Delivery delivery : taken) {
                batch.add(owner, delivery.post(), delivery.chat().value());
            }
            changed = batch.execute();
        }
        List<Delivery> intended = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 1) {
                intended.add(taken.get(i));
            }
        }
        return intended;
    }

    /** A chat's notices still go before its news. */
    private static void postpone(Handle handle, List<Delivery> waiting, List<Duration> waits, Instant now) {
        if (waiting.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "update deliveries set due = :due - (select count(*) from posts p where p.id = deliveries.post"
                        + " and p.kind = 'notice') where chat = :chat and state = 0 and +due < :due");
        for (int i = 0; i < waiting.size(); i++) {
            batch.bind("chat", waiting.get(i).chat().value())
                    .bind("due", now.plus(waits.get(i)).toEpochMilli())
                    .add();
        }
        batch.execute();
    }
}
