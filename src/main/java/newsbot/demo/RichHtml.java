package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the HTML of rich messages into blocks (Bot API 10.1, "Rich messages"): headings, paragraphs, lists, quotations,
 * details, footers, rules, and the inline tags of plain messages. What the real server takes beyond these (tables, pictures, maps,
 * formulas) is refused here. Tags must match, blocks stand in no inline tag, and the limits hold.
 */
final class RichHtml {
    private static final int MAX_LENGTH = 32_768;
    private static final int MAX_BLOCKS = 500;
    private static final int MAX_LEVELS = 16;

    /** Blocks that hold text; those that hold other blocks, or text as a paragraph of its own; the inline tags. */
    private static final Set<String> TEXTS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "footer", "summary");

    private static final Set<String> HOLDERS = Set.of("blockquote", "aside", "details", "li");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Map<String, String> INLINE = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("code", "code"),
            Map.entry("mark", "marked"),
            Map.entry("sub", "subscript"),
            Map.entry("sup", "superscript"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("a", "url"));

    private final List<RichTag> tokens;
    private int at;
    private int blocks;

    private RichHtml(List<RichTag> tokens) {
        this.tokens = tokens;
    }

    /**
     * The blocks, as the Bot API writes them ({@code RichBlock}).
     *
     * @throws Refusal 400 if it is empty, beyond the limits or can't be parsed
     */
    static ArrayNode parse(String html) {
        if (html.codePointCount(0, html.length()) > MAX_LENGTH) {
            throw Refusal.bad("rich message is too long");
        }
        ArrayNode blocks = new RichHtml(RichTag.all(html)).blocks("", 1);
        if (RichText.plain(blocks).isBlank()) {
            throw Refusal.bad("rich message is empty");
        }
        return blocks;
    }

    /** Everything up to the end tag, which is taken too; without a name, up to the end. */
    private ArrayNode blocks(String within, int level) {
        if (level > MAX_LEVELS) {
            throw Refusal.bad("rich message has too many levels");
        }
        ArrayNode found = Json.array();
        while (at < tokens.size()) {
            RichTag token = tokens.get(at);
            if (token.kind() == RichTag.Kind.END) {
                at++;
                return closed(token, within, found);
            }
            if (token.kind() == RichTag.Kind.TEXT
                    || INLINE.containsKey(token.name())
                    || token.name().equals("br")) {
                JsonNode text = inline("", level);
                if (!RichText.plain(text).isBlank()) {
                    if (LISTS.contains(within)) {
                        throw refused("Text is not allowed in \"" + within + "\"");
                    }
                    found.add(block("paragraph").set("text", text));
                }
            } else {
                at++;
                found.add(block(token, within, found.isEmpty(), level));
            }
        }
        return closed(null, within, found);
    }

    private static ArrayNode closed(@Nullable RichTag end, String within, ArrayNode found) {
        String name = end == null ? "" : end.name();
        if (!name.equals(within)) {
            throw refused(
                    end == null
                            ? "Can't find end tag corresponding to start tag \"" + within + "\""
                            : within.isEmpty()
                                    ? "Unexpected end tag"
                                    : "Unmatched end tag, expected \"</" + within + ">\", found \"</" + name + ">\"");
        }
        return found;
    }

    private JsonNode block(RichTag tag, String within, boolean first, int level) {
        String name = tag.name();
        boolean item = name.equals("li");
        boolean summary = name.equals("summary");
        if (item != LISTS.contains(within) || (summary && !(within.equals("details") && first))) {
            throw refused("Tag \"" + name + "\" is not allowed in \"" + within + "\"");
        }
        if (name.equals("hr")) {
            return block("divider");
        }
        if (TEXTS.contains(name)) {
            JsonNode text = inline(name, level);
            return switch (name.charAt(0)) {
                case 'h' -> block("heading").put("size", name.charAt(1) - '0').set("text", text);
                case 's' -> Json.object().set("summary", text);
                default -> block(name.equals("p") ? "paragraph" : name).set("text", text);
            };
        }
        if (LISTS.contains(name)) {
            return block("list").set("items", blocks(name, level + 1));
        }
        if (!HOLDERS.contains(name)) {
            throw refused("Unsupported start tag \"" + name + "\"");
        }
        ObjectNode holder =
                item ? counted(Json.object().put("label", "•")) : block(name.equals("aside") ? "pullquote" : name);
        ArrayNode inside = blocks(name, level + 1);
        if (name.equals("details")) {
            if (inside.isEmpty() || !inside.get(0).has("summary")) {
                throw refused("Tag \"details\" must begin with \"summary\"");
            }
            holder.setAll((ObjectNode) inside.remove(0));
        }
        return holder.set("blocks", inside);
    }

    private ObjectNode block(String type) {
        return counted(Json.object().put("type", type));
    }

    private ObjectNode counted(ObjectNode block) {
        if (++blocks > MAX_BLOCKS) {
            throw Refusal.bad("rich message has too many blocks");
        }
        return block;
    }

    /** Text up to the end tag, which is taken too; without a name, up to whatever is no inline text. */
    private JsonNode inline(String within, int level) {
        if (level > MAX_LEVELS) {
            throw Refusal.bad("rich message has too many levels");
        }
        ArrayNode parts = Json.array();
        while (at < tokens.size()) {
            RichTag token = tokens.get(at);
            if (token.kind() == RichTag.Kind.END) {
                if (!within.isEmpty()) {
                    at++;
                    closed(token, within, parts);
                }
                return parts.size() == 1 ? parts.get(0) : parts;
            }
            String type = INLINE.get(token.name());
            if (token.kind() == RichTag.Kind.TEXT) {
                at++;
                parts.add(token.text());
            } else if (token.name().equals("br")) {
                at++;
                parts.add("\n");
            } else if (type != null) {
                at++;
                parts.add(styled(type, token, inline(token.name(), level + 1)));
            } else if (within.isEmpty()) {
                return parts.size() == 1 ? parts.get(0) : parts;
            } else {
                throw refused("Tag \"" + token.name() + "\" is not allowed in \"" + within + "\"");
            }
        }
        closed(null, within, parts);
        return parts.size() == 1 ? parts.get(0) : parts;
    }

    /** A link that Telegram doesn't take is dropped without a word; its text stays. */
    private static JsonNode styled(String type, RichTag tag, JsonNode text) {
        if (!type.equals("url")) {
            return Json.object().put("type", type).set("text", text);
        }
        String url = Links.checked(tag.text());
        return url == null
                ? (text.isArray() && text.isEmpty() ? TextNode.valueOf("") : text)
                : Json.object().put("type", type).put("url", url).set("text", text);
    }

    private static Refusal refused(String complaint) {
        return Refusal.bad("can't parse rich message: " + complaint);
    }
}
