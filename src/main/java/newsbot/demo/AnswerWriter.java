package newsbot.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Writes answers to a connection; small ones in one packet. */
final class AnswerWriter {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(301, "Moved Permanently"),
            Map.entry(302, "Found"),
            Map.entry(304, "Not Modified"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Request Entity Too Large"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"));

    private final OutputStream out;
    private final CountDownLatch closed;

    AnswerWriter(OutputStream out, CountDownLatch closed) {
        this.out = out;
        this.closed = closed;
    }

    void write(Request request, Answer answer) throws IOException, InterruptedException {
        byte[] head = head(answer);
        boolean bodiless = request.method().equals("HEAD") || answer.status() == 304;
        int length = bodiless ? 0 : answer.body().length;
        if (answer.ending() != Answer.Ending.WHOLE) {
            length /= 2;
        }
        if (answer.bytesPerSecond() > 0) {
            out.write(head);
            drip(answer, length);
        } else {
            byte[] whole = new byte[head.length + length];
            System.arraycopy(head, 0, whole, 0, head.length);
            System.arraycopy(answer.body(), 0, whole, head.length, length);
            out.write(whole);
        }
        out.flush();
    }

    private void drip(Answer answer, int length) throws IOException, InterruptedException {
        long pause = TimeUnit.SECONDS.toNanos(1) / answer.bytesPerSecond();
        for (int i = 0; i < length; i++) {
            out.write(answer.body()[i]);
            out.flush();
            if (closed.await(pause, TimeUnit.NANOSECONDS)) {
                return;
            }
        }
    }

    private static byte[] head(Answer answer) {
        StringBuilder head = new StringBuilder(200);
        head.append("HTTP/1.1 ").append(answer.status()).append(' ');
        head.append(REASONS.getOrDefault(answer.status(), "Status")).append("\r\n");
        answer.headers()
                .forEach((name, value) -> head.append(name)
                        .append(": ")
                        .append(value.replaceAll("[\\r\\n]", " "))
                        .append("\r\n"));
        if (answer.status() != 304) {
            head.append("Content-Length: ").append(answer.body().length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
