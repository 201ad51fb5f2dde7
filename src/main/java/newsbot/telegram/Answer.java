package newsbot.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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
        } catch (IOException e) {
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

    /**
     * The same, but of a sent message only {@code message_id} and {@code chat.id}: all that is kept of it. Nearly every
     * answer is one of these, and most of it is the text that was sent.
     */
    static Answer ofMessage(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            Answer sent = sent(json);
            return sent != null ? sent : parse(new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return parse(new String(body, StandardCharsets.UTF_8));
        }
    }

    /** Null for what is anything else than the answer to a message that was sent. */
    private static @Nullable Answer sent(JsonParser json) throws IOException {
        boolean ok = false;
        ObjectNode message = null;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (name.equals("ok")) {
                ok = value == JsonToken.VALUE_TRUE;
            } else if (name.equals("result") && value == JsonToken.START_OBJECT) {
                message = JSON.createObjectNode();
                numbers(json, message);
            } else {
                json.skipChildren();
            }
        }
        return ok && message != null ? new Answer(true, true, 0, "", MissingNode.getInstance(), message) : null;
    }

    /** Of an object the numbers by which a message and its chat are known. */
    private static void numbers(JsonParser json, ObjectNode to) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_NUMBER_INT && (name.equals("message_id") || name.equals("id"))) {
                to.put(name, json.getLongValue());
            } else if (value == JsonToken.START_OBJECT && name.equals("chat")) {
                numbers(json, to.putObject(name));
            } else {
                json.skipChildren();
            }
        }
    }

    static Answer unreadable(String reason) {
        JsonNode nothing = MissingNode.getInstance();
        return new Answer(false, false, 0, reason, nothing, nothing);
    }

    private static String start(String body) {
        return body.isBlank() ? "empty body" : body.substring(0, Math.min(body.length(), 100));
    }
}
