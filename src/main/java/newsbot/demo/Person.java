package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with a Telegram app: what they do there reaches the bot as updates. */
public final class Person {
    private final World world;
    private final User user;

    Person(World world, User user) {
        this.world = world;
        this.user = user;
    }

    public User user() {
        return user;
    }

    /** The private chat with the bot. */
    public Chat chat() {
        return world.chat(user.id());
    }

    /** Writes to the bot in private; /start unblocks it. */
    public Message types(String text) {
        return types(chat(), text);
    }

    /** Writes into any chat. */
    public Message types(Chat chat, String text) {
        return says(chat, null, text, null);
    }

    /** Writes into a forum topic. */
    public Message typesInThread(Chat chat, int thread, String text) {
        return says(chat, thread, text, null);
    }

    /** Writes with further fields of a message, such as {@code forward_origin} or {@code photo}. */
    public Message says(Chat chat, @Nullable Integer thread, String text, @Nullable ObjectNode extra) {
        return new Speech(world).say(chat, user, thread, text, extra);
    }

    /** Writes into a group as its anonymous admin. */
    public Message typesAnonymously(Chat chat, String text) {
        ObjectNode sender = Json.object();
        sender.set("sender_chat", chat.json());
        return new Speech(world).say(chat, User.ANONYMOUS, null, text, sender);
    }

    /** Changes the text of an own message. */
    public void edits(Message message, String text) {
        new Speech(world).edit(message, text);
    }

    /** Presses the first button with this text. @throws IllegalArgumentException if there is none */
    public String presses(Message message, String buttonText) {
        Button button = message.button(buttonText);
        if (button == null || button.data() == null) {
            List<String> there = message.buttons().stream()
                    .flatMap(List::stream)
                    .map(Button::text)
                    .toList();
            throw new IllegalArgumentException("no button \"" + buttonText + "\" that calls back among " + there);
        }
        return pressesData(message, button.data());
    }

    /** Sends callback data, forged perhaps, from a message; the id of the callback query. */
    public String pressesData(Message message, String data) {
        return world.queries().press(user, message, data);
    }

    /** Asks the bot in inline mode; the id of the query. */
    public String asks(String query) {
        return world.queries().ask(user, query);
    }

    /** Blocks the bot. */
    public void blocks() {
        new Memberships(world).change(chat(), user, Chat.BotStatus.KICKED);
    }

    /** Deletes the account. */
    public void leavesTelegram() {
        synchronized (world) {
            chat().deactivated = true;
        }
    }
}
