package newsbot.telegram;

import newsbot.news.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * Says when a call may go: the arithmetic of the {@link Pace}, which waits. Times are nanoseconds of
 * one monotonic clock. Not thread-safe.
 *
 * <p>The server counts when calls arrive, not when they leave. A call that took longer than the
 * fastest counts as that much later: it may have arrived as late. A server's second is taken as 0.4 %
 * longer, for what its clock and the fastest way may vary. So no second of the server's holds more
 * than the limit, though calls shift against each other; that costs 0.4 % of the rate, and as many
 * seconds in each as calls are slower than the fastest on average.
 */
final class Timetable {
    private static final int PAID = 1_000;
    private static final double SPAN = 1.004e9;
    private static final long SECOND = 1_000_000_000;

    private final int perSecond;
    private final int perSecondAll;
    private final Window free;
    private final Window all;
    private final ChatLimits chats;
    private final Brake brake = new Brake();
    private final Latency latency = new Latency();
    private double share = 1;

    Timetable(TelegramSettings.Limits limits, boolean paid) {
        perSecond = limits.perSecond();
        perSecondAll = paid ? Math.max(PAID, perSecond) : perSecond;
        free = new Window(perSecond);
        all = new Window(perSecondAll);
        chats = new ChatLimits(limits);
    }

    /** The earliest time at which the server may get anything at all from this lane. */
    long next(Lane lane) {
        long next = Math.max(brake.pausedUntil(), all.next(limit(perSecondAll), span(perSecondAll)));
        if (lane == Lane.REPLIES && perSecondAll > perSecond) {
            next = Math.max(next, free.next(limit(perSecond), span(perSecond)));
        }
        return next;
    }

    /** The earliest time at which this chat may get something; null for calls that no chat sees. */
    long next(@Nullable ChatId chat) {
        return chat == null ? Long.MIN_VALUE : chats.next(chat);
    }

    /** When the chat's own limits and the server's refusals end; a message under way does not count. */
    long allowed(@Nullable ChatId chat) {
        return Math.max(brake.pausedUntil(), chat == null ? Long.MIN_VALUE : chats.allowed(chat));
    }

    /**
     * A call that has left.
     *
     * @param chat who sees it, or null
     * @param numberFree its number among those that are not paid for, or -1
     */
    record Ticket(@Nullable ChatId chat, long left, long number, long numberFree) {}

    /** A call leaves now. */
    Ticket sent(@Nullable ChatId chat, Lane lane, long now) {
        long number = all.add(limit(perSecondAll), span(perSecondAll), now);
        long numberFree = lane == Lane.REPLIES ? free.add(limit(perSecond), span(perSecond), now) : -1;
        if (chat != null) {
            chats.sent(chat, now);
        }
        brake.sent(now);
        return new Ticket(chat, now, number, numberFree);
    }

    /** What became of a call. */
    void heard(Ticket ticket, Fate fate, long now) {
        long excess = latency.excess(now - ticket.left());
        all.delayed(ticket.number(), ticket.left(), excess);
        if (ticket.numberFree() >= 0) {
            free.delayed(ticket.numberFree(), ticket.left(), excess);
        }
        ChatId chat = ticket.chat();
        if (chat != null) {
            chats.landed(chat, now);
        }
        if (fate instanceof Fate.Later later && chat != null) {
            chats.pause(chat, now + later.retryAfter().toNanos());
            brake.refused(chat, later.retryAfter(), now);
        } else if (fate instanceof Fate.Unreachable || fate instanceof Fate.Uncertain) {
            brake.lost(now);
        } else {
            brake.answered(now);
        }
    }

    /** Time passes, whether anything is sent or not. */
    void review(long now) {
        brake.review(now);
    }

    /** The part of the limits that is this process's, above 0 and at most 1. */
    void share(double part) {
        share = part;
    }

    /** Calls a second that may go now. */
    double rate() {
        return perSecondAll * share * brake.factor();
    }

    /** How much of what may go in a second has gone in the last one: 0 to about 1. */
    double used(long now) {
        return all.after(now - SECOND) / rate();
    }

    long pausedUntil() {
        return brake.pausedUntil();
    }

    int remembered() {
        return chats.size();
    }

    /** The whole number of calls in a span. What is broken off the rate makes the span longer. */
    private int limit(int configured) {
        return Math.max(1, (int) (configured * share * brake.factor()));
    }

    private long span(int configured) {
        double rate = configured * share * brake.factor();
        return (long) (SPAN * limit(configured) / rate);
    }
}
