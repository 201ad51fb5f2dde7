package newsbot.outbox;

import java.util.List;
import java.util.Locale;

/** The kinds of reasons for which a delivery ends without its message, for figures; the reasons themselves stand in it. */
public enum Failure {
    /** The chat cannot be written to: blocked, kicked, deleted, without the right. */
    UNREACHABLE,
    /** The reader stopped the news before it went out. */
    STOPPED,
    /** The site took the story back first. */
    WITHDRAWN,
    /** A crash or a lost answer left it in doubt, and it is configured not to go again. */
    UNCERTAIN,
    /** Telegram refuses the message, or it cannot be worded. */
    REFUSED;

    /** Parts of Telegram's words (Bot API server's source, Client.cpp), in lower case. */
    private static final List<String> OUT_OF_REACH = List.of(
            "forbidden",
            "blocked",
            "deactivated",
            "kicked",
            "not found",
            "not a member",
            "deleted",
            "rights",
            "private",
            "may not write");

    /** @param reason as the outbox has it on record */
    public static Failure of(String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.startsWith("stopped by the reader")) {
            return STOPPED;
        }
        if (words.startsWith("withdrawn by the site")) {
            return WITHDRAWN;
        }
        if (words.startsWith("uncertain")) {
            return UNCERTAIN;
        }
        return OUT_OF_REACH.stream().anyMatch(words::contains) ? UNREACHABLE : REFUSED;
    }
}
