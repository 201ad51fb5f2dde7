package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A call that the Bot API refuses, as its answer says it (Bot API, "Making requests"). */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient @Nullable JsonNode parameters;

    Refusal(int code, String description, @Nullable JsonNode parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    static Refusal bad(String what) {
        return new Refusal(400, "Bad Request: " + what, null);
    }

    static Refusal forbidden(String what) {
        return new Refusal(403, "Forbidden: " + what, null);
    }

    /** Too many requests; the caller may come back after so many seconds. */
    static Refusal flood(long seconds) {
        return new Refusal(
                429, "Too Many Requests: retry after " + seconds, Json.object().put("retry_after", seconds));
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    Answer answer() {
        ObjectNode envelope =
                Json.object().put("ok", false).put("error_code", code).put("description", description());
        if (parameters != null) {
            envelope.set("parameters", parameters);
        }
        Answer answer = Answer.json(code, envelope);
        if (parameters != null && parameters.has("retry_after")) {
            return answer.with("Retry-After", parameters.get("retry_after").asText());
        }
        return answer;
    }
}
