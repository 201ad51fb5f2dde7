package newsbot.outbox;

import java.util.Collection;
import newsbot.db.Batch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** What becomes of deliveries that were claimed, within one transaction of the {@link Outbox}. */
final class Settling {
    /** Also ends a doubt that others have raised meanwhile, while nobody has claimed the delivery again. */
    private static final String ARRIVED = "update deliveries set state = 3, message_id = ?, revision = ?, html = ?"
            + " where post = ? and chat = ? and state in (0, 1, 2) and owner = ?";

    private final Outbox outbox;
    private final Handle handle;
    private final String owner;

    Settling(Outbox outbox, Handle handle, String owner) {
        this.outbox = outbox;
        this.handle = handle;
        this.owner = owner;
    }

    void settle(Collection<Settlement> settlements) {
        try (Batch arrived = Batch.prepareBatch(ARRIVED, handle)) {
            for (Settlement settlement : settlements) {
                Delivery delivery = settlement.delivery();
                if (settlement.outcome() instanceof Outcome.Sent sent) {
                    arrived.add(
                            sent.messageId(),
                            delivery.revision(),
                            sent.rich() ? 0 : 1,
                            delivery.post(),
                            delivery.chat().value(),
                            owner);
                } else {
                    back(delivery, settlement.outcome());
                }
            }
            arrived.execute();
        }
    }

    private void back(Delivery delivery, Outcome outcome) {
        if (outcome instanceof Outcome.Later later) {
            end(
                    delivery,
                    Outbox.BACK + ", attempts = attempts - 1, due = "
                            + later.due().toEpochMilli());
        } else if (outcome instanceof Outcome.Again again) {
            end(delivery, Outbox.BACK + ", due = " + again.due().toEpochMilli());
        } else if (outcome instanceof Outcome.Plain) {
            end(delivery, Outbox.BACK + ", plain = 1");
        } else if (outcome instanceof Outcome.Html) {
            end(delivery, Outbox.BACK + ", html = 1");
        } else if (outcome instanceof Outcome.Threadless) {
            end(delivery, Outbox.BACK + ", thread = null");
        } else if (outcome instanceof Outcome.Uncertain uncertain) {
            end(delivery, Outbox.IN_DOUBT + ", due = " + uncertain.decided().toEpochMilli());
        } else if (outcome instanceof Outcome.Failed failed) {
            fail(delivery, failed.reason());
        } else if (outcome instanceof Outcome.Gone gone) {
            fail(delivery, gone.reason());
            outbox.drop(handle, delivery.chat(), gone.reason());
        } else if (outcome instanceof Outcome.Moved moved) {
            end(delivery, Outbox.BACK + ", attempts = attempts - 1");
            outbox.move(handle, delivery.chat(), moved.to());
        }
    }

    private void end(Delivery delivery, String change) {
        bind(
                        handle.createUpdate("update deliveries set <change>"
                                        + " where post = :post and chat = :chat and state = 1 and owner = :owner")
                                .define("change", change),
                        delivery)
                .bind("owner", owner)
                .execute();
    }

    private void fail(Delivery delivery, String reason) {
        bind(
                        handle.createUpdate("update deliveries set state = 4, reason = :reason"
                                + " where post = :post and chat = :chat and state = 1 and owner = :owner"),
                        delivery)
                .bind("owner", owner)
                .bind("reason", reason)
                .execute();
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Delivery delivery) {
        return statement
                .bind("post", delivery.post())
                .bind("chat", delivery.chat().value());
    }
}
