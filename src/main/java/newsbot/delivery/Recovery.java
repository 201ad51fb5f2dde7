package newsbot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsbot.db.Instances;
import newsbot.outbox.Outbox;
import newsbot.telegram.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process among others that share the store: gives signs of life, takes its share of the pace, and declares
 * uncertain what dead ones were sending.
 */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Instances instances;
    private final Outbox outbox;
    private final Post post;
    private final String id;
    private final Clock clock;
    private int sharing;

    public Recovery(Instances instances, Outbox outbox, Post post, String id, Clock clock) {
        this.instances = instances;
        this.outbox = outbox;
        this.post = post;
        this.id = id;
        this.clock = clock;
    }

    /** One round of the loop; the first must be over before anything is claimed. */
    public Duration step() {
        List<String> living = instances.beat(id);
        if (living.size() != sharing) {
            sharing = living.size();
            post.share(1.0 / sharing);
            LOG.info("instances={} share=1/{}", sharing, sharing);
        }
        int uncertain = outbox.recover(living, clock.instant().plus(Outcomes.DOUBT));
        if (uncertain > 0) {
            LOG.warn("messages of a dead process uncertain={}", uncertain);
        }
        return EVERY;
    }

    /** Says that the process ends, so that the others take its share at once. */
    public void leave() {
        instances.leave(id);
    }
}
