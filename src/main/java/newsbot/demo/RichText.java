package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The words of a rich message, for those who cannot show its blocks: a line a block. */
final class RichText {
    private RichText() {}

    /** The text of blocks, of one block, or of a text with its styles. */
    static String plain(JsonNode node) {
        StringBuilder out = new StringBuilder();
        append(node, out);
        return out.toString().strip();
    }

    private static void append(JsonNode node, StringBuilder out) {
        if (node.isTextual()) {
            out.append(node.asText());
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> append(each, out));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        boolean item = node.has("label");
        out.append(item ? node.path("label").asText() + " " : "");
        append(node.path("summary"), out);
        out.append(node.has("summary") ? "\n" : "");
        append(node.path("text"), out);
        append(node.path("items"), out);
        append(node.path("blocks"), out);
        boolean block = node.has("text") && !isInline(node.path("type").asText());
        out.append(block ? "\n" : "");
    }

    private static boolean isInline(String type) {
        return switch (type) {
            case "paragraph", "heading", "footer" -> false;
            default -> true;
        };
    }
}
