package newsbot.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much a bot may send (Telegram's bots FAQ, "My bot is hitting limits"): so many messages in any
 * second over all chats, one a second to a chat with short bursts, so many a minute to a group or
 * channel. Whoever sends more is refused and, in one chat, kept out until the time told is over.
 */
public final class Limits {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final int PAID_PER_SECOND = 1_000;

    private final LongSupplier nanos;
    private final Window free = new Window(SECOND);
    private final Window paid = new Window(SECOND);
    private final Map<Long, PerChat> chats = new HashMap<>();
    private Rules rules;

    /**
     * What is allowed.
     *
     * @param perSecond over all chats, in any sliding second
     * @param perChatPerSecond to one chat, on average
     * @param chatBurst how many to one chat in a row at once
     * @param perGroupPerMinute to one group or channel, in any sliding minute
     * @param on whether anything is limited at all
     */
    public record Rules(int perSecond, double perChatPerSecond, int chatBurst, int perGroupPerMinute, boolean on) {
        public static final Rules TELEGRAM = new Rules(30, 1, 3, 20, true);
        public static final Rules OFF = new Rules(0, 0, 0, 0, false);

        /** The same with another number a second over all chats. */
        public Rules perSecond(int messages) {
            return new Rules(messages, perChatPerSecond, chatBurst, perGroupPerMinute, on);
        }
    }

    private static final class PerChat {
        private final Window minute = new Window(MINUTE);
        private double tokens;
        private long filled;
        private long shutUntil = Long.MIN_VALUE;
    }

    private static final class Window {
        private final long length;
        private final Deque<Long> times = new ArrayDeque<>();

        private Window(long length) {
            this.length = length;
        }

        /** Nanoseconds until one more fits; 0 for now. */
        private long untilFree(long now, int most) {
            while (!times.isEmpty() && now - times.peekFirst() >= length) {
                times.removeFirst();
            }
            return times.size() < most || times.isEmpty() ? 0 : times.peekFirst() + length - now;
        }
    }

    Limits(Rules rules, LongSupplier nanos) {
        this.rules = rules;
        this.nanos = nanos;
    }

    /** Changes what is allowed from now on. */
    public synchronized void set(Rules other) {
        rules = other;
        chats.clear();
    }

    /**
     * Counts a message, or an edit when {@code edit}.
     *
     * @throws Refusal 429 when it is one too many
     */
    synchronized void take(Chat chat, boolean edit, boolean paidFor) {
        if (!rules.on()) {
            return;
        }
        long now = nanos.getAsLong();
        PerChat own = chats.computeIfAbsent(chat.id(), id -> full(now));
        if (now < own.shutUntil) {
            throw Refusal.flood(seconds(own.shutUntil - now));
        }
        refill(own, now);
        boolean group = chat.type() != Chat.Type.PRIVATE && !edit;
        long wait = group ? own.minute.untilFree(now, rules.perGroupPerMinute()) : 0;
        if (own.tokens < 1) {
            wait = Math.max(wait, (long) ((1 - own.tokens) / rules.perChatPerSecond() * SECOND));
        }
        if (wait > 0) {
            long told = seconds(wait);
            own.shutUntil = now + told * SECOND;
            throw Refusal.flood(told);
        }
        Window overall = paidFor ? paid : free;
        wait = overall.untilFree(now, paidFor ? Math.max(PAID_PER_SECOND, rules.perSecond()) : rules.perSecond());
        if (wait > 0) {
            throw Refusal.flood(seconds(wait));
        }
        overall.times.addLast(now);
        own.tokens -= 1;
        if (group) {
            own.minute.times.addLast(now);
        }
    }

    private PerChat full(long now) {
        PerChat fresh = new PerChat();
        fresh.tokens = rules.chatBurst();
        fresh.filled = now;
        return fresh;
    }

    private void refill(PerChat own, long now) {
        double earned = (now - own.filled) / (double) SECOND * rules.perChatPerSecond();
        own.tokens = Math.min(rules.chatBurst(), own.tokens + earned);
        own.filled = now;
    }

    private static long seconds(long nanoseconds) {
        return Math.max(1, (nanoseconds + SECOND - 1) / SECOND);
    }
}
