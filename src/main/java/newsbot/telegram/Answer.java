package newsbot.telegram;

import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
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
    private static final TokenFilter CHAT = only(Map.of("id", TokenFilter.INCLUDE_ALL));
    private static final TokenFilter RESULT = only(Map.of("message_id", TokenFilter.INCLUDE_ALL, "chat", CHAT));
    private static final TokenFilter MESSAGE = only(Map.of(
            "ok", TokenFilter.INCLUDE_ALL,
            "error_code", TokenFilter.INCLUDE_ALL,
            "description", TokenFilter.INCLUDE_ALL,
            "parameters", TokenFilter.INCLUDE_ALL,
            "result", RESULT));

    static Answer parse(String body) {
        return read(body, () -> JSON.readTree(body));
    }

    /** The same, but of the result only {@code message_id} and {@code chat.id}: all that is kept of a sent message. */
    static Answer ofMessage(String body) {
        return read(
                body,
                () -> JSON.readTree(new FilteringParserDelegate(
                        JSON.createParser(body), MESSAGE, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)));
    }

    private interface Reading {
        @Nullable
        JsonNode tree() throws IOException;
    }

    private static Answer read(String body, Reading reading) {
        JsonNode root;
        try {
            root = reading.tree();
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

    private static TokenFilter only(Map<String, TokenFilter> properties) {
        return new TokenFilter() {
            @Override
            public @Nullable TokenFilter includeProperty(String name) {
                return properties.get(name);
            }
        };
    }

    static Answer unreadable(String reason) {
        JsonNode nothing = MissingNode.getInstance();
        return new Answer(false, false, 0, reason, nothing, nothing);
    }

    private static String start(String body) {
        return body.isBlank() ? "empty body" : body.substring(0, Math.min(body.length(), 100));
    }
}
