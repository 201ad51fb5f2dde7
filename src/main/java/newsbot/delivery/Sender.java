package newsbot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newsbot.db.Database;
import newsbot.news.ChatId;
import newsbot.outbox.Delivery;
import newsbot.outbox.OnUncertain;
import newsbot.outbox.Outbox;
import newsbot.outbox.Outcome;
import newsbot.outbox.Settlement;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Fate;
import newsbot.telegram.Lane;
import newsbot.telegram.Outgoing;
import newsbot.telegram.Post;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due: claims a few deliveries at a time, makes one attempt at each when the pace gives it its turn, and
 * commits what became of it at once. Its {@link #step} belongs to one loop; the rest may be called from anywhere.
 */
public final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration DECIDE_EVERY = Duration.ofSeconds(1);
    private static final Duration TRY_EVERY = Duration.ofSeconds(5);

    /** A refusal says nothing any more when nothing has been tried since. */
    private static final Duration UNTRIED = Duration.ofSeconds(30);

    private final Database database;
    private final Outbox outbox;
    private final Subscribers subscribers;
    private final Post post;
    private final Messages messages;
    private final OnUncertain onUncertain;
    private final BooleanSupplier permit;
    private final Clock clock;
    private final Consumer<Duration> wake;
    private final Consumer<Outcome> settled;

    private final Queue<Done> done = new ConcurrentLinkedQueue<>();

    /** What has left the queue and is not committed yet; the loop's own. */
    private List<Done> unsettled = new ArrayList<>();

    private final AtomicInteger underWay = new AtomicInteger();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private volatile boolean stopping;
    private volatile boolean unauthorized;
    private boolean claiming;
    private Instant nextDecision = Instant.EPOCH;
    private volatile Instant nextTry = Instant.EPOCH;

    /**
     * @param messages how a delivery reads
     * @param permit whether this process may send at all
     * @param wake has {@link #step} called within a time
     * @param settled is told what became of each attempt, when that is committed; must be quick
     */
    public Sender(
            Database database,
            Outbox outbox,
            Subscribers subscribers,
            Post post,
            Messages messages,
            OnUncertain onUncertain,
            BooleanSupplier permit,
            Clock clock,
            Consumer<Duration> wake,
            Consumer<Outcome> settled) {
        this.database = database;
        this.outbox = outbox;
        this.subscribers = subscribers;
        this.post = post;
        this.messages = messages;
        this.onUncertain = onUncertain;
        this.permit = permit;
        this.clock = clock;
        this.wake = wake;
        this.settled = settled;
    }

    /** Words a delivery. */
    public interface Messages {
        Outgoing of(Delivery delivery);
    }

    /** @param rich whether it was tried as a rich message */
    private record Done(Delivery delivery, boolean rich, Fate fate) {}

    /**
     * One round: commit what became of the last ones, decide what is in doubt, claim and send the next. Results and
     * intents share a transaction, which a fast disk makes thousands of in a second and a slow one a hundred.
     */
    public Duration step() {
        Instant now = clock.instant();
        decide(now);
        List<Done> finished = finished(now);
        int room = Math.max(0, room(now, finished.size()));
        if (room > 0 || !finished.isEmpty()) {
            claiming |= room > 0;
            List<Delivery> claimed = database.write(handle -> {
                settle(handle, finished, now);
                return outbox.claim(handle, room, now, post::wait);
            });
            unsettled = new ArrayList<>();
            underWay.addAndGet(-finished.size());
            for (Done one : finished) {
                log(one);
                settled.accept(Outcomes.of(one.delivery(), one.rich(), one.fate(), now));
            }
            claimed.forEach(this::send);
            claiming &= room == 0;
        }
        if (stopping && underWay.get() == 0) {
            drained.complete(null);
        }
        return IDLE;
    }

    private List<Done> finished(Instant now) {
        for (Done one = done.poll(); one != null; one = done.poll()) {
            unsettled.add(one);
        }
        unsettled.forEach(one -> learn(one.fate(), now));
        return unsettled;
    }

    private void decide(Instant now) {
        if (isDue(nextDecision, DECIDE_EVERY, now)) {
            int decided = outbox.decide(onUncertain, now);
            if (decided > 0) {
                LOG.warn("uncertain decided={} rule={}", decided, onUncertain);
            }
            nextDecision = now.plus(DECIDE_EVERY);
        }
    }

    /** Also when the clock has been set back since the time was set. */
    private static boolean isDue(Instant time, Duration every, Instant now) {
        return !now.isBefore(time) || time.isAfter(now.plus(every));
    }

    /** A claim whose commit failed may stand in the store all the same; nothing of it was sent. */
    private boolean isReleased() {
        if (claiming && underWay.get() == 0) {
            outbox.release();
            claiming = false;
        }
        return !claiming;
    }

    /**
     * How many more may be claimed now that some have come to their end; while Telegram is out of reach or refuses us,
     * none, or one to try.
     */
    private int room(Instant now, int finished) {
        if (!isReleased()
                || stopping
                || !permit.getAsBoolean()
                || !isDue(nextTry, TRY_EVERY, now)
                || !post.pause().isZero()) {
            return 0;
        }
        return (unauthorized ? 1 : Window.size(post.rate())) - underWay.get() + finished;
    }

    /**
     * Whether Telegram refuses the token: nothing is sent, everything is kept, and it is tried now and then, as long as
     * there is anything to try.
     */
    public boolean isUnauthorized() {
        return unauthorized && clock.instant().isBefore(nextTry.plus(UNTRIED));
    }

    /**
     * Claims no more, and gives back what waits for its turn.
     *
     * @return completes when what was under way has come to its end and is committed
     */
    public CompletableFuture<Void> stop() {
        stopping = true;
        post.stop(Lane.NEWS);
        wake.accept(Duration.ZERO);
        return drained;
    }

    private void send(Delivery delivery) {
        underWay.incrementAndGet();
        Outgoing message;
        try {
            message = messages.of(delivery);
        } catch (JdbiException store) {
            // nothing is wrong with the story: it is worded when the store works again
            LOG.warn("not worded yet post={} chat={} reason={}", delivery.post(), delivery.chat(), store.toString());
            finish(delivery, false, new Fate.Unreachable("the store does not answer"));
            return;
        } catch (RuntimeException | Error unwordable) {
            // one story that cannot be worded must not hold up all others
            LOG.error("not worded post={} chat={}", delivery.post(), delivery.chat(), unwordable);
            finish(delivery, false, new Fate.Refused("the message could not be worded", false));
            return;
        }
        boolean rich = message instanceof Outgoing.Rich;
        post.send(message, Lane.NEWS)
                .whenComplete((fate, failure) ->
                        finish(delivery, rich, failure == null ? fate : new Fate.Uncertain("surprise: " + failure)));
    }

    private void finish(Delivery delivery, boolean rich, Fate fate) {
        done.add(new Done(delivery, rich, fate));
        wake.accept(Window.gathering(post.rate()));
    }

    /** Outcomes are forgotten only when they are committed; a store that fails is tried again by the loop. */
    private void settle(Handle handle, List<Done> finished, Instant now) {
        List<Settlement> settlements = finished.stream()
                .map(one -> new Settlement(one.delivery(), Outcomes.of(one.delivery(), one.rich(), one.fate(), now)))
                .toList();
        if (finished.stream().anyMatch(one -> one.fate() instanceof Fate.Moved || twin(handle, one) != null)) {
            outbox.queue(handle);
        }
        // before any row of a chat: whoever stops or moves one has queued, too
        outbox.settle(handle, settlements);
        settlements.forEach(one -> learn(handle, one.delivery(), one.outcome()));
        finished.forEach(one -> unite(handle, one));
    }

    /**
     * A channel that was set up in its admin's chat, by its number, and then in the configuration, by its name, must not
     * get everything twice: the answer to a message is where both are known to be one.
     */
    private void unite(Handle handle, Done one) {
        ChatId number = twin(handle, one);
        // what is under way needs its subscriber; the next message by name unites them then
        if (number != null && !outbox.isUnderWay(handle, number)) {
            subscribers.forget(handle, number);
            outbox.move(handle, number, one.delivery().chat());
            LOG.info("united chat={} name={}", number, one.delivery().chat());
        }
    }

    /** The number under which a channel that was reached by its name is known, too. */
    private @Nullable ChatId twin(Handle handle, Done one) {
        ChatId number = one.delivery().chat().isName() && one.fate() instanceof Fate.Sent sent ? sent.chat() : null;
        return number != null && subscribers.find(handle, number).isPresent() ? number : null;
    }

    private void learn(Fate fate, Instant now) {
        boolean refused = fate instanceof Fate.Unauthorized;
        if (refused) {
            nextTry = now.plus(TRY_EVERY);
        }
        if (refused != unauthorized && !(fate instanceof Fate.Unreachable) && !(fate instanceof Fate.Uncertain)) {
            unauthorized = refused;
            LOG.warn("sending {}", refused ? "stopped reason=token-refused" : "resumed");
        }
    }

    private void learn(Handle handle, Delivery delivery, Outcome outcome) {
        if (outcome instanceof Outcome.Gone) {
            subscribers.setState(handle, delivery.chat(), Subscriber.State.ASLEEP);
        } else if (outcome instanceof Outcome.Moved moved) {
            subscribers.move(handle, delivery.chat(), moved.to());
        }
    }

    private static void log(Done one) {
        if (one.fate() instanceof Fate.Sent) {
            LOG.debug(
                    "sent post={} chat={}",
                    one.delivery().post(),
                    one.delivery().chat());
        } else {
            LOG.info(
                    "not sent post={} chat={} fate={}",
                    one.delivery().post(),
                    one.delivery().chat(),
                    one.fate());
        }
    }
}
