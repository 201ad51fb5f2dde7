package newsbot.conversation;

import java.util.List;
import newsbot.telegram.Button;
import newsbot.telegram.Outgoing;

/**
 * What somebody is answered.
 *
 * @param html Telegram HTML
 * @param keyboard rows of buttons; empty for none
 * @param preview of the page that the text links
 */
public record Reply(String html, List<List<Button>> keyboard, Outgoing.Preview preview) {
    public Reply {
        keyboard = List.copyOf(keyboard);
    }

    public static Reply text(String html) {
        return new Reply(html, List.of(), Outgoing.Preview.NONE);
    }

    public static Reply with(String html, List<List<Button>> keyboard) {
        return new Reply(html, keyboard, Outgoing.Preview.NONE);
    }
}
