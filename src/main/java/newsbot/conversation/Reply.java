package newsbot.conversation;

import java.util.List;
import newsbot.telegram.Button;
import newsbot.telegram.Outgoing;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is answered.
 *
 * @param html Telegram HTML
 * @param rich the same as a rich message, to be preferred; null where there is none
 * @param keyboard rows of buttons; empty for none
 * @param preview of the page that the text links
 */
public record Reply(String html, @Nullable String rich, List<List<Button>> keyboard, Outgoing.Preview preview) {
    public Reply {
        keyboard = List.copyOf(keyboard);
    }

    public static Reply text(String html) {
        return new Reply(html, null, List.of(), Outgoing.Preview.NONE);
    }

    public static Reply with(String html, List<List<Button>> keyboard) {
        return new Reply(html, null, keyboard, Outgoing.Preview.NONE);
    }
}
