package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Answers to presses of buttons and to inline questions. */
final class QueryMethods {
    private static final int MAX_CALLBACK_TEXT = 200;
    private static final int MAX_RESULTS = 50;

    private final World world;

    QueryMethods(World world) {
        this.world = world;
    }

    Map<String, ApiMethod> methods() {
        return Map.of("answercallbackquery", this::callback, "answerinlinequery", this::inline);
    }

    private JsonNode callback(Params params) {
        String text = params.text("text");
        if (text.codePointCount(0, text.length()) > MAX_CALLBACK_TEXT) {
            throw Refusal.bad("MESSAGE_TOO_LONG");
        }
        String url = params.has("url") ? params.text("url") : null;
        world.queries()
                .answer(
                        params.text("callback_query_id"),
                        new Queries.CallbackAnswer(text, params.flag("show_alert"), url));
        return BooleanNode.TRUE;
    }

    private JsonNode inline(Params params) {
        JsonNode results = params.json("results", "inline query results");
        if (results == null || !results.isArray()) {
            throw Refusal.bad("can't parse inline query results: expected an Array");
        }
        if (results.size() > MAX_RESULTS) {
            throw Refusal.bad("RESULTS_TOO_MUCH");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode result : results) {
            String id = result.path("id").asText("");
            int bytes = id.getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > 64) {
                throw Refusal.bad("RESULT_ID_INVALID");
            }
            if (!ids.add(id)) {
                throw Refusal.bad("RESULT_ID_DUPLICATE");
            }
            content(result.path("input_message_content"));
        }
        if (params.text("next_offset").getBytes(StandardCharsets.UTF_8).length > 64) {
            throw Refusal.bad("NEXT_OFFSET_INVALID");
        }
        world.queries().answerInline(params.text("inline_query_id"), results);
        return BooleanNode.TRUE;
    }

    private static void content(JsonNode content) {
        if (content.has("message_text")) {
            var values = Json.object();
            values.set("text", content.get("message_text"));
            values.put("parse_mode", content.path("parse_mode").asText(""));
            Texts.message(new Params(values, Map.of()));
        }
    }
}
