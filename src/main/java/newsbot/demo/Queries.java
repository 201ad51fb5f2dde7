package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Presses of buttons and inline questions: each can be answered once and not for long. */
public final class Queries {
    /** How long a query can be answered; the real time is unpublished and not much longer. */
    static final Duration OPEN_FOR = Duration.ofSeconds(15);

    private final World world;
    private final Map<String, Asked> asked = new HashMap<>();
    private long lastId = 7_000_000_000_000L;

    /**
     * What the bot answered to a press of a button.
     *
     * @param text what the person is told; empty for nothing
     * @param alert whether in a box that must be closed
     */
    public record CallbackAnswer(
            String text, boolean alert, @Nullable String url) {}

    private static final class Asked {
        private final Instant since;
        private @Nullable CallbackAnswer answer;
        private @Nullable JsonNode results;

        private Asked(Instant since) {
            this.since = since;
        }
    }

    Queries(World world) {
        this.world = world;
    }

    String press(User by, Message message, String data) {
        synchronized (world) {
            String id = fresh();
            ObjectNode update = Json.object().put("id", id);
            update.set("from", by.json());
            Message now = message.chat().messages.get(message.id());
            update.set("message", now == null ? inaccessible(message) : MessageJson.of(now));
            update.put("chat_instance", Long.toString(message.chat().id() * 31));
            update.put("data", data);
            world.updates().add("callback_query", update);
            return id;
        }
    }

    private static ObjectNode inaccessible(Message message) {
        ObjectNode json = Json.object();
        json.set("chat", message.chat().json());
        return json.put("message_id", message.id()).put("date", 0);
    }

    String ask(User by, String query) {
        synchronized (world) {
            String id = fresh();
            ObjectNode update = Json.object().put("id", id);
            update.set("from", by.json());
            update.put("query", query).put("offset", "").put("chat_type", "sender");
            world.updates().add("inline_query", update);
            return id;
        }
    }

    private String fresh() {
        String id = Long.toString(++lastId);
        asked.put(id, new Asked(world.now()));
        return id;
    }

    void answer(String id, CallbackAnswer answer) {
        synchronized (world) {
            open(id).answer = answer;
            world.changed();
        }
    }

    void answerInline(String id, JsonNode results) {
        synchronized (world) {
            open(id).results = results;
            world.changed();
        }
    }

    private Asked open(String id) {
        Asked query = asked.get(id);
        if (query == null
                || query.answer != null
                || query.results != null
                || query.since.plus(OPEN_FOR).isBefore(world.now())) {
            throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
        }
        return query;
    }

    /** What the bot answered to a press; null as long as it has not. */
    public @Nullable CallbackAnswer answerTo(String id) {
        synchronized (world) {
            Asked query = asked.get(id);
            return query == null ? null : query.answer;
        }
    }

    /** The results for an inline query as JSON; null as long as there are none. */
    public @Nullable JsonNode resultsFor(String id) {
        synchronized (world) {
            Asked query = asked.get(id);
            return query == null ? null : query.results;
        }
    }
}
