package newsbot.delivery;

import java.time.Duration;
import java.time.Instant;
import newsbot.outbox.Delivery;
import newsbot.outbox.Outcome;
import newsbot.telegram.Fate;

/** What a message's fate means for its delivery. */
final class Outcomes {
    /**
     * How long a message whose fate is unknown is held before it is decided: longer than a call may take, so that its
     * answer cannot still come; decided within 5 to 10 s, the rounds of the sender included.
     */
    static final Duration DOUBT = Duration.ofSeconds(7);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    /** Doubled from try to try up to the longest: all of them last about a day, so that a night is survived. */
    private static final Duration FORBIDDEN_WAIT = Duration.ofMinutes(10);

    private static final Duration FORBIDDEN_LONGEST = Duration.ofHours(2);
    private static final Duration UNAUTHORIZED_WAIT = Duration.ofSeconds(5);
    private static final int FORBIDDEN_TRIES = 15;

    private Outcomes() {}

    /** @param rich whether what was sent was a rich message */
    static Outcome of(Delivery delivery, boolean rich, Fate fate, Instant now) {
        if (fate instanceof Fate.Sent sent) {
            return new Outcome.Sent(sent.message(), rich);
        }
        if (fate instanceof Fate.NotModified) {
            return new Outcome.Sent(0);
        }
        if (fate instanceof Fate.Later later) {
            return new Outcome.Later(now.plus(later.retryAfter()));
        }
        if (fate instanceof Fate.Unreachable) {
            return new Outcome.Later(now.plus(FIRST_WAIT));
        }
        if (fate instanceof Fate.Uncertain) {
            return new Outcome.Uncertain(now.plus(DOUBT));
        }
        if (fate instanceof Fate.Gone gone) {
            return new Outcome.Gone(gone.reason());
        }
        if (fate instanceof Fate.Moved moved) {
            return new Outcome.Moved(moved.to());
        }
        if (fate instanceof Fate.NoThread closed) {
            return delivery.thread() != null ? new Outcome.Threadless() : new Outcome.Failed(closed.reason());
        }
        if (rich && (fate instanceof Fate.Refused || fate instanceof Fate.Forbidden)) {
            // also where the right to send only what a rich message may hold is missing
            return new Outcome.Html();
        }
        if (fate instanceof Fate.Refused refused) {
            // whatever it is that Telegram will not take, the bare text may pass
            return delivery.plain() ? new Outcome.Failed(refused.reason()) : new Outcome.Plain();
        }
        if (fate instanceof Fate.Forbidden forbidden) {
            return delivery.attempts() < FORBIDDEN_TRIES
                    ? new Outcome.Again(now.plus(forbiddenWait(delivery.attempts())))
                    : new Outcome.Failed(forbidden.reason());
        }
        return new Outcome.Later(now.plus(UNAUTHORIZED_WAIT));
    }

    private static Duration forbiddenWait(int attempts) {
        Duration wait = FORBIDDEN_WAIT.multipliedBy(1L << Math.min(attempts - 1, 10));
        return wait.compareTo(FORBIDDEN_LONGEST) > 0 ? FORBIDDEN_LONGEST : wait;
    }
}
