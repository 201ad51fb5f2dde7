package newsbot.telegram;

import java.nio.charset.StandardCharsets;

/**
 * One button of an inline keyboard (Bot API, InlineKeyboardButton): what it says and what pressing
 * it does.
 *
 * @param text what it says, not empty
 * @param value depends on the action: 1 to 64 bytes of callback data, an address, or a query
 */
public record Button(String text, Action action, String value) {
    private static final int DATA_BYTES = 64;

    /** What a press does. */
    public enum Action {
        /** Sends the bot an {@link Incoming.Press} with the value as its data. */
        PRESS,
        /** Opens the value as an address. */
        LINK,
        /** Lets the person pick a chat and starts an inline query there. */
        INLINE,
        /** Starts an inline query in the same chat. */
        INLINE_HERE
    }

    public Button {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a button needs a text");
        }
        if (action == Action.PRESS) {
            int bytes = value.getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > DATA_BYTES) {
                throw new IllegalArgumentException("callback data of 1 to 64 bytes expected, got " + bytes);
            }
        }
    }

    public static Button press(String text, String data) {
        return new Button(text, Action.PRESS, data);
    }

    public static Button link(String text, String address) {
        return new Button(text, Action.LINK, address);
    }

    public static Button inline(String text, String query) {
        return new Button(text, Action.INLINE, query);
    }
}
