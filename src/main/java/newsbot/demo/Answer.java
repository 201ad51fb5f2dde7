package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP answer and how it goes over the wire: late, slowly, in part or not at all.
 *
 * @param delay how long the server waits before its first byte
 * @param bytesPerSecond how fast the body drips; 0 for at once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, Map<String, String> headers, byte[] body, Ending ending, Duration delay, int bytesPerSecond) {

    /** How an exchange ends. */
    enum Ending {
        /** As it should. */
        WHOLE,
        /** Headers and half of the body, then the connection is closed. */
        CUT,
        /** Not a byte; the connection is closed. */
        CLOSE,
        /** Not a byte; the connection is reset (RST). */
        RESET,
        /** Not a byte; the connection stays open until one side gives up. */
        STALL,
        /** Headers and half of the body; the connection stays open until one side gives up. */
        STALL_IN_BODY
    }

    static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body, Ending.WHOLE, Duration.ZERO, 0);
    }

    static Answer text(int status, String contentType, String body) {
        return of(status, contentType + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(int status, JsonNode body) {
        return of(status, "application/json", Json.bytes(body));
    }

    static Answer notFound() {
        return text(404, "text/plain", "Not Found\n");
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, Map.copyOf(more), body, ending, delay, bytesPerSecond);
    }

    Answer ending(Ending other) {
        return new Answer(status, headers, body, other, delay, bytesPerSecond);
    }

    Answer after(Duration wait) {
        return new Answer(status, headers, body, ending, delay.plus(wait), bytesPerSecond);
    }

    Answer dripping(int bytes) {
        return new Answer(status, headers, body, ending, delay, bytes);
    }
}
