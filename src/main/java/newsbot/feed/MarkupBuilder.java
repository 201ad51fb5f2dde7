package newsbot.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds {@link Markup} from starts, texts and ends, minding namespaces without insisting on them. */
final class MarkupBuilder {
    private final Names names = new Names();
    private final Map<Markup, Map<String, String>> declared = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Markup root;
    private @Nullable Markup open;

    @Nullable
    Markup root() {
        return root;
    }

    @Nullable
    Markup open() {
        return open;
    }

    /** Opens an element; attributes are given by their qualified names. */
    void start(String qualified, Map<String, String> attributes) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("stopped");
        }
        flush();
        Map<String, String> spaces = new HashMap<>();
        attributes.forEach((key, value) -> {
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                spaces.put(key.equals("xmlns") ? "" : key.substring(6).toLowerCase(Locale.ROOT), value);
            }
        });
        int colon = qualified.indexOf(':');
        String prefix = colon < 0 ? "" : qualified.substring(0, colon).toLowerCase(Locale.ROOT);
        String own = spaces.get(prefix);
        Markup element = new Markup(names.of(qualified, own != null ? own : address(prefix)), open);
        attributes.forEach((key, value) -> {
            String lower = key.toLowerCase(Locale.ROOT);
            if (lower.indexOf(':') < 0 || lower.startsWith("xml:")) {
                element.put(lower, value);
            }
        });
        attributes.forEach((key, value) -> {
            String lower = key.toLowerCase(Locale.ROOT);
            if (lower.indexOf(':') > 0 && !lower.startsWith("xml")) {
                element.put(lower.substring(lower.indexOf(':') + 1), value);
            }
        });
        if (!spaces.isEmpty()) {
            declared.put(element, spaces);
        }
        if (root == null) {
            root = element;
        }
        open = element;
    }

    void text(String part) {
        text.append(part);
    }

    void text(char[] letters, int start, int length) {
        text.append(letters, start, length);
    }

    void end() {
        flush();
        if (open != null) {
            declared.remove(open);
            open = open.parent();
        }
    }

    private void flush() {
        if (text.length() > 0 && open != null) {
            open.add(text.toString());
        }
        text.setLength(0);
    }

    private String address(String prefix) {
        for (Markup element = open; element != null && !declared.isEmpty(); element = element.parent()) {
            Map<String, String> spaces = declared.get(element);
            if (spaces != null && spaces.containsKey(prefix)) {
                return spaces.getOrDefault(prefix, "");
            }
        }
        return "";
    }
}
