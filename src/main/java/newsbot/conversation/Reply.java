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
 * @param attachment whose caption the text is, at most 1,024 characters then; null for none
 * @param next what is said after it, in a message of its own; null for nothing
 */
public record Reply(
        String html,
        @Nullable String rich,
        List<List<Button>> keyboard,
        Outgoing.Preview preview,
        @Nullable Attachment attachment,
        @Nullable Reply next) {
    public Reply {
        keyboard = List.copyOf(keyboard);
    }

    /** With nothing said after it. */
    public Reply(
            String html,
            @Nullable String rich,
            List<List<Button>> keyboard,
            Outgoing.Preview preview,
            @Nullable Attachment attachment) {
        this(html, rich, keyboard, preview, attachment, null);
    }

    public Reply(String html, List<List<Button>> keyboard, Outgoing.Preview preview) {
        this(html, null, keyboard, preview, null);
    }

    Reply then(@Nullable Reply other) {
        return new Reply(html, rich, keyboard, preview, attachment, other);
    }

    public static Reply text(String html) {
        return new Reply(html, List.of(), Outgoing.Preview.NONE);
    }

    public static Reply with(String html, List<List<Button>> keyboard) {
        return new Reply(html, keyboard, Outgoing.Preview.NONE);
    }

    /** @param caption Telegram HTML, at most 1,024 characters */
    public static Reply with(String caption, Attachment attachment) {
        return new Reply(caption, null, List.of(), Outgoing.Preview.NONE, attachment);
    }
}
