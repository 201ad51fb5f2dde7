package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.stream.Stream;

/** The rich message of a call ({@code InputRichMessage}): given as HTML; Markdown and blocks are not taken here. */
final class RichInput {
    private RichInput() {}

    /** @throws Refusal 400 if it can't be read */
    static ArrayNode blocks(JsonNode given) {
        if (!given.isObject()) {
            throw Refusal.bad("object expected as rich message");
        }
        long ways = Stream.of("html", "markdown", "blocks")
                .filter(given::hasNonNull)
                .count();
        if (ways != 1) {
            throw Refusal.bad("exactly one of html, markdown and blocks must be specified for the rich message");
        }
        if (!given.path("html").isTextual()) {
            throw Refusal.bad("field \"html\" must be of type String, the only one that this box takes");
        }
        return RichHtml.parse(source(given));
    }

    static String source(JsonNode given) {
        return given.path("html").asText();
    }
}
