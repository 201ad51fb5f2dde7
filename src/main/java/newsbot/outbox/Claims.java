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

/** Whose turn it is: the claiming of deliveries that are due, within one transaction of the {@link Outbox}. */
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

    private final Handle handle;
    private final String owner;

    Claims(Handle handle, String owner) {
        this.handle = handle;
        this.owner = owner;
    }

    /**
     * At most {@code limit}, above 0: oldest first, one of a chat, none of a chat that has one under way or must wait.
     *
     * @param noticesFirst whether to look for notices that had to wait, and so are no longer due before everything else
     */
    List<Delivery> take(int limit, Instant now, Function<ChatId, Duration> wait, boolean noticesFirst) {
        boolean paused = Pause.since(handle).isPresent();
        List<Delivery> due = new ArrayList<>();
        if (paused || noticesFirst) {
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
        postpone(waiting, waits, now);
        return intend(taken);
    }

    private static List<Delivery> due(Query query, int limit, Instant now) {
        return query.bind("now", now.toEpochMilli())
                .bind("limit", limit + MORE)
                .map(new DeliveryMapper())
                .list();
    }

    /** Those whose intent is on record: another process may have dropped or moved some in the meantime. */
    private List<Delivery> intend(List<Delivery> taken) {
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

    private void postpone(List<Delivery> waiting, List<Duration> waits, Instant now) {
        if (waiting.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "update deliveries set due = :due where chat = :chat and state = 0 and +due < :due");
        for (int i = 0; i < waiting.size(); i++) {
            batch.bind("chat", waiting.get(i).chat().value())
                    .bind("due", now.plus(waits.get(i)).toEpochMilli())
                    .add();
        }
        batch.execute();
    }
}
