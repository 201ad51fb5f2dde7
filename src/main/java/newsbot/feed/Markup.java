package newsbot.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element as feeds are read here: its name without regard to case and to the prefix its author
 * chose (see {@link Names}), its attributes, its children in order.
 */
final class Markup {
    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Object> content = new ArrayList<>();
    private final @Nullable Markup parent;
    private boolean whole = true;

    Markup(String name, @Nullable Markup parent) {
        this.name = name;
        this.parent = parent;
        if (parent != null) {
            parent.content.add(this);
        }
    }

    String name() {
        return name;
    }

    @Nullable
    Markup parent() {
        return parent;
    }

    /** False for an element that its document cut off or that broke a limit. */
    boolean isWhole() {
        return whole;
    }

    void markBroken() {
        whole = false;
    }

    void put(String attribute, String value) {
        attributes.putIfAbsent(attribute, value);
    }

    void add(String text) {
        content.add(text);
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    List<Markup> children() {
        List<Markup> children = new ArrayList<>();
        for (Object part : content) {
            if (part instanceof Markup child) {
                children.add(child);
            }
        }
        return children;
    }

    List<Markup> children(String... names) {
        List<Markup> children = new ArrayList<>();
        for (String wanted : names) {
            for (Object part : content) {
                if (part instanceof Markup child && child.name.equals(wanted)) {
                    children.add(child);
                }
            }
        }
        return children;
    }

    @Nullable
    Markup child(String... names) {
        List<Markup> children = children(names);
        return children.isEmpty() ? null : children.get(0);
    }

    boolean hasElements() {
        for (Object part : content) {
            if (part instanceof Markup) {
                return true;
            }
        }
        return false;
    }

    /** The letters inside, those of inner elements too. */
    String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof Markup child) {
                child.appendText(text);
            } else {
                text.append(part);
            }
        }
    }

    /** The content as HTML, inner elements by their local names. */
    String html() {
        StringBuilder html = new StringBuilder();
        appendHtml(html);
        return html.toString();
    }

    private void appendHtml(StringBuilder html) {
        for (Object part : content) {
            if (part instanceof Markup child) {
                String local = child.name.substring(child.name.indexOf(':') + 1);
                html.append('<').append(local);
                child.attributes.forEach((key, value) -> html.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(escaped(value).replace("\"", "&quot;"))
                        .append('"'));
                html.append('>');
                child.appendHtml(html);
                html.append("</").append(local).append('>');
            } else {
                html.append(escaped((String) part));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
