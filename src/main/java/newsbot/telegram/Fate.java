package newsbot.telegram;

import java.time.Duration;
import newsbot.news.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one POST. Reasons are one line, for logs and records: the server's own words, the
 * token taken out.
 */
public sealed interface Fate {
    /**
     * Telegram has it.
     *
     * @param message the new message's id; 0 for calls that make none
     * @param chat the numeric id of the chat, also when it was addressed by name; null without a
     *     message
     */
    record Sent(int message, @Nullable ChatId chat) implements Fate {}

    /**
     * Not sent: too many requests (429), or the pace would have kept it too long. An attempt that does
     * not count.
     *
     * @param retryAfter how long this chat must be left alone, 1 s to 1 h
     */
    record Later(Duration retryAfter) implements Fate {}

    /** Surely not sent: no connection came about, so not a byte of the request left. */
    record Unreachable(String reason) implements Fate {}

    /** Perhaps sent: the request left and no answer could be read. Never to be repeated blindly. */
    record Uncertain(String reason) implements Fate {}

    /** Not sent: this chat can't be reached until it comes back by itself (blocked, deleted). */
    record Gone(String reason) implements Fate {}

    /** Not sent: the group lives on as a supergroup under another id. */
    record Moved(ChatId to) implements Fate {}

    /**
     * Not sent: the request itself is refused, and would be again.
     *
     * @param markup whether the HTML is to blame, so that plain text may pass
     */
    record Refused(String reason, boolean markup) implements Fate {}

    /** Not sent: the forum thread is closed or gone; the rest of the group can be written to. */
    record NoThread(String reason) implements Fate {}

    /** Not sent: the chat is closed to its members, or a 403 of no known kind. It says nothing lasting about the chat. */
    record Forbidden(String reason) implements Fate {}

    /** Not sent: the token is not accepted. Nothing will be until the operator acts. */
    record Unauthorized(String reason) implements Fate {}

    /** An edit that would change nothing. */
    record NotModified() implements Fate {}

    /** Whether a reason is the chat's rather than the message's: that of a Gone, a NoThread or a Forbidden. */
    static boolean isOutOfReach(String reason) {
        return Fates.isOutOfReach(reason);
    }
}
