package newsbot.demo;

import org.jspecify.annotations.Nullable;

/** An attribute of a start tag; the value is empty where none was given. */
record HtmlAttribute(String name, String value) {

    /** What the attribute says of its tag, or null when Telegram doesn't care. */
    @Nullable
    String meaningIn(String tag) {
        return switch (tag + " " + name) {
            case "a href", "tg-emoji emoji-id", "tg-time unix" -> value;
            case "blockquote expandable" -> "expandable";
            case "code class" -> after("language-");
            case "span class" -> after("tg-");
            default -> null;
        };
    }

    private @Nullable String after(String prefix) {
        return value.startsWith(prefix) ? value.substring(prefix.length()) : null;
    }
}
