package newsbot.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that an XML declaration names, read before the encoding is known. */
final class XmlDeclaration {
    private static final int SEARCHED = 2048;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?\\s*([^\"'\\s?>]+)", Pattern.CASE_INSENSITIVE);

    private XmlDeclaration() {}

    static List<String> charsets(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, SEARCHED), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(head.indexOf('\0') < 0 ? head : head.replace("\0", ""));
        return encoding.find() ? List.of(encoding.group(1)) : List.of();
    }
}
