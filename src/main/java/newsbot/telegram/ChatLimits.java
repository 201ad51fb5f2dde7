package newsbot.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import newsbot.news.ChatId;

/**
 * What each chat may get: one message at a time, so many a second, groups and channels so many a
 * minute, and nothing while Telegram has told to leave it alone. Remembers only chats with something
 * to remember. Times are nanoseconds of one monotonic clock. Not thread-safe.
 */
final class ChatLimits {
    private static final long SECOND = 1_000_000_000;
    /** A minute, and what the network may shift. */
    private static final long MINUTE = 60 * SECOND + SECOND / 2;
    /** When a message's fate stays away this long, the chat is free again. */
    private static final long LONGEST_FLIGHT = 30 * SECOND;

    private final long interval;
    private final int perMinute;
    private final Map<ChatId, Recent> people = new LinkedHashMap<>();
    private final Map<ChatId, Recent> groups = new LinkedHashMap<>();
    private final Map<ChatId, Long> paused = new HashMap<>();
    private long swept;

    ChatLimits(TelegramSettings.Limits limits) {
        interval = SECOND / limits.perChatPerSecond();
        perMinute = limits.perGroupPerMinute();
    }

    /** The earliest time for a message to this chat; in the past if it may go now. */
    long next(ChatId chat) {
        Recent recent = of(chat).get(chat);
        return Math.max(allowed(chat), recent == null ? Long.MIN_VALUE : recent.flying);
    }

    /** The same, but for a message under way that need only be awaited. */
    long allowed(ChatId chat) {
        Recent recent = of(chat).get(chat);
        long free = recent == null ? Long.MIN_VALUE : recent.next(perMinute);
        return Math.max(free, paused.getOrDefault(chat, Long.MIN_VALUE));
    }

    void sent(ChatId chat, long now) {
        Map<ChatId, Recent> recents = of(chat);
        Recent known = recents.remove(chat);
        Recent recent = known == null ? new Recent() : known;
        recent.free = now + interval;
        recent.flying = now + LONGEST_FLIGHT;
        if (!chat.isPrivate()) {
            recent.times.addLast(now);
        }
        recents.put(chat, recent);
        sweep(now);
    }

    /** The server has answered: it saw the message before now, so the interval can count from here. */
    void landed(ChatId chat, long now) {
        Recent recent = of(chat).get(chat);
        if (recent != null) {
            recent.free = now + interval;
            recent.flying = now;
        }
    }

    void pause(ChatId chat, long until) {
        paused.merge(chat, until, Math::max);
    }

    /** How many chats it remembers. */
    int size() {
        return people.size() + groups.size() + paused.size();
    }

    private Map<ChatId, Recent> of(ChatId chat) {
        return chat.isPrivate() ? people : groups;
    }

    private void sweep(long now) {
        sweep(people, now);
        sweep(groups, now);
        if (now - swept > MINUTE) {
            swept = now;
            paused.values().removeIf(until -> until <= now);
        }
    }

    /** The longest unused stand first. Two a call keep up with one new a call. */
    private void sweep(Map<ChatId, Recent> recents, long now) {
        Iterator<Recent> oldest = recents.values().iterator();
        for (int i = 0; i < 2 && oldest.hasNext(); i++) {
            if (!oldest.next().idle(now)) {
                return;
            }
            oldest.remove();
        }
    }

    private static final class Recent {
        private long free;
        private long flying;
        private final Deque<Long> times = new ArrayDeque<>(0);

        long next(int perMinute) {
            while (times.size() > perMinute) {
                times.removeFirst();
            }
            Long oldest = times.size() < perMinute ? null : times.peekFirst();
            return oldest == null ? free : Math.max(free, oldest + MINUTE);
        }

        boolean idle(long now) {
            Long newest = times.peekLast();
            return free <= now && flying <= now && (newest == null || newest + MINUTE <= now);
        }
    }
}
