package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The updates that wait for the bot (Bot API, {@code getUpdates}): confirmed by a higher offset,
 * forgotten from the end by a negative one or after a day, one long poll at a time.
 */
public final class UpdateQueue {
    private static final Set<String> NOT_BY_DEFAULT =
            Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final int MAX_TIMEOUT = 50;
    private static final Duration KEPT = Duration.ofDays(1);
    /** An offset further ahead than this is not believed; the queue answers from its head. */
    private static final int BELIEVED = 10;

    private final Clock clock;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Set<String> allowed = Set.of();
    private int nextId;
    private long poller;
    private long polls;
    private long previousOffset = Long.MIN_VALUE;
    private Instant previousStart = Instant.MIN;
    private long nextConflict = System.nanoTime();

    private record Waiting(int id, JsonNode update, Instant since) {}

    UpdateQueue(int firstId, Clock clock) {
        this.clock = clock;
        nextId = firstId;
    }

    /** Adds an update of a kind such as {@code message}; returns its id, or -1 if it is not wanted. */
    public synchronized int add(String kind, JsonNode value) {
        boolean wanted = allowed.isEmpty() ? !NOT_BY_DEFAULT.contains(kind) : allowed.contains(kind);
        if (!wanted) {
            return -1;
        }
        ObjectNode update = Json.object().put("update_id", nextId);
        update.set(kind, value);
        return append(update);
    }

    private int append(ObjectNode update) {
        waiting.addLast(new Waiting(nextId, update, clock.instant()));
        notifyAll();
        return nextId++;
    }

    /** Makes the next update's id this one, as after a week of silence. */
    public synchronized void continueAt(int id) {
        nextId = id;
    }

    /** Forgets all that wait. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** How many updates are not confirmed yet. */
    public synchronized int size() {
        return waiting.size();
    }

    /** How many calls of {@code getUpdates} have come. */
    public synchronized long polls() {
        return polls;
    }

    /** The answer to {@code getUpdates}. @throws Refusal 409 when another poll takes its place */
    synchronized JsonNode poll(Params params) throws InterruptedException {
        polls++;
        long offset = params.number("offset", 0);
        int limit = (int) Math.max(1, Math.min(100, params.number("limit", 100)));
        long timeout = Math.max(0, Math.min(MAX_TIMEOUT, params.number("timeout", 0)));
        allow(params.json("allowed_updates", "allowed updates"));
        long now = System.nanoTime();
        Instant start = clock.instant();
        if (offset == previousOffset && timeout < 3 && start.minusSeconds(3).isBefore(previousStart)) {
            timeout = 3;
        }
        if (offset == previousOffset && start.minusMillis(500).isBefore(previousStart)) {
            limit = 1;
        }
        previousOffset = offset;
        previousStart = start;
        confirm(offset);
        Instant oldest = start.minus(KEPT);
        waiting.removeIf(update -> update.since().isBefore(oldest));
        return waited(limit, now + TimeUnit.SECONDS.toNanos(timeout));
    }

    private JsonNode waited(int limit, long until) throws InterruptedException {
        long me = ++poller;
        notifyAll();
        long left = until - System.nanoTime();
        while (waiting.isEmpty() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            if (poller != me) {
                throw conflict();
            }
            left = until - System.nanoTime();
        }
        ArrayNode result = Json.array();
        Iterator<Waiting> each = waiting.iterator();
        while (each.hasNext() && result.size() < limit) {
            result.add(each.next().update());
        }
        return result;
    }

    /** The older poll is told so; if that happens often, late. */
    private Refusal conflict() throws InterruptedException {
        long now = System.nanoTime();
        long pause = TimeUnit.SECONDS.toNanos(3);
        if (now < nextConflict) {
            long until = now + pause;
            for (long left = pause; left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } else {
            nextConflict = now + pause;
        }
        return new Refusal(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                null);
    }

    private void allow(@Nullable JsonNode kinds) {
        if (kinds != null && kinds.isArray()) {
            Set<String> named = new HashSet<>();
            kinds.forEach(kind -> named.add(kind.asText()));
            allowed = Set.copyOf(named);
        }
    }

    private void confirm(long offset) {
        if (offset < 0) {
            while (waiting.size() > -offset) {
                waiting.removeFirst();
            }
        } else if (offset <= (long) nextId + BELIEVED) {
            waiting.removeIf(update -> update.id() < offset);
        }
    }

    /** The updates that are not confirmed yet, oldest first. */
    public synchronized List<JsonNode> unconfirmed() {
        List<JsonNode> all = new ArrayList<>();
        waiting.forEach(update -> all.add(update.update()));
        return all;
    }
}
