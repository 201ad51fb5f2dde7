package newsbot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Serializable;

/**
 * The Bot API's envelope ("Making requests"), read by itself: whether a message was sent must not
 * depend on whether every part of it is known to the library.
 *
 * @param readable false if the body was no envelope at all
 * @param code the error's code, 0 when ok
 */
record Answer(boolean readable, boolean ok, int code, String description, JsonNode parameters, JsonNode result)
        implements Serializable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer parse(String body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return unreadable("not JSON: " + start(body));
        }
        if (root == null || !root.path("ok").isBoolean()) {
            return unreadable("no Bot API answer: " + start(body));
        }
        boolean ok = root.path("ok").asBoolean();
        return new Answer(
                true,
                ok,
                ok ? 0 : root.path("error_code").asInt(),
                root.path("description").asText(),
                root.path("parameters"),
                root.path("result"));
    }

    static Answer unreadable(String reason) {
        JsonNode nothing = MissingNode.getInstance();
        return new Answer(false, false, 0, reason, nothing, nothing);
    }

    private static String start(String body) {
        return body.isBlank() ? "empty body" : body.substring(0, Math.min(body.length(), 100));
    }
}
