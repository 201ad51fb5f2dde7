package newsbot.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newsbot.news.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * Updates that wait, chat by chat: a chat is ready while it has some and none of its is being
 * handled; ready chats take turns. Thread-safe.
 */
final class ChatQueues {
    private final Map<ChatId, Deque<Entry>> chats = new HashMap<>();
    private final Deque<ChatId> ready = new ArrayDeque<>();
    private final Set<Long> ids = new HashSet<>();
    private int busy;
    private boolean open = true;

    /**
     * An update that waits.
     *
     * @param kind equal for updates of which only the last matters; null if it matters in any case
     */
    record Entry(long id, @Nullable String kind) {}

    /** Whether the chat has become ready. What is there already is not added. */
    synchronized boolean add(ChatId chat, Entry entry) {
        if (!ids.add(entry.id())) {
            return false;
        }
        Deque<Entry> queue = chats.get(chat);
        if (queue != null) {
            queue.addLast(entry);
            return false;
        }
        queue = new ArrayDeque<>(1);
        queue.addLast(entry);
        chats.put(chat, queue);
        return ready(chat);
    }

    /** The chat whose turn it is; it is being handled now. Null if none is ready. */
    synchronized @Nullable ChatId next() {
        ChatId chat = open ? ready.pollFirst() : null;
        busy += chat == null ? 0 : 1;
        return chat;
    }

    synchronized Entry first(ChatId chat) {
        return queue(chat).getFirst();
    }

    /** Whether one of the same kind waits behind this one. */
    synchronized boolean hasLater(ChatId chat, Entry entry) {
        return queue(chat).stream()
                .anyMatch(other -> other.id() != entry.id() && Objects.equals(other.kind(), entry.kind()));
    }

    /** The chat's first is handled. Whether it is ready for another. */
    synchronized boolean done(ChatId chat) {
        Deque<Entry> queue = queue(chat);
        ids.remove(queue.removeFirst().id());
        busy--;
        if (queue.isEmpty()) {
            chats.remove(chat);
            return false;
        }
        return ready(chat);
    }

    /** The chat's first is to be handled once more. Whether the chat is ready. */
    synchronized boolean again(ChatId chat) {
        busy--;
        return ready(chat);
    }

    synchronized int size() {
        return ids.size();
    }

    /** How many are being handled. */
    synchronized int busy() {
        return busy;
    }

    synchronized void close() {
        open = false;
    }

    private boolean ready(ChatId chat) {
        ready.addLast(chat);
        return open;
    }

    private Deque<Entry> queue(ChatId chat) {
        return Objects.requireNonNull(chats.get(chat), "a chat that is being handled has its queue");
    }
}
