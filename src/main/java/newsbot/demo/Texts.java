package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the texts of calls: parse mode, entities, lengths (Bot API, "Formatting options"). */
final class Texts {
    static final int MAX_TEXT = 4096;
    static final int MAX_CAPTION = 1024;
    private static final int MAX_BYTES = 1 << 15;
    private static final Set<String> TYPES = Set.of(
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "code",
            "pre",
            "text_link",
            "blockquote",
            "expandable_blockquote",
            "custom_emoji",
            "date_time");

    private Texts() {}

    /** A message's text. @throws Refusal 400 when it is empty, too long or can't be parsed */
    static FormattedText message(Params params) {
        if (!params.has("text")) {
            throw Refusal.bad("message text is empty");
        }
        FormattedText text = formatted(params, "text", "entities");
        if (text.text().isEmpty()) {
            throw Refusal.bad("text must be non-empty");
        }
        if (text.text().length() > MAX_TEXT) {
            throw Refusal.bad("message is too long");
        }
        return text;
    }

    /** A picture's or file's caption, which may be empty. @throws Refusal 400 likewise */
    static FormattedText caption(Params params) {
        FormattedText text = formatted(params, "caption", "caption_entities");
        if (text.text().length() > MAX_CAPTION) {
            throw Refusal.bad("message caption is too long");
        }
        return text;
    }

    private static FormattedText formatted(Params params, String name, String entities) {
        String given = params.text(name);
        if (given.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw Refusal.bad("text is too long");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(given)) {
            throw Refusal.bad("strings must be encoded in UTF-8");
        }
        String clean = cleaned(given);
        return switch (params.text("parse_mode").toLowerCase(Locale.ROOT)) {
            case "", "none" ->
                new FormattedText(clean, given(params.json(entities, "message entities"), clean)).trimmed();
            case "html" -> TelegramHtml.parse(clean).trimmed();
            default -> throw Refusal.bad("unsupported parse_mode");
        };
    }

    /** Without control characters and marks of direction, as Telegram cleans every text. */
    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dropped = c == '\r' || (c >= '\u2028' && c <= '\u202e');
            if (!dropped) {
                clean.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return clean.toString();
    }

    private static List<Entity> given(@Nullable JsonNode array, String text) {
        List<Entity> entities = new ArrayList<>();
        if (array != null && array.isArray()) {
            for (JsonNode each : array) {
                int offset = each.path("offset").asInt(-1);
                int length = each.path("length").asInt(-1);
                if (offset < 0) {
                    throw Refusal.bad("receive an entity with incorrect offset " + offset);
                }
                if (length < 0 || (long) offset + length > text.length()) {
                    throw Refusal.bad("receive an entity with incorrect length " + length);
                }
                String type = each.path("type").asText();
                if (length > 0 && TYPES.contains(type)) {
                    String url = each.path("url").asText(each.path("language").asText(""));
                    entities.add(new Entity(type, offset, length, url.isEmpty() ? null : url));
                }
            }
        }
        return entities;
    }
}
