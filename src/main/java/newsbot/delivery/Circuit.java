package newsbot.delivery;

import java.time.Duration;
import java.time.Instant;
import newsbot.telegram.Fate;

/**
 * Keeps the sender from knocking at a closed door: after several failures in a row to reach Telegram, or one refusal
 * of the token, it lets a single delivery through now and then, until one succeeds. Not safe for several threads.
 */
final class Circuit {
    private static final int FAILURES = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private int failures;
    private boolean unauthorized;
    private Duration wait = Duration.ZERO;
    private Instant opens = Instant.EPOCH;

    /** How many deliveries may be under way now, of so many that could be. */
    int room(int window, Instant now) {
        if (wait.isZero()) {
            return window;
        }
        return now.isBefore(opens) ? 0 : 1;
    }

    /** Takes note of a fate; any answer of Telegram's own closes the circuit. */
    void learn(Fate fate, Instant now) {
        boolean refused = fate instanceof Fate.Unauthorized;
        if (!refused && !(fate instanceof Fate.Unreachable) && !(fate instanceof Fate.Uncertain)) {
            failures = 0;
            unauthorized = false;
            wait = Duration.ZERO;
            return;
        }
        failures++;
        unauthorized = refused;
        if (refused) {
            wait = LONGEST_WAIT;
        } else if (failures >= FAILURES && !now.isBefore(opens)) {
            Duration doubled = wait.isZero() ? FIRST_WAIT : wait.multipliedBy(2);
            wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        }
        if (!wait.isZero()) {
            opens = now.plus(wait);
        }
    }

    /** Why nothing is being sent; empty when all is well. */
    String trouble() {
        if (unauthorized) {
            return "Telegram refuses the token";
        }
        return wait.isZero() ? "" : "Telegram cannot be reached";
    }
}
