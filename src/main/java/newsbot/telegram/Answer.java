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
     * answer is one of these, and most of it, which is not read, is the text that was sent.
     */
    static Answer ofMessage(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            Answer sent = sent(json);
            return sent != null ? sent : parse(new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return parse(new String(body, StandardCharsets.UTF_8));
        }
    }

    /** Null for what does not begin as the answer to a message that was sent. */
    private static @Nullable Answer sent(JsonParser json) throws IOException {
        boolean ok = false;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (name.equals("result")) {
                return ok && value == JsonToken.START_OBJECT ? message(json) : null;
            }
            ok |= name.equals("ok") && value == JsonToken.VALUE_TRUE;
            json.skipChildren();
        }
        return null;
    }

    private static @Nullable Answer message(JsonParser json) throws IOException {
        long message = 0;
        long chat = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (name.equals("message_id") && value == JsonToken.VALUE_NUMBER_INT) {
                message = json.getLongValue();
            } else if (name.equals("chat") && value == JsonToken.START_OBJECT) {
                chat = id(json);
            } else {
                json.skipChildren();
            }
            if (message != 0 && chat != 0) {
                ObjectNode result = JSON.createObjectNode().put("message_id", message);
                result.putObject("chat").put("id", chat);
                return new Answer(true, true, 0, "", MissingNode.getInstance(), result);
            }
        }
        return null;
    }

    private static long id(JsonParser json) throws IOException {
        long id = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (name.equals("id") && value == JsonToken.VALUE_NUMBER_INT) {
                id = json.getLongValue();
            } else {
                json.skipChildren();
            }
        }
        return id;
    }

    static Answer unreadable(String reason) {
        JsonNode nothing = MissingNode.getInstance();
        return new Answer(false, false, 0, reason, nothing, nothing);
    }

    private static String start(String body) {
        return body.isBlank() ? "empty body" : body.substring(0, Math.min(body.length(), 100));
    }
}
