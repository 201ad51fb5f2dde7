package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The methods about the bot, chats and who is in them. */
final class ChatMethods {
    private final World world;
    private final Access access;

    ChatMethods(World world) {
        this.world = world;
        access = new Access(world);
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "getme", params -> me(),
                "deletewebhook", params -> deleteWebhook(params),
                "getupdates", params -> world.updates().poll(params),
                "getchat", this::chat,
                "getchatmember", this::member,
                "getchatmembercount", this::count,
                "getchatadministrators", this::administrators,
                "leavechat", this::leave);
    }

    private JsonNode me() {
        return world.bot()
                .json()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", true)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private JsonNode deleteWebhook(Params params) {
        if (params.flag("drop_pending_updates")) {
            world.updates().clear();
        }
        return BooleanNode.TRUE;
    }

    private Chat readable(Params params) {
        Chat chat = access.known(params);
        String kind = chat.type().word() + " chat";
        if (chat.type() != Chat.Type.PRIVATE && chat.bot == Chat.BotStatus.KICKED) {
            throw Refusal.forbidden("bot was kicked from the " + kind);
        }
        if (chat.type() != Chat.Type.PRIVATE && chat.bot == Chat.BotStatus.LEFT && chat.username() == null) {
            throw Refusal.forbidden("bot is not a member of the " + kind);
        }
        return chat;
    }

    private JsonNode chat(Params params) {
        synchronized (world) {
            ObjectNode json = readable(params).json();
            json.put("accent_color_id", 0).put("max_reaction_count", 11);
            json.set("accepted_gift_types", Json.object());
            return json;
        }
    }

    private JsonNode member(Params params) {
        synchronized (world) {
            Chat chat = readable(params);
            long id = params.number("user_id", 0);
            User user = world.user(id);
            if (id == world.bot().id()) {
                return member(world.bot(), chat.bot.word());
            }
            if (user == null) {
                throw Refusal.bad("invalid user_id specified");
            }
            return member(user, chat.members.getOrDefault(id, "left"));
        }
    }

    private static ObjectNode member(User user, String status) {
        ObjectNode member = Json.object().put("status", status);
        member.set("user", user.json());
        switch (status) {
            case "creator" -> member.put("is_anonymous", false);
            case "administrator" -> AdminRights.add(member);
            case "kicked" -> member.put("until_date", 0);
            default -> {}
        }
        return member;
    }

    private JsonNode count(Params params) {
        synchronized (world) {
            Chat chat = readable(params);
            return new IntNode(chat.type() == Chat.Type.PRIVATE ? 2 : chat.members.size() + 1);
        }
    }

    private JsonNode administrators(Params params) {
        synchronized (world) {
            Chat chat = readable(params);
            if (chat.type() == Chat.Type.PRIVATE) {
                throw Refusal.bad("there are no administrators in the private chat");
            }
            ArrayNode all = Json.array();
            chat.members.forEach((id, status) -> {
                User user = world.user(id);
                if (user != null && (status.equals("creator") || status.equals("administrator"))) {
                    all.add(member(user, status));
                }
            });
            if (chat.bot == Chat.BotStatus.ADMINISTRATOR) {
                all.add(member(world.bot(), "administrator"));
            }
            return all;
        }
    }

    private JsonNode leave(Params params) {
        synchronized (world) {
            Chat chat = readable(params);
            if (chat.type() == Chat.Type.PRIVATE) {
                throw Refusal.bad("chat member status can't be changed in private chats");
            }
            new Memberships(world).change(chat, world.bot(), Chat.BotStatus.LEFT);
            return BooleanNode.TRUE;
        }
    }
}
