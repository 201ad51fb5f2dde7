package newsbot.telegram;

import java.time.Instant;
import newsbot.news.ChatId;
import org.jspecify.annotations.Nullable;

/** What a person or Telegram did towards the bot, in no type of any library. */
public sealed interface Incoming {
    /** Where it happened; for an inline query the asker's private chat. Its order is kept. */
    ChatId chat();

    /** The kinds of chats; supergroups are groups. */
    enum Place {
        PRIVATE,
        GROUP,
        CHANNEL
    }

    /** A person: the id, and the language of their app as a tag such as {@code en} or {@code pt-br}, or null. */
    record Person(long id, @Nullable String language) {}

    /**
     * A text, also one without a command.
     *
     * @param from who wrote it; null for anonymous admins and in channels
     * @param speaker the chat in whose name it was written (anonymous admin, channel), or null
     * @param text 1 to 4,096 UTF-16 units, verbatim
     * @param thread the topic it was written in, or null
     * @param edited whether it is a new version of an older message
     * @param forwarded whether someone else wrote it first
     * @param repliesTo the id of the message in the same chat that it answers, or null
     */
    record Text(
            ChatId chat,
            Place place,
            @Nullable Person from,
            @Nullable ChatId speaker,
            int message,
            @Nullable Integer thread,
            String text,
            boolean edited,
            boolean forwarded,
            Instant date,
            @Nullable Integer repliesTo)
            implements Incoming {}

    /**
     * A press on a button under one of the bot's messages.
     *
     * @param query what {@link Outgoing.AnswerPress} must name
     * @param data as the button had it, or forged: anything of up to 64 bytes
     */
    record Press(
            ChatId chat,
            Place place,
            Person from,
            String query,
            int message,
            @Nullable Integer thread,
            String data) implements Incoming {}

    /**
     * A query typed after the bot's name in any chat.
     *
     * @param offset what the last answer gave as its next page; empty at first
     */
    record Inline(ChatId chat, Person from, String query, String text, String offset) implements Incoming {}

    /**
     * The bot was added, removed, promoted, restricted, blocked or unblocked.
     *
     * @param title the group's or channel's title, or null
     * @param username the public name without {@code @}, or null
     * @param writes whether the bot may write there now
     * @param by who did it; null if unknown
     */
    record Membership(
            ChatId chat,
            Place place,
            @Nullable String title,
            @Nullable String username,
            boolean present,
            boolean writes,
            @Nullable Person by)
            implements Incoming {}

    /** A group became a supergroup with another id. */
    record Migration(ChatId chat, ChatId to) implements Incoming {}

    /** Anything else: a picture, a sticker, a poll, a service message. */
    record Other(
            ChatId chat,
            Place place,
            @Nullable Person from,
            @Nullable Integer thread) implements Incoming {}
}
