package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the bot says of itself: commands by scope and language, name, descriptions. */
final class ProfileMethods {
    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
    private static final Set<String> SCOPES = Set.of(
            "default",
            "all_private_chats",
            "all_group_chats",
            "all_chat_administrators",
            "chat",
            "chat_administrators",
            "chat_member");

    private final World world;
    private final Map<String, JsonNode> commands = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    ProfileMethods(World world) {
        this.world = world;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "setmycommands", this::set,
                "getmycommands", this::get,
                "deletemycommands", this::delete,
                "setmyname", params -> text(params, "name", 64),
                "setmydescription", params -> text(params, "description", 512),
                "setmyshortdescription", params -> text(params, "short_description", 120),
                "getmyname", params -> text(params, "name"),
                "getmydescription", params -> text(params, "description"),
                "getmyshortdescription", params -> text(params, "short_description"));
    }

    private synchronized JsonNode set(Params params) {
        JsonNode list = params.json("commands", "commands");
        if (list == null || !list.isArray()) {
            throw Refusal.bad("expected an Array of BotCommand");
        }
        if (list.size() > 100) {
            throw Refusal.bad("BOT_COMMANDS_TOO_MUCH");
        }
        list.forEach(ProfileMethods::check);
        commands.put(key(params), list);
        world.changed();
        return BooleanNode.TRUE;
    }

    private static void check(JsonNode each) {
        String command = each.path("command").asText("").strip().replaceFirst("^/", "");
        String description = each.path("description").asText("").strip();
        if (command.isEmpty()) {
            throw Refusal.bad("command must be non-empty");
        }
        if (command.length() > 32) {
            throw Refusal.bad("command length must not exceed 32");
        }
        if (!COMMAND.matcher(command).matches()) {
            throw Refusal.bad("BOT_COMMAND_INVALID");
        }
        if (description.isEmpty()) {
            throw Refusal.bad("command description must be non-empty");
        }
        if (description.codePointCount(0, description.length()) > 256) {
            throw Refusal.bad("command description length must not exceed 256");
        }
    }

    private synchronized JsonNode get(Params params) {
        return commands.getOrDefault(key(params), Json.array());
    }

    private synchronized JsonNode delete(Params params) {
        commands.remove(key(params));
        return BooleanNode.TRUE;
    }

    private String key(Params params) {
        JsonNode scope = params.json("scope", "BotCommandScope");
        String type = scope == null ? "default" : scope.path("type").asText("");
        if (!SCOPES.contains(type)) {
            throw Refusal.bad("can't parse BotCommandScope: Unsupported type specified");
        }
        String chat = scope == null ? "" : scope.path("chat_id").asText("");
        if (type.startsWith("chat")) {
            if (chat.isEmpty()) {
                throw Refusal.bad("can't parse BotCommandScope: Empty chat_id specified");
            }
            if (world.find(chat) == null) {
                throw Refusal.bad("chat not found");
            }
        }
        return key(type, chat, language(params));
    }

    private static String key(String type, String chat, String language) {
        return type + "|" + chat + "|" + language;
    }

    private static String language(Params params) {
        String language = params.text("language_code");
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            throw Refusal.bad("invalid language code specified");
        }
        return language;
    }

    private synchronized JsonNode text(Params params, String name, int most) {
        String text = params.text(name);
        if (text.codePointCount(0, text.length()) > most) {
            throw Refusal.bad("bot " + name.replace('_', ' ') + " is too long");
        }
        texts.put(name + "|" + language(params), text);
        return BooleanNode.TRUE;
    }

    private synchronized JsonNode text(Params params, String name) {
        String own = texts.getOrDefault(name + "|" + language(params), "");
        ObjectNode result = Json.object();
        return result.put(name, own.isEmpty() ? texts.getOrDefault(name + "|", "") : own);
    }

    /** The commands a person sees in a chat: the narrowest scope and the own language win. */
    synchronized JsonNode seenIn(Chat chat, @Nullable String languageTag) {
        String language = languageTag == null || languageTag.length() < 2 ? "" : languageTag.substring(0, 2);
        String id = Long.toString(chat.id());
        String all = chat.type() == Chat.Type.PRIVATE ? "all_private_chats" : "all_group_chats";
        for (List<String> scope : List.of(List.of("chat", id), List.of(all, ""), List.of("default", ""))) {
            for (String spoken : List.of(language, "")) {
                JsonNode found = commands.get(key(scope.get(0), scope.get(1), spoken));
                if (found != null && !found.isEmpty()) {
                    return found;
                }
            }
        }
        return Json.array();
    }
}
