package newsbot.conversation;

import java.util.List;

/** The commands that Telegram's menu offers, in its order. */
final class CommandNames {
    static final List<String> IN_MENU = List.of(
            "latest",
            "topic",
            "topics",
            "interviews",
            "start",
            "stop",
            "help",
            "about",
            "privacy",
            "forget",
            "follow",
            "unfollow",
            "search",
            "why",
            "here",
            "settings");

    private CommandNames() {}
}
