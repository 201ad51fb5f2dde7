package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A conversation the world knows, with all that was said in it. Guarded by its world's lock. */
public final class Chat {
    /** The four kinds of the Bot API. */
    public enum Type {
        PRIVATE,
        GROUP,
        SUPERGROUP,
        CHANNEL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the bot is here. In a private chat KICKED means blocked, LEFT never started. */
    public enum BotStatus {
        ADMINISTRATOR,
        MEMBER,
        RESTRICTED,
        LEFT,
        KICKED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is none of that name */
        static BotStatus of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        boolean isHere() {
            return this == ADMINISTRATOR || this == MEMBER || this == RESTRICTED;
        }
    }

    final TreeMap<Integer, Message> messages = new TreeMap<>();
    final Map<Long, String> members = new HashMap<>();
    final TreeMap<Integer, String> threads = new TreeMap<>();
    final Set<Integer> closedThreads = new HashSet<>();
    BotStatus bot = BotStatus.LEFT;
    boolean deactivated;
    long migratedTo;
    int lastId;

    private final long id;
    private final Type type;
    private final String title;
    private final @Nullable String username;
    private final @Nullable User person;
    private final World world;

    Chat(World world, long id, Type type, String title, @Nullable String username, @Nullable User person) {
        this.world = world;
        this.id = id;
        this.type = type;
        this.title = title;
        this.username = username;
        this.person = person;
    }

    public long id() {
        return id;
    }

    public Type type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** Without the {@code @}; null for a chat without one. */
    public @Nullable String username() {
        return username;
    }

    /** Whose private chat this is; null in groups and channels. */
    public @Nullable User person() {
        return person;
    }

    boolean isForum() {
        return !threads.isEmpty();
    }

    /** All messages that are not deleted, oldest first. */
    public List<Message> messages() {
        synchronized (world) {
            return List.copyOf(messages.values());
        }
    }

    /** What the bot has said here and not deleted, oldest first. */
    public List<Message> fromBot() {
        return messages().stream().filter(m -> m.isFrom(world.bot())).toList();
    }

    /** The bot's newest message, or null. */
    public @Nullable Message lastFromBot() {
        List<Message> all = fromBot();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** What the bot is in this chat now. */
    public BotStatus botStatus() {
        synchronized (world) {
            return bot;
        }
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("type", type.word());
        if (person != null) {
            json.put("first_name", person.firstName());
        } else {
            json.put("title", title);
        }
        if (username != null) {
            json.put("username", username);
        }
        if (isForum()) {
            json.put("is_forum", true);
        }
        return json;
    }
}
