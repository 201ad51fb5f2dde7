package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * People, chats and messages as Telegram would keep them, in memory. Its own monitor guards it and
 * is notified of every change.
 */
public final class World {
    private static final int FIRST_UPDATE = 1_000;

    private final Map<Long, Chat> chats = new HashMap<>();
    private final Map<String, Chat> named = new HashMap<>();
    private final Map<Long, User> users = new HashMap<>();
    private final UpdateQueue updates;
    private final Queries queries = new Queries(this);
    private final User bot;
    private final Clock clock;
    private long version;
    private int lastPrivateId;

    /** A world with one bot and nobody else. */
    World(User bot, Clock clock) {
        this.bot = bot;
        this.clock = clock;
        updates = new UpdateQueue(FIRST_UPDATE, clock);
        users.put(bot.id(), bot);
    }

    public User bot() {
        return bot;
    }

    /** The updates for the bot. */
    public UpdateQueue updates() {
        return updates;
    }

    /** The callback and inline queries that people have sent. */
    public Queries queries() {
        return queries;
    }

    Instant now() {
        return clock.instant();
    }

    // ---- people and chats

    /** A person who has not written to the bot yet. An id that is known gives that person again. */
    public synchronized Person person(long id, String firstName, @Nullable String language) {
        User user = users.computeIfAbsent(id, any -> new User(id, false, firstName, null, language));
        chats.computeIfAbsent(id, any -> new Chat(this, id, Chat.Type.PRIVATE, firstName, null, user));
        return new Person(this, user);
    }

    /** People with the ids {@code first} to {@code first + count - 1} who have started the bot. */
    public synchronized void people(long first, int count, String language) {
        for (long id = first; id < first + count; id++) {
            person(id, "Reader " + id, language);
            chat(id).bot = Chat.BotStatus.MEMBER;
        }
    }

    /** A basic group with the bot in it; id negative. */
    public synchronized Chat group(long id, String title) {
        return added(new Chat(this, id, Chat.Type.GROUP, title, null, null), Chat.BotStatus.MEMBER);
    }

    /** A supergroup with the bot in it; id below -1,000,000,000,000. */
    public synchronized Chat supergroup(long id, String title) {
        return added(new Chat(this, id, Chat.Type.SUPERGROUP, title, null, null), Chat.BotStatus.MEMBER);
    }

    /** A channel with the bot as its admin; the name without {@code @}, null for a private one. */
    public synchronized Chat channel(long id, String title, @Nullable String username) {
        return added(new Chat(this, id, Chat.Type.CHANNEL, title, username, null), Chat.BotStatus.ADMINISTRATOR);
    }

    private Chat added(Chat chat, Chat.BotStatus status) {
        if (chats.putIfAbsent(chat.id(), chat) != null) {
            throw new IllegalArgumentException("chat " + chat.id() + " is there already");
        }
        if (chat.username() != null) {
            named.put(chat.username().toLowerCase(Locale.ROOT), chat);
        }
        chat.bot = status;
        changed();
        return chat;
    }

    /** A chat that is known. @throws IllegalArgumentException if it is not */
    public synchronized Chat chat(long id) {
        Chat chat = chats.get(id);
        if (chat == null) {
            throw new IllegalArgumentException("no chat " + id);
        }
        return chat;
    }

    public synchronized Collection<Chat> chats() {
        return List.copyOf(chats.values());
    }

    /** By number or {@code @name}; null when there is none. */
    synchronized @Nullable Chat find(String id) {
        if (id.startsWith("@")) {
            return named.get(id.substring(1).toLowerCase(Locale.ROOT));
        }
        try {
            return chats.get(Long.parseLong(id.strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    synchronized @Nullable User user(long id) {
        return users.get(id);
    }

    // ---- messages

    synchronized Message post(
            Chat chat, @Nullable User from, @Nullable Integer thread, Content content, @Nullable ObjectNode extra) {
        boolean ownCount = chat.type() == Chat.Type.SUPERGROUP || chat.type() == Chat.Type.CHANNEL;
        int id = ownCount ? ++chat.lastId : ++lastPrivateId;
        Message message = new Message(id, chat, from, thread, now(), null, content, extra, ++version);
        chat.messages.put(id, message);
        changed();
        return message;
    }

    synchronized Message replace(Message old, Content content, boolean visibly) {
        Instant edited = visibly ? now() : old.edited();
        Message message = new Message(
                old.id(), old.chat(), old.from(), old.thread(), old.date(), edited, content, old.extra(), ++version);
        old.chat().messages.put(old.id(), message);
        changed();
        return message;
    }

    synchronized void delete(Message message) {
        message.chat().messages.remove(message.id());
        changed();
    }

    // ---- changes

    synchronized void changed() {
        version++;
        notifyAll();
    }

    synchronized long version() {
        return version;
    }

    /** Waits until something has changed since that version, at most so long; the version now. */
    synchronized long awaitChange(long since, long timeout, TimeUnit unit) throws InterruptedException {
        long until = System.nanoTime() + unit.toNanos(timeout);
        long left = until - System.nanoTime();
        while (version <= since && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = until - System.nanoTime();
        }
        return version;
    }
}
