package newsbot.demo;

import org.jspecify.annotations.Nullable;

/** Whether the bot may do something in a chat, in the real server's order and words. */
final class Access {
    private final World world;

    Access(World world) {
        this.world = world;
    }

    /** The chat a call names. @throws Refusal 400 if there is none, 403 or 400 if the bot may not write */
    Chat writable(Params params) {
        Chat chat = known(params);
        if (chat.deactivated) {
            throw Refusal.forbidden(
                    chat.type() == Chat.Type.PRIVATE ? "user is deactivated" : "the group chat was deleted");
        }
        if (chat.migratedTo != 0) {
            throw new Refusal(
                    400,
                    "Bad Request: group chat was upgraded to a supergroup chat",
                    Json.object().put("migrate_to_chat_id", chat.migratedTo));
        }
        if (chat.type() == Chat.Type.PRIVATE) {
            privately(chat);
            return chat;
        }
        String kind = chat.type().word() + " chat";
        switch (chat.bot) {
            case KICKED -> throw Refusal.forbidden("bot was kicked from the " + kind);
            case LEFT -> throw Refusal.forbidden("bot is not a member of the " + kind);
            case RESTRICTED -> throw Refusal.bad("not enough rights to send text messages to the chat");
            case MEMBER -> {
                if (chat.type() == Chat.Type.CHANNEL) {
                    throw Refusal.bad("need administrator rights in the channel chat");
                }
            }
            case ADMINISTRATOR -> {}
        }
        return chat;
    }

    private static void privately(Chat chat) {
        if (chat.bot == Chat.BotStatus.KICKED) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        if (chat.bot == Chat.BotStatus.LEFT) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
    }

    /** The chat a call names, wherever the bot stands there. @throws Refusal 400 if there is none */
    Chat known(Params params) {
        String id = params.text("chat_id");
        if (id.isBlank()) {
            throw Refusal.bad("chat_id is empty");
        }
        Chat chat = world.find(id);
        if (chat == null) {
            throw Refusal.bad("chat not found");
        }
        return chat;
    }

    /** The forum topic a call names, or null. @throws Refusal 400 if it is gone or closed */
    static @Nullable Integer thread(Chat chat, Params params) {
        int thread = (int) params.number("message_thread_id", 0);
        if (thread == 0 || (thread == 1 && chat.isForum())) {
            return null;
        }
        if (!chat.threads.containsKey(thread)) {
            throw Refusal.bad("message thread not found");
        }
        if (chat.closedThreads.contains(thread) && chat.bot != Chat.BotStatus.ADMINISTRATOR) {
            throw Refusal.bad("TOPIC_CLOSED");
        }
        return thread;
    }

    /** A message of the bot's own. @throws Refusal 400 if it is gone or another's */
    Message own(Chat chat, Params params, String purpose) {
        Message message = chat.messages.get((int) params.number("message_id", 0));
        if (message == null) {
            throw Refusal.bad("message to " + purpose + " not found");
        }
        if (!message.isFrom(world.bot()) && !purpose.equals("delete")) {
            throw Refusal.bad("message can't be edited");
        }
        return message;
    }
}
