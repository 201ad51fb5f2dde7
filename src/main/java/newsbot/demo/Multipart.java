package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data} (RFC 7578). */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\\r\\n]+)");
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private Multipart() {}

    static void read(byte[] body, String contentType, ObjectNode values, Map<String, Params.Upload> uploads) {
        Matcher named = BOUNDARY.matcher(contentType);
        if (!named.find()) {
            throw Refusal.bad("multipart boundary not found");
        }
        byte[] boundary = ("\r\n--" + named.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        int at = indexOf(body, Arrays.copyOfRange(boundary, 2, boundary.length), 0) + boundary.length - 2;
        int next = indexOf(body, boundary, at);
        while (next >= 0) {
            part(Arrays.copyOfRange(body, at, next), values, uploads);
            at = next + boundary.length;
            next = indexOf(body, boundary, at);
        }
    }

    private static void part(byte[] part, ObjectNode values, Map<String, Params.Upload> uploads) {
        int blank = indexOf(part, BLANK_LINE, 0);
        if (blank < 0) {
            return;
        }
        String head = new String(part, 0, blank, StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOfRange(part, blank + BLANK_LINE.length, part.length);
        Matcher name = NAME.matcher(head);
        Matcher file = FILE.matcher(head);
        if (!name.find()) {
            return;
        }
        if (file.find()) {
            Matcher type = TYPE.matcher(head);
            String kind = type.find() ? type.group(1).strip() : "application/octet-stream";
            uploads.put(name.group(1), new Params.Upload(file.group(1), kind, content));
        } else {
            values.put(name.group(1), new String(content, StandardCharsets.UTF_8));
        }
    }

    private static int indexOf(byte[] where, byte[] what, int from) {
        for (int i = Math.max(from, 0); i <= where.length - what.length; i++) {
            if (Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
