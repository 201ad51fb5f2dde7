package newsbot.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * How far a post has come, in chats; without those that are told of it in a digest.
 *
 * @param sent to whom it has arrived
 * @param failed to whom it never will
 * @param waiting whose turn is to come, is under way or in doubt
 * @param later who gets it when their quiet hours end or Telegram allows more to this chat: not within a minute
 */
public record Reach(long sent, long failed, long waiting, long later) {
    private static final Duration SOON = Duration.ofMinutes(1);

    public static Reach of(Handle handle, long post, Instant now) {
        return handle.createQuery("select"
                        + " coalesce(sum(case when state = :sent and message_id is not null then 1 else 0 end), 0) as sent,"
                        + " coalesce(sum(case when state = :failed then 1 else 0 end), 0) as failed,"
                        + " coalesce(sum(case when state in (1, 2) or state = 0 and due <= :soon then 1 else 0 end), 0)"
                        + " as waiting,"
                        + " coalesce(sum(case when state = 0 and due > :soon then 1 else 0 end), 0) as later"
                        + " from deliveries where post = :post")
                .bind("sent", Outbox.SENT)
                .bind("failed", Outbox.FAILED)
                .bind("soon", now.plus(SOON).toEpochMilli())
                .bind("post", post)
                .map((row, context) -> new Reach(
                        row.getLong("sent"), row.getLong("failed"), row.getLong("waiting"), row.getLong("later")))
                .one();
    }

    public long total() {
        return sent + failed + waiting + later;
    }

    /** Whether nobody's turn is to come soon. */
    public boolean isOver() {
        return waiting == 0;
    }
}
