package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people say, as messages in the world and updates for the bot. */
final class Speech {
    private static final Pattern COMMAND =
            Pattern.compile("(?<![\\p{L}\\p{N}_/<>])/[a-zA-Z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?");

    private final World world;

    Speech(World world) {
        this.world = world;
    }

    Message say(Chat chat, User from, @Nullable Integer thread, String text, @Nullable ObjectNode extra) {
        synchronized (world) {
            wake(chat, from);
            Content content = new Content(new FormattedText(text, commands(text)), null, null, false, null, null, text);
            Message message = world.post(chat, from, thread, content, extra);
            if (reaches(chat, text)) {
                ObjectNode json = MessageJson.of(message);
                if (text.isEmpty()) {
                    json.remove("text");
                }
                world.updates().add("message", json);
            }
            return message;
        }
    }

    /** One of the bot's inline results, written by a person (Bot API, {@code via_bot}). */
    Message share(Chat chat, User from, @Nullable Integer thread, JsonNode result) {
        synchronized (world) {
            JsonNode given = result.path("input_message_content");
            ObjectNode values = Json.object();
            values.set("text", given.path("message_text"));
            values.put("parse_mode", given.path("parse_mode").asText());
            FormattedText text = Texts.message(new Params(values, Map.of()));
            JsonNode keyboard = result.get("reply_markup");
            JsonNode preview = given.get("link_preview_options");
            ObjectNode via = Json.object();
            via.set("via_bot", world.bot().json());
            Content content = new Content(text, null, keyboard, false, preview, null, text.text());
            boolean channel = chat.type() == Chat.Type.CHANNEL;
            Message message = world.post(chat, channel ? null : from, thread, content, via);
            if (chat.bot.isHere()) {
                world.updates().add(channel ? "channel_post" : "message", MessageJson.of(message));
            }
            return message;
        }
    }

    /** A post in a channel by one of its admins, in the channel's name. */
    Message post(Chat channel, String text) {
        synchronized (world) {
            ObjectNode signature = Json.object().put("author_signature", "Editor");
            Content content = new Content(new FormattedText(text, commands(text)), null, null, false, null, null, text);
            Message message = world.post(channel, null, null, content, signature);
            if (channel.bot.isHere()) {
                world.updates().add("channel_post", MessageJson.of(message));
            }
            return message;
        }
    }

    void edit(Message message, String text) {
        synchronized (world) {
            Content content = message.content().withText(new FormattedText(text, commands(text)), text, null, null);
            Message edited = world.replace(message, content, true);
            boolean channel = message.chat().type() == Chat.Type.CHANNEL;
            if (reaches(message.chat(), text)) {
                world.updates().add(channel ? "edited_channel_post" : "edited_message", MessageJson.of(edited));
            }
        }
    }

    /** Writing to the bot in private unblocks it. */
    private void wake(Chat chat, User from) {
        if (chat.type() != Chat.Type.PRIVATE) {
            chat.members.putIfAbsent(from.id(), "member");
        } else if (chat.bot == Chat.BotStatus.KICKED) {
            new Memberships(world).change(chat, from, Chat.BotStatus.MEMBER);
        } else {
            chat.bot = Chat.BotStatus.MEMBER;
        }
    }

    /** In groups a bot sees commands only, unless it is an admin (privacy mode). */
    private static boolean reaches(Chat chat, String text) {
        return chat.bot.isHere()
                && (chat.type() == Chat.Type.PRIVATE
                        || chat.type() == Chat.Type.CHANNEL
                        || chat.bot == Chat.BotStatus.ADMINISTRATOR
                        || text.isEmpty()
                        || COMMAND.matcher(text).find());
    }

    private static List<Entity> commands(String text) {
        List<Entity> commands = new ArrayList<>();
        Matcher matcher = COMMAND.matcher(text);
        while (matcher.find()) {
            commands.add(new Entity("bot_command", matcher.start(), matcher.end() - matcher.start(), null));
        }
        return commands;
    }
}
