package newsbot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import newsbot.news.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * What the bot can say or do: one call of the Bot API each, in no type of any library. Every {@code
 * html} is in Telegram's HTML (Bot API, "HTML style"), at most 4,096 characters after parsing.
 */
public sealed interface Outgoing {
    /** The chat that sees it as a message or an edit, and whose limits count; null if none does. */
    @Nullable
    ChatId chat();

    /** The page preview under a message; {@code url} may name another page than the first link. */
    record Preview(boolean shown, @Nullable String url, boolean large, boolean above) {
        public static final Preview NONE = new Preview(false, null, false, false);
        public static final Preview FIRST_LINK = new Preview(true, null, false, false);

        /** A large preview of the page at this address above the text, where a long text would leave it out of sight. */
        public static Preview largeAbove(String url) {
            return new Preview(true, url, true, true);
        }

        /** A large preview of the page at this address under the text. */
        public static Preview large(String url) {
            return new Preview(true, url, true, false);
        }
    }

    /**
     * A new text message (sendMessage).
     *
     * @param keyboard rows of buttons under it; empty for none
     * @param silent whether it arrives without a sound
     * @param thread the topic of a forum, or null
     * @param paid whether it may go beyond the free rate for a fee (allow_paid_broadcast)
     */
    record Message(
            ChatId chat,
            String html,
            List<List<Button>> keyboard,
            Preview preview,
            boolean silent,
            @Nullable Integer thread,
            boolean paid)
            implements Outgoing {
        public Message {
            keyboard = rows(keyboard);
        }

        /** A message with nothing but its text: no preview, no buttons, with a sound, free. */
        public static Message of(ChatId chat, String html) {
            return new Message(chat, html, List.of(), Preview.NONE, false, null, false);
        }

        public Message to(ChatId other) {
            return new Message(other, html, keyboard, preview, silent, thread, paid);
        }

        public Message withKeyboard(List<List<Button>> rows) {
            return new Message(chat, html, rows, preview, silent, thread, paid);
        }

        public Message withPreview(Preview other) {
            return new Message(chat, html, keyboard, other, silent, thread, paid);
        }

        public Message inThread(@Nullable Integer topic) {
            return new Message(chat, html, keyboard, preview, silent, topic, paid);
        }
    }

    /**
     * A new rich message (sendRichMessage, Bot API 10.1), which older servers do not know.
     *
     * @param html "Rich HTML": blocks and inline tags, at most 32,768 characters, 500 blocks, 16 levels
     * @param keyboard rows of buttons under it; empty for none
     */
    record Rich(
            ChatId chat,
            String html,
            List<List<Button>> keyboard,
            boolean silent,
            @Nullable Integer thread,
            boolean paid)
            implements Outgoing {
        public Rich {
            keyboard = rows(keyboard);
        }

        public Rich to(ChatId other) {
            return new Rich(other, html, keyboard, silent, thread, paid);
        }
    }

    /**
     * A picture (sendPhoto). The bytes are not copied and must not change.
     *
     * @param bytes PNG or JPEG, at most 10 MB
     * @param html the caption, at most 1,024 characters after parsing
     * @param thread the topic of a forum, or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Photo(
            ChatId chat,
            String name,
            byte[] bytes,
            String html,
            List<List<Button>> keyboard,
            @Nullable Integer thread) implements Outgoing {
        public Photo {
            keyboard = rows(keyboard);
        }
    }

    /**
     * A file (sendDocument). The bytes are not copied and must not change.
     *
     * @param html the caption, at most 1,024 characters after parsing
     * @param thread the topic of a forum, or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Document(
            ChatId chat,
            String name,
            byte[] bytes,
            String html,
            @Nullable Integer thread) implements Outgoing {}

    /** Another text and keyboard for a message of the bot's own (editMessageText). */
    record Edit(ChatId chat, int message, String html, List<List<Button>> keyboard, Preview preview)
            implements Outgoing {
        public Edit {
            keyboard = rows(keyboard);
        }
    }

    /** Another rich content and keyboard for a message of the bot's own (editMessageText). */
    record EditRich(ChatId chat, int message, String html, List<List<Button>> keyboard) implements Outgoing {
        public EditRich {
            keyboard = rows(keyboard);
        }
    }

    /** Another keyboard, the text left as it is (editMessageReplyMarkup). */
    record EditKeyboard(ChatId chat, int message, List<List<Button>> keyboard) implements Outgoing {
        public EditKeyboard {
            keyboard = rows(keyboard);
        }
    }

    /**
     * Ends the waiting sign on a pressed button (answerCallbackQuery).
     *
     * @param text a short notice, at most 200 characters; null for none
     * @param alert whether the notice must be closed by the person
     */
    record AnswerPress(String query, @Nullable String text, boolean alert) implements Outgoing {
        @Override
        public @Nullable ChatId chat() {
            return null;
        }
    }

    /**
     * Results of an inline query (answerInlineQuery), at most 50.
     *
     * @param cache how long Telegram may keep them
     * @param personal whether they are only for who asked
     * @param next the offset of the next page, at most 64 bytes; empty when there is none
     */
    record AnswerInline(String query, List<Result> results, Duration cache, boolean personal, String next)
            implements Outgoing {
        public AnswerInline {
            results = List.copyOf(results);
        }

        @Override
        public @Nullable ChatId chat() {
            return null;
        }
    }

    /**
     * One result of an inline query: what the list shows, and the message a choice sends.
     *
     * @param id 1 to 64 bytes, unique in its answer
     */
    record Result(
            String id,
            String title,
            @Nullable String description,
            @Nullable String thumbnail,
            String html,
            Preview preview) {}

    /**
     * The commands that Telegram's menu offers (setMyCommands), at most 100; none take back what was set before
     * (deleteMyCommands).
     *
     * @param language two-letter code of the people who see them; null for all others
     * @param only the one chat that has this menu, in whatever language; null for all that have none of their own
     */
    record Commands(@Nullable String language, @Nullable ChatId only, List<Command> commands) implements Outgoing {
        public Commands {
            commands = List.copyOf(commands);
        }

        /** For all chats that have no menu of their own. */
        public Commands(@Nullable String language, List<Command> commands) {
            this(language, null, commands);
        }

        @Override
        public @Nullable ChatId chat() {
            return null;
        }
    }

    /** A command, 1 to 32 of {@code a-z0-9_} without the slash, and what it does, 1 to 256 characters. */
    record Command(String name, String description) {}

    /**
     * A keyboard as messages keep it: unchangeable, without empty rows. One that is so already, as that of a story that
     * goes to many chats, is not copied. (What a stream's {@code toList} gives is copied each time: it might hold nulls.)
     */
    static List<List<Button>> rows(List<List<Button>> rows) {
        List<List<Button>> copy = List.copyOf(rows);
        for (List<Button> row : copy) {
            if (row.isEmpty() || List.copyOf(row) != row) {
                return copy.stream()
                        .filter(one -> !one.isEmpty())
                        .map(List::copyOf)
                        .collect(Collectors.toUnmodifiableList());
            }
        }
        return copy;
    }
}
