package newsbot.db;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this process does what only one may do. It trusts its lease a second less long than the store does, counted
 * from before it asked, so that two never trust at once.
 */
public final class Leadership {
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final String NAME = "leader";
    private static final Duration TIME = Duration.ofSeconds(12);
    private static final Duration RENEW = Duration.ofSeconds(3);
    private static final Duration DOUBT = Duration.ofSeconds(1);

    private final Leases leases;
    private final String holder;
    private final LongSupplier nanoTime;
    /** When this process began to lead, on the monotonic clock. */
    private volatile long since;

    /** What the log says last; a lease that ran out during an outage is told when the store answers again. */
    private boolean told;

    private volatile Held held = new Held(0, false, 0);

    private record Held(long term, boolean ours, long until) {}

    /** @param nanoTime a monotonic clock in nanoseconds */
    public Leadership(Leases leases, String holder, LongSupplier nanoTime) {
        this.leases = leases;
        this.holder = holder;
        this.nanoTime = nanoTime;
    }

    /** One round of the loop that takes and renews the lease. */
    public Duration step() {
        long asked = nanoTime.getAsLong();
        boolean led = isLeader();
        Optional<Long> term = leases.take(NAME, holder, TIME);
        held = new Held(
                term.orElse(0L), term.isPresent(), asked + TIME.minus(DOUBT).toNanos());
        if (!led) {
            since = asked;
        }
        if (told != isLeader()) {
            told = isLeader();
            LOG.info("leader={} term={}", told, term.orElse(0L));
        }
        return RENEW;
    }

    public boolean isLeader() {
        Held now = held;
        return now.ours() && nanoTime.getAsLong() - now.until() < 0;
    }

    /** For how long this process has led without a gap; zero while it does not. */
    public Duration leading() {
        return isLeader() ? Duration.ofNanos(nanoTime.getAsLong() - since) : Duration.ZERO;
    }

    /**
     * Makes sure, inside a transaction, that this process still leads.
     *
     * @throws LeaseLost when it does not
     */
    public void confirm(Handle handle) {
        leases.confirm(handle, NAME, holder, held.term());
    }

    /** Lets another process lead at once. */
    public void resign() {
        boolean led = isLeader();
        held = new Held(0, false, 0);
        if (led) {
            leases.give(NAME, holder);
        }
    }
}
