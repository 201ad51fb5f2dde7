package newsbot.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import newsbot.ops.Metrics;
import newsbot.outbox.Failure;
import newsbot.outbox.Hours;
import newsbot.outbox.Outcome;

/** What became of the attempts at deliveries, counted as they are committed. For use by many threads. */
public final class DeliveryCounts {
    private static final String NONE = "none";
    private static final String SENT = "sent";
    private static final String FAILED = "failed";
    private static final String ASLEEP = "asleep";
    private static final String UNCERTAIN = "uncertain";
    private static final String LATER = "later";
    private static final String AGAIN = "again";
    private static final String MOVED = "moved";

    private final Clock clock;
    private final Metrics.Counter outcomes;
    private final LongAdder sent = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile Instant latest;

    public DeliveryCounts(Metrics metrics, Clock clock) {
        this.clock = clock;
        this.latest = clock.instant();
        outcomes = metrics.counter(
                "deliveries",
                "Attempts at deliveries by what became of them, as committed: sent; failed for good, by reason; asleep: the"
                        + " chat is out of reach and put to sleep; uncertain; moved; later: no attempt, the pace or a 429"
                        + " wants it later; again: refused as it was, and tried in another way or after a while.",
                "fate",
                "reason");
        for (String fate : new String[] {SENT, UNCERTAIN, LATER, AGAIN, MOVED}) {
            outcomes.known(fate, NONE);
        }
        outcomes.known(ASLEEP, name(Failure.UNREACHABLE));
        for (Failure reason : Failure.values()) {
            outcomes.known(FAILED, name(reason));
        }
    }

    /** One attempt has come to this, and that is committed. */
    public void settled(Outcome outcome) {
        latest = clock.instant();
        if (outcome instanceof Outcome.Sent) {
            sent.increment();
            outcomes.more(SENT, NONE);
        } else if (outcome instanceof Outcome.Failed never) {
            failed.increment();
            outcomes.more(FAILED, name(Failure.of(never.reason())));
        } else if (outcome instanceof Outcome.Gone) {
            failed.increment();
            outcomes.more(ASLEEP, name(Failure.UNREACHABLE));
        } else if (outcome instanceof Outcome.Uncertain) {
            outcomes.more(UNCERTAIN, NONE);
        } else if (outcome instanceof Outcome.Later) {
            outcomes.more(LATER, NONE);
        } else {
            outcomes.more(outcome instanceof Outcome.Moved ? MOVED : AGAIN, NONE);
        }
    }

    /** When the latest attempt was settled, or when this began. */
    Instant latest() {
        return latest;
    }

    /** Keeps what was counted since the last time; if the store will not have it, the next time brings it. */
    synchronized void keep(Hours hours, Instant now) {
        Hours.Hour more = new Hours.Hour(sent.sumThenReset(), failed.sumThenReset());
        if (more.sent() + more.failed() == 0) {
            return;
        }
        boolean kept = false;
        try {
            hours.add(now, more);
            kept = true;
        } finally {
            if (!kept) {
                sent.add(more.sent());
                failed.add(more.failed());
            }
        }
    }

    private static String name(Failure reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
