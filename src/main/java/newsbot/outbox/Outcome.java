package newsbot.outbox;

import java.time.Instant;
import newsbot.news.ChatId;

/** What became of one attempt at a delivery. */
public sealed interface Outcome {
    /**
     * Telegram has it.
     *
     * @param rich whether as a rich message, so that it is edited as one
     */
    record Sent(long messageId, boolean rich) implements Outcome {
        /** Telegram has it as HTML or plain text. */
        public Sent(long messageId) {
            this(messageId, false);
        }
    }

    /** Surely not sent, and no attempt is counted: it is due again then. */
    record Later(Instant due) implements Outcome {}

    /** Surely not sent, for a reason that may pass; the attempt counts. It is due again then. */
    record Again(Instant due) implements Outcome {}

    /** Surely not sent because of its markup: at once again as plain text. */
    record Plain() implements Outcome {}

    /** Surely not sent because it was a rich message: at once again as Telegram HTML. */
    record Html() implements Outcome {}

    /** Surely not sent because its forum thread is gone or closed: at once again outside of any thread. */
    record Threadless() implements Outcome {}

    /** Nobody can know; decided at that time by the configured rule. */
    record Uncertain(Instant decided) implements Outcome {}

    /** Never to be sent, for a reason on record. */
    record Failed(String reason) implements Outcome {}

    /** The chat cannot be reached: this and everything else that waits for it is dropped with the reason. */
    record Gone(String reason) implements Outcome {}

    /** The chat has a new id: this and everything else that waits for it goes there. */
    record Moved(ChatId to) implements Outcome {}
}
