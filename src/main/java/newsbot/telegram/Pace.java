package newsbot.telegram;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import newsbot.news.ChatId;
import newsbot.ops.Loop;
import org.jspecify.annotations.Nullable;

/**
 * One budget for everything the bot sends. Whoever wants to send asks for a turn; one loop gives
 * the turns, replies before news, each chat in its own order, chats that must wait not in the way of
 * others. What became of the call is told back, and the pace follows it.
 */
final class Pace implements AutoCloseable {
    /** How long news may stand here; who must wait longer waits elsewhere. */
    static final Duration NEWS_WAIT = Duration.ofSeconds(5);
    /** The same for replies. A group's next message within its minute is at most a minute away. */
    static final Duration REPLIES_WAIT = Duration.ofSeconds(90);

    private static final long LONGEST_NAP = TimeUnit.SECONDS.toNanos(1);
    /** Replies in a row before news get a turn. */
    private static final int REPLIES_IN_A_ROW = 9;

    private final Timetable timetable;
    private final long origin = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Lane, Turns> lanes = new EnumMap<>(Lane.class);
    private final Loop loop;
    private long wake = Long.MIN_VALUE;
    private int repliesInARow;
    private volatile double rate;

    Pace(TelegramSettings settings) {
        timetable = new Timetable(settings.limits(), settings.paidBroadcast());
        rate = timetable.rate();
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new Turns());
        }
        loop = Loop.start("pace", this::step);
    }

    /**
     * A turn to send, when it comes: a ticket, at once where nobody waits, else on the pace's loop, which
     * must only be used to start the call. Null if there will be none: the lane is closed, too many
     * wait, or {@link #wait} is too long for the lane.
     *
     * @param chat who will see it; null if no chat does
     */
    CompletableFuture<Timetable.@Nullable Ticket> turn(@Nullable ChatId chat, Lane lane) {
        lock.lock();
        try {
            Timetable.Ticket ticket = atOnce(chat, lane, now());
            if (ticket != null) {
                return CompletableFuture.completedFuture(ticket);
            }
            CompletableFuture<Timetable.@Nullable Ticket> turn = new CompletableFuture<>();
            Duration longest = lane == Lane.NEWS ? NEWS_WAIT : REPLIES_WAIT;
            boolean late = until(timetable.allowed(chat)).compareTo(longest) > 0;
            if (late || !turns(lane).add(chat, turn)) {
                turn.complete(null);
            }
            wakeFor(Math.max(timetable.next(lane), timetable.next(chat)));
            return turn;
        } finally {
            lock.unlock();
        }
    }

    /** Without the way over the loop, which costs more than the turn itself; overtakes nobody. */
    private Timetable.@Nullable Ticket atOnce(@Nullable ChatId chat, Lane lane, long now) {
        boolean free = turns(lane).isOpen()
                && turns(Lane.REPLIES).isEmpty()
                && turns(Lane.NEWS).isEmpty()
                && timetable.next(lane) <= now
                && timetable.next(chat) <= now;
        return free ? grant(chat, lane, now) : null;
    }

    private Timetable.Ticket grant(@Nullable ChatId chat, Lane lane, long now) {
        repliesInARow = lane == Lane.REPLIES ? repliesInARow + 1 : 0;
        return timetable.sent(chat, lane, now);
    }

    /** What became of the call of a turn. */
    void heard(Timetable.Ticket ticket, Fate fate) {
        ChatId chat = ticket.chat();
        List<CompletableFuture<Timetable.@Nullable Ticket>> late;
        lock.lock();
        try {
            long now = now();
            timetable.heard(ticket, fate, now);
            rate = timetable.rate();
            late = late(chat, now);
            wakeFor(timetable.next(chat));
        } finally {
            lock.unlock();
        }
        late.forEach(turn -> turn.complete(null));
    }

    /** How long this chat can't get news, zero if it can now as far as is known. */
    Duration wait(@Nullable ChatId chat) {
        lock.lock();
        try {
            return until(timetable.allowed(chat));
        } finally {
            lock.unlock();
        }
    }

    /** How long nobody can get anything, because the server is out of reach or has had enough. */
    Duration pause() {
        lock.lock();
        try {
            return until(timetable.pausedUntil());
        } finally {
            lock.unlock();
        }
    }

    /** Asked for each message, so without waiting. */
    double rate() {
        return rate;
    }

    double used() {
        lock.lock();
        try {
            return timetable.used(now());
        } finally {
            lock.unlock();
        }
    }

    void share(double part) {
        lock.lock();
        try {
            timetable.share(part);
            rate = timetable.rate();
            wakeFor(Long.MIN_VALUE);
        } finally {
            lock.unlock();
        }
    }

    /** Turns away all who wait in this lane, and whoever comes. */
    void close(Lane lane) {
        List<CompletableFuture<Timetable.@Nullable Ticket>> waiting;
        lock.lock();
        try {
            waiting = turns(lane).close();
        } finally {
            lock.unlock();
        }
        waiting.forEach(turn -> turn.complete(null));
    }

    @Override
    public void close() {
        for (Lane lane : Lane.values()) {
            close(lane);
        }
        loop.stop(Duration.ofSeconds(1));
    }

    /** Gives every turn that has come. */
    private Duration step() {
        while (true) {
            Granted granted;
            lock.lock();
            try {
                long now = now();
                granted = next(now);
                if (granted == null) {
                    timetable.review(now);
                    rate = timetable.rate();
                    wake = Math.min(wake(Lane.REPLIES, now), wake(Lane.NEWS, now));
                    return Duration.ofNanos(wake - now);
                }
            } finally {
                lock.unlock();
            }
            granted.turn().complete(granted.ticket());
        }
    }

    private record Granted(CompletableFuture<Timetable.@Nullable Ticket> turn, Timetable.Ticket ticket) {}

    private @Nullable Granted next(long now) {
        Lane first = repliesInARow < REPLIES_IN_A_ROW ? Lane.REPLIES : Lane.NEWS;
        Granted granted = take(first, now);
        return granted != null ? granted : take(first == Lane.NEWS ? Lane.REPLIES : Lane.NEWS, now);
    }

    private @Nullable Granted take(Lane lane, long now) {
        Turns.Turn turn = timetable.next(lane) > now ? null : turns(lane).take(timetable, now);
        if (turn == null) {
            return null;
        }
        return new Granted(turn.future(), grant(turn.chat(), lane, now));
    }

    /** When to look again if nobody comes: at the lane's next slot, or when a waiting chat is free. */
    private long wake(Lane lane, long now) {
        long slot = timetable.next(lane);
        return slot > now ? slot : turns(lane).soonest(timetable, now + LONGEST_NAP);
    }

    private void wakeFor(long time) {
        if (time < wake) {
            loop.wake();
        }
    }

    @SuppressWarnings("NullAway") // every lane has its turns
    private Turns turns(Lane lane) {
        return lanes.get(lane);
    }

    private Duration until(long time) {
        return Duration.ofNanos(Math.max(0, time - Math.min(time, now())));
    }

    /** News that would have to wait long do it elsewhere, where a crash does not leave them in doubt. */
    private List<CompletableFuture<Timetable.@Nullable Ticket>> late(@Nullable ChatId chat, long now) {
        Turns news = turns(Lane.NEWS);
        long limit = now + NEWS_WAIT.toNanos();
        if (timetable.pausedUntil() > limit) {
            return news.dropAll();
        }
        return timetable.allowed(chat) > limit ? news.drop(chat) : List.of();
    }

    private long now() {
        return System.nanoTime() - origin;
    }
}
