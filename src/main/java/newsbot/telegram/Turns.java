package newsbot.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import newsbot.news.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait in one lane: each chat in its own order, the chats in turn. Not thread-safe.
 */
final class Turns {
    /** Of one chat; more are turned away. */
    static final int LONGEST = 100;
    /** Of all chats. */
    static final int MOST = 20_000;

    private final Map<@Nullable ChatId, Deque<CompletableFuture<Timetable.@Nullable Ticket>>> chats =
            new LinkedHashMap<>();
    private int size;
    private boolean open = true;

    boolean isOpen() {
        return open;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Whether there was room. */
    boolean add(@Nullable ChatId chat, CompletableFuture<Timetable.@Nullable Ticket> turn) {
        Deque<CompletableFuture<Timetable.@Nullable Ticket>> queue = chats.get(chat);
        if (!open || size >= MOST || (queue != null && chat != null && queue.size() >= LONGEST)) {
            return false;
        }
        if (queue == null) {
            queue = new ArrayDeque<>(1);
            chats.put(chat, queue);
        }
        queue.addLast(turn);
        size++;
        return true;
    }

    /** The first of the next chat that may get something now; null if none may. */
    @Nullable
    Turn take(Timetable timetable, long now) {
        Iterator<Map.Entry<@Nullable ChatId, Deque<CompletableFuture<Timetable.@Nullable Ticket>>>> entries =
                chats.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<@Nullable ChatId, Deque<CompletableFuture<Timetable.@Nullable Ticket>>> entry = entries.next();
            ChatId chat = entry.getKey();
            if (timetable.next(chat) <= now) {
                Deque<CompletableFuture<Timetable.@Nullable Ticket>> queue = entry.getValue();
                CompletableFuture<Timetable.@Nullable Ticket> first = queue.removeFirst();
                entries.remove();
                if (!queue.isEmpty()) {
                    chats.put(chat, queue);
                }
                size--;
                return new Turn(chat, first);
            }
        }
        return null;
    }

    /** When the first chat that waits may get something, at most {@code latest}. */
    long soonest(Timetable timetable, long latest) {
        long soonest = latest;
        for (ChatId chat : chats.keySet()) {
            soonest = Math.min(soonest, timetable.next(chat));
        }
        return soonest;
    }

    /** Hands out all of this chat who waited. */
    List<CompletableFuture<Timetable.@Nullable Ticket>> drop(@Nullable ChatId chat) {
        Deque<CompletableFuture<Timetable.@Nullable Ticket>> queue = chats.remove(chat);
        if (queue == null) {
            return List.of();
        }
        size -= queue.size();
        return List.copyOf(queue);
    }

    /** Takes nobody any more and hands out all who waited. */
    List<CompletableFuture<Timetable.@Nullable Ticket>> close() {
        open = false;
        return dropAll();
    }

    /** Hands out all who waited. */
    List<CompletableFuture<Timetable.@Nullable Ticket>> dropAll() {
        List<CompletableFuture<Timetable.@Nullable Ticket>> waiting = new ArrayList<>();
        chats.values().forEach(waiting::addAll);
        chats.clear();
        size = 0;
        return waiting;
    }

    /** A turn that has come. */
    record Turn(@Nullable ChatId chat, CompletableFuture<Timetable.@Nullable Ticket> future) {}
}
