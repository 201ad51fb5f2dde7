package newsbot.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call's parameters, from whichever of the four ways they came by (Bot API, "Making requests"):
 * query, form, JSON, multipart.
 *
 * @param values parameters by name
 * @param uploads files by the name of their part
 */
record Params(ObjectNode values, Map<String, Upload> uploads) {

    /** A file that came with a call. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Upload(String fileName, String contentType, byte[] bytes) {}

    /** @throws Refusal 400 when the body is not what its type says */
    static Params of(Request request) {
        ObjectNode values = Json.object();
        request.parameters().forEach(values::put);
        Map<String, Upload> uploads = new LinkedHashMap<>();
        String given = request.header("content-type");
        String type = given == null ? "" : given.toLowerCase(Locale.ROOT);
        if (request.body().length == 0) {
            return new Params(values, uploads);
        }
        if (type.startsWith("application/json")) {
            values.setAll(object(request.text()));
        } else if (type.startsWith("multipart/form-data") && given != null) {
            Multipart.read(request.body(), given, values, uploads);
        } else {
            Request.form(request.text()).forEach(values::put);
        }
        return new Params(values, uploads);
    }

    private static ObjectNode object(String text) {
        try {
            if (Json.parse(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "Bad Request: can't parse request JSON object", null);
        }
        throw Refusal.bad("request JSON object expected");
    }

    /** A parameter as text, white space included; empty when it is absent. */
    String text(String name) {
        JsonNode value = values.get(name);
        return value == null || value.isNull() ? "" : value.isContainerNode() ? value.toString() : value.asText();
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** A parameter that is JSON, or a text that holds JSON; null when it is absent. */
    @Nullable
    JsonNode json(String name, String kind) {
        JsonNode value = values.get(name);
        if (value == null
                || value.isNull()
                || (value instanceof TextNode text && text.asText().isEmpty())) {
            return null;
        }
        if (!value.isTextual()) {
            return value;
        }
        try {
            return Json.parse(value.asText());
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "Bad Request: can't parse " + kind + " JSON object", null);
        }
    }

    boolean flag(String name) {
        String text = text(name).toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("1") || text.equals("yes");
    }

    /** A whole number; {@code otherwise} when it is absent or none, as the real server does. */
    long number(String name, long otherwise) {
        try {
            return has(name) ? Long.parseLong(text(name).strip()) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
