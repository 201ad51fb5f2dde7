package newsbot.conversation;

import java.util.List;

/** The commands that Telegram's menu offers, in its order. */
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
            "forget",
            "stats");

    private CommandNames() {}
}
