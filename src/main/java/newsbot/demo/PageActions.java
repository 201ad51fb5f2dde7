package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What people do on the chat page, and what is done there around them. */
final class PageActions {
    private final World world;
    private final Cast cast;
    private final Map<String, Function<JsonNode, ObjectNode>> actions;

    PageActions(Demo demo, Newsroom newsroom) {
        world = demo.box().world();
        cast = demo.cast();
        actions = Map.ofEntries(
                Map.entry("/page/say", this::say),
                Map.entry("/page/press", this::press),
                Map.entry("/page/ask", this::ask),
                Map.entry("/page/share", this::share),
                Map.entry("/page/block", this::block),
                Map.entry("/page/bot", this::bot),
                Map.entry("/page/thread", this::thread),
                Map.entry("/page/publish", newsroom::publish),
                Map.entry("/page/correct", newsroom::correct),
                Map.entry("/page/withdraw", newsroom::withdraw),
                Map.entry("/page/clock", newsroom::clock),
                Map.entry("/page/trouble", newsroom::trouble));
    }

    /** @throws IllegalArgumentException if that can't be done */
    Answer act(String path, JsonNode given) {
        Function<JsonNode, ObjectNode> action = actions.get(path);
        return action == null ? Answer.notFound() : Answer.json(200, action.apply(given));
    }

    private Chat chat(JsonNode given) {
        Chat chat = cast.chat(given.path("chat").asLong());
        if (chat == null) {
            throw new IllegalArgumentException("chat");
        }
        return chat;
    }

    private Person who(Chat chat, JsonNode given) {
        User person = chat.person();
        return cast.person(person == null ? given.path("as").asLong() : person.id());
    }

    private static @Nullable Integer inThread(JsonNode given) {
        int thread = given.path("thread").asInt();
        return thread == 0 ? null : thread;
    }

    private static Message message(Chat chat, int id) {
        return chat.messages().stream()
                .filter(message -> message.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("message"));
    }

    private ObjectNode say(JsonNode given) {
        Chat chat = chat(given);
        String text = given.path("text").asText().strip();
        if (text.isEmpty() || text.length() > Texts.MAX_TEXT) {
            throw new IllegalArgumentException("text");
        }
        if (chat.type() == Chat.Type.CHANNEL) {
            owner(chat, given);
            new Speech(world).post(chat, text);
            return Json.object();
        }
        ObjectNode extra = null;
        if (given.path("reply").asInt() != 0) {
            extra = Json.object();
            extra.set(
                    "reply_to_message",
                    MessageJson.of(message(chat, given.get("reply").asInt())));
        }
        who(chat, given).says(chat, inThread(given), text, extra);
        return Json.object();
    }

    private ObjectNode press(JsonNode given) {
        Chat chat = chat(given);
        String data = given.path("data").asText();
        Message message = message(chat, given.path("message").asInt());
        boolean there = message.buttons().stream().flatMap(List::stream).anyMatch(b -> data.equals(b.data()));
        if (!there) {
            throw new IllegalArgumentException("button");
        }
        return Json.object().put("query", who(chat, given).pressesData(message, data));
    }

    /** Asks the bot in inline mode. */
    private ObjectNode ask(JsonNode given) {
        return Json.object()
                .put("query", who(chat(given), given).asks(given.path("text").asText()));
    }

    /** Writes one of the bot's inline results. */
    private ObjectNode share(JsonNode given) {
        Chat chat = chat(given);
        JsonNode results = world.queries().resultsFor(given.path("query").asText());
        String id = given.path("result").asText();
        JsonNode chosen = StreamSupport.stream((results == null ? Json.array() : results).spliterator(), false)
                .filter(result -> result.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("result"));
        new Speech(world).share(chat, who(chat, given).user(), inThread(given), chosen);
        return Json.object();
    }

    private ObjectNode block(JsonNode given) {
        Chat chat = chat(given);
        Chat.BotStatus status = given.path("blocked").asBoolean() ? Chat.BotStatus.KICKED : Chat.BotStatus.MEMBER;
        new Memberships(world).change(chat, who(chat, given).user(), status);
        return Json.object();
    }

    /** Makes the bot a member, an admin … of a group or channel; its owner can. */
    private ObjectNode bot(JsonNode given) {
        Chat chat = chat(given);
        Chat.BotStatus status = Chat.BotStatus.of(given.path("status").asText());
        new Memberships(world).change(chat, owner(chat, given).user(), status);
        return Json.object();
    }

    private ObjectNode thread(JsonNode given) {
        Chat chat = chat(given);
        owner(chat, given);
        Integer thread = inThread(given);
        if (thread == null || !chat.threads.containsKey(thread)) {
            throw new IllegalArgumentException("thread");
        }
        Memberships memberships = new Memberships(world);
        if (given.path("closed").asBoolean()) {
            memberships.closeThread(chat, thread);
        } else {
            memberships.openThread(chat, thread);
        }
        return Json.object();
    }

    private Person owner(Chat chat, JsonNode given) {
        Person person = who(chat, given);
        if (!"creator".equals(chat.members.get(person.user().id()))) {
            throw new IllegalArgumentException("owner");
        }
        return person;
    }
}
