package newsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import newsbot.news.ChatId;
import newsbot.telegram.Incoming.Person;
import newsbot.telegram.Incoming.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads an update (Bot API, Update) as far as the bot cares. The library's types are not used here:
 * they fail as a whole on one unknown or missing part anywhere in a message, such as the gift that a
 * command replies to, and the command would be lost.
 */
final class IncomingReader {
    private IncomingReader() {}

    /**
     * What the update says; empty if it is nothing for this bot.
     *
     * @throws IllegalArgumentException if a part that must be there is not
     */
    static Optional<Incoming> read(JsonNode update) {
        for (String kind : new String[] {"message", "edited_message", "channel_post"}) {
            if (update.has(kind)) {
                return message(update.get(kind), kind.startsWith("edited"));
            }
        }
        if (update.has("callback_query")) {
            return Optional.of(press(update.get("callback_query")));
        }
        if (update.has("inline_query")) {
            return Optional.of(inline(update.get("inline_query")));
        }
        if (update.has("my_chat_member")) {
            return Optional.of(membership(update.get("my_chat_member")));
        }
        return Optional.empty();
    }

    private static Optional<Incoming> message(JsonNode message, boolean edited) {
        ChatId chat = chat(message.path("chat"));
        Place place = place(message.path("chat"));
        if (message.has("migrate_to_chat_id")) {
            return Optional.of(new Incoming.Migration(chat, id(message.get("migrate_to_chat_id"))));
        }
        if (message.has("migrate_from_chat_id")) {
            return Optional.of(new Incoming.Migration(id(message.get("migrate_from_chat_id")), chat));
        }
        boolean spokenFor = message.has("sender_chat");
        boolean bot = message.path("from").path("is_bot").asBoolean();
        if (bot && !spokenFor) {
            return Optional.empty(); // two bots would answer each other for ever
        }
        if (message.has("via_bot")) {
            return Optional.empty(); // shared from inline results: a bot's words, not a question
        }
        Person from = spokenFor || bot ? null : person(message.path("from"));
        Integer thread = thread(message);
        String text = message.path("text").asText("");
        if (text.isEmpty()) {
            return Optional.of(new Incoming.Other(chat, place, from, thread));
        }
        return Optional.of(new Incoming.Text(
                chat,
                place,
                from,
                spokenFor ? chat(message.path("sender_chat")) : null,
                message.path("message_id").asInt(),
                thread,
                text,
                edited,
                message.has("forward_origin") || message.has("forward_date"),
                Instant.ofEpochSecond(
                        message.path("edit_date").asLong(message.path("date").asLong())),
                repliesTo(message)));
    }

    private static Incoming press(JsonNode query) {
        Person from = required(person(query.path("from")));
        JsonNode message = query.path("message");
        JsonNode chat = message.path("chat");
        boolean known = chat.has("id");
        return new Incoming.Press(
                known ? chat(chat) : ChatId.of(from.id()),
                known ? place(chat) : Place.PRIVATE,
                from,
                query.path("id").asText(),
                message.path("message_id").asInt(),
                thread(message),
                query.path("data").asText(""));
    }

    private static Incoming inline(JsonNode query) {
        Person from = required(person(query.path("from")));
        return new Incoming.Inline(
                ChatId.of(from.id()),
                from,
                query.path("id").asText(),
                query.path("query").asText(""),
                query.path("offset").asText(""));
    }

    private static Incoming membership(JsonNode change) {
        JsonNode chat = change.path("chat");
        JsonNode now = change.path("new_chat_member");
        Place place = place(chat);
        String status = now.path("status").asText();
        boolean restricted = status.equals("restricted");
        boolean admin = status.equals("administrator");
        boolean present = admin
                || status.equals("creator")
                || status.equals("member")
                || (restricted && now.path("is_member").asBoolean());
        boolean writes = present
                && (!restricted || now.path("can_send_messages").asBoolean())
                && (place != Place.CHANNEL
                        || (admin && now.path("can_post_messages").asBoolean()));
        return new Incoming.Membership(
                chat(chat),
                place,
                chat.path("title").textValue(),
                chat.path("username").textValue(),
                present,
                writes,
                person(change.path("from")));
    }

    private static ChatId chat(JsonNode chat) {
        return id(chat.path("id"));
    }

    private static ChatId id(JsonNode id) {
        if (!id.canConvertToLong() || !id.isIntegralNumber()) {
            throw new IllegalArgumentException("an update without the id of its chat");
        }
        return ChatId.of(id.asLong());
    }

    private static Place place(JsonNode chat) {
        return switch (chat.path("type").asText()) {
            case "private" -> Place.PRIVATE;
            case "channel" -> Place.CHANNEL;
            default -> Place.GROUP;
        };
    }

    private static @Nullable Person person(JsonNode user) {
        return user.has("id")
                ? new Person(user.get("id").asLong(), user.path("language_code").textValue())
                : null;
    }

    private static Person required(@Nullable Person person) {
        if (person == null) {
            throw new IllegalArgumentException("an update without its sender");
        }
        return person;
    }

    /** In a forum whatever answers nothing else answers the message that began its topic. */
    private static @Nullable Integer repliesTo(JsonNode message) {
        JsonNode id = message.path("reply_to_message").path("message_id");
        return id.canConvertToInt()
                        && id.asInt() != message.path("message_thread_id").asInt()
                ? id.asInt()
                : null;
    }

    private static @Nullable Integer thread(JsonNode message) {
        boolean topic = message.path("is_topic_message").asBoolean();
        return topic && message.has("message_thread_id")
                ? message.get("message_thread_id").asInt()
                : null;
    }
}
