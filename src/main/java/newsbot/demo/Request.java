package newsbot.demo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it arrived.
 *
 * @param path without the query, still percent-encoded
 * @param query what follows the question mark, or empty
 * @param headers names in lower case; of a repeated header the last value
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The query's parameters, decoded, in order. */
    Map<String, String> parameters() {
        return form(query);
    }

    /** The pairs of an {@code application/x-www-form-urlencoded} text, decoded, in order. */
    static Map<String, String> form(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                pairs.put(decoded(name), decoded(value));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
