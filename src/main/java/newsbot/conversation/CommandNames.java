package newsbot.conversation;

import java.util.List;

/** The commands that Telegram's menus offer, in their order. */
final class CommandNames {
    static final List<String> IN_MENU = List.of(
            "latest",
            "topic",
            "topics",
            "interviews",
            "search",
            "follow",
            "unfollow",
            "trends",
            "settings",
            "why",
            "here",
            "start",
            "example",
            "stop",
            "help",
            "about",
            "privacy",
            "export",
            "forget");

    /** Those for who runs the bot, which only their menus offer. */
    static final List<String> FOR_ADMINS =
            List.of("status", "feeds", "pause", "resume", "preview", "announce", "stats");

    private CommandNames() {}
}
