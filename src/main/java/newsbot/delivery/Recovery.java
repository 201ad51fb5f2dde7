package newsbot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newsbot.db.Instances;
import newsbot.outbox.Outbox;
import newsbot.telegram.Post;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process among others that share the store: gives signs of life, takes its share of the pace, declares uncertain
 * what dead ones were sending, and notices when the clock was set back.
 */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration SHORTEST_DOUBT = Duration.ofSeconds(2);

    /** Going back by less holds nothing up. */
    private static final Duration SET_BACK = Duration.ofSeconds(2);

    /**
     * What was due so soon when the clock was set back need not wait for its time to come again. After a longer way back
     * no time that was set before is right.
     */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Instances instances;
    private final Outbox outbox;
    private final Post post;
    private final String id;
    private final Clock clock;
    private final boolean alone;
    private volatile int sharing;
    private int alive;
    private @Nullable Instant last;

    public Recovery(Instances instances, Outbox outbox, Post post, String id, Clock clock) {
        this.instances = instances;
        this.outbox = outbox;
        this.post = post;
        this.id = id;
        this.clock = clock;
        this.alone = instances.alone();
    }

    /** One round of the loop; the first must be over before anything is claimed. */
    public Duration step() {
        Instances.Living living = instances.beat(id, sharing);
        if (living.sharing() != sharing) {
            post.share(1.0 / living.sharing());
            sharing = living.sharing();
        }
        if (living.ids().size() != alive) {
            alive = living.ids().size();
            LOG.info("instances={} share={}", alive, sharing == 0 ? "awaited" : "1/" + sharing);
        }
        Instant now = clock.instant();
        follow(now, last == null ? living.newest() : last);
        int uncertain = outbox.recover(living.ids(), decision(now, living.newest()));
        if (uncertain > 0) {
            LOG.warn("messages of a dead process uncertain={}", uncertain);
        }
        return EVERY;
    }

    /**
     * Not before a call that the dead process made in its last moment must have ended. Who is alone learns of it by its
     * own start, soon after; others after a silence that is a part of the wait.
     */
    private Instant decision(Instant now, Instant lastSign) {
        if (!alone) {
            return now.plus(SHORTEST_DOUBT);
        }
        Instant early = now.plus(SHORTEST_DOUBT);
        Instant late = now.plus(Outcomes.DOUBT);
        Instant due = lastSign.plus(Outcomes.DOUBT);
        return due.isBefore(early) ? early : due.isAfter(late) ? late : due;
    }

    private void follow(Instant now, Instant before) {
        last = now;
        if (before.isAfter(now.plus(SET_BACK))) {
            boolean far = before.isAfter(now.plus(SOON));
            int hastened = far ? outbox.dateAnew(now) : outbox.hasten(now, before.plus(SOON));
            LOG.warn(
                    "clock set back by_s={} hastened={}",
                    Duration.between(now, before).toSeconds(),
                    hastened);
        }
    }

    /** Whether the other processes have made room for what this one sends. */
    public boolean maySend() {
        return sharing > 0;
    }

    /** Says that the process ends, so that the others take its share at once. */
    public void leave() {
        instances.leave(id);
    }
}
