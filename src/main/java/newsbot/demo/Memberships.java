package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What becomes of the bot in chats, and of chats themselves; the bot hears of it. */
public final class Memberships {
    private final World world;

    public Memberships(World world) {
        this.world = world;
    }

    /** Somebody makes the bot something else here: blocked, kicked, admin … */
    public void change(Chat chat, User by, Chat.BotStatus status) {
        synchronized (world) {
            if (chat.bot == status) {
                return;
            }
            ObjectNode update = Json.object();
            update.set("chat", chat.json());
            update.set("from", by.json());
            update.put("date", world.now().getEpochSecond());
            update.set("old_chat_member", member(chat.bot));
            update.set("new_chat_member", member(status));
            chat.bot = status;
            world.updates().add("my_chat_member", update);
            world.changed();
        }
    }

    private ObjectNode member(Chat.BotStatus status) {
        ObjectNode member = Json.object();
        member.set("user", world.bot().json());
        member.put("status", status.word());
        switch (status) {
            case KICKED -> member.put("until_date", 0);
            case RESTRICTED ->
                member.put("is_member", true).put("until_date", 0).put("can_send_messages", false);
            case ADMINISTRATOR -> AdminRights.add(member);
            default -> {}
        }
        return member;
    }

    /** Makes a person creator, administrator, member or left of a group or channel. */
    public void person(Chat chat, User user, String status) {
        synchronized (world) {
            chat.members.put(user.id(), status);
        }
    }

    /** Opens a forum topic in a supergroup, a closed one again. */
    public void openThread(Chat chat, int thread) {
        openThread(chat, thread, "Topic " + thread);
    }

    /** Opens a forum topic with a name, which stays when it was open before. */
    public void openThread(Chat chat, int thread, String title) {
        synchronized (world) {
            chat.threads.putIfAbsent(thread, title);
            chat.closedThreads.remove(thread);
            // a topic's number is that of the message which opened it
            chat.lastId = Math.max(chat.lastId, thread);
            world.changed();
        }
    }

    /** Closes a forum topic: nobody but admins may write there. */
    public void closeThread(Chat chat, int thread) {
        synchronized (world) {
            chat.closedThreads.add(thread);
            world.changed();
        }
    }

    /** Deletes a forum topic. */
    public void deleteThread(Chat chat, int thread) {
        synchronized (world) {
            chat.threads.remove(thread);
        }
    }

    /** Deletes a group for everybody. */
    public void delete(Chat chat) {
        synchronized (world) {
            chat.deactivated = true;
        }
    }

    /** Turns a basic group into a supergroup with that id; writing to the old one is refused with it. */
    public Chat migrate(Chat group, long to) {
        synchronized (world) {
            Chat upgraded = world.supergroup(to, group.title());
            upgraded.members.putAll(group.members);
            upgraded.bot = group.bot;
            group.migratedTo = to;
            Message old = world.post(
                    group, world.bot(), null, Content.of(""), Json.object().put("migrate_to_chat_id", to));
            world.updates().add("message", MessageJson.of(old));
            Message fresh = world.post(
                    upgraded,
                    User.ANONYMOUS,
                    null,
                    Content.of(""),
                    Json.object().put("migrate_from_chat_id", group.id()));
            world.updates().add("message", MessageJson.of(fresh));
            return upgraded;
        }
    }
}
