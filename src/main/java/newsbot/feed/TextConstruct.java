package newsbot.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import newsbot.text.Decoding;

/**
 * The content of a text element as HTML, in all the ways feeds put it there: escaped, in CDATA, naked
 * mark-up, Atom's types (RFC 4287, 3.1) and Atom 0.3's modes.
 */
final class TextConstruct {
    private TextConstruct() {}

    static String html(Markup element) {
        String type = element.attribute("type", "").strip().toLowerCase(Locale.ROOT);
        boolean told = element.attribute("mode", "").strip().equalsIgnoreCase("base64");
        if (told || isBinary(element, type)) {
            return decoded(element.text(), told);
        }
        return element.hasElements() ? element.html() : element.text();
    }

    /** Atom 1.0 content of a media type that is neither text nor XML is in Base64 (RFC 4287, 4.1.3.3). */
    private static boolean isBinary(Markup element, String type) {
        return element.name().startsWith("atom:")
                && type.indexOf('/') > 0
                && !type.startsWith("text/")
                && !type.contains("xml")
                && !type.contains("html")
                && !element.hasElements();
    }

    /** The text that Base64 stands for; the letters themselves where they stand for nothing readable. */
    private static String decoded(String base64, boolean certain) {
        try {
            Decoding text = Decoding.of(Base64.getMimeDecoder().decode(base64));
            boolean readable = text.text().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
            return readable && (certain || text.charset().equals(StandardCharsets.UTF_8)) ? text.text() : base64;
        } catch (IllegalArgumentException notBase64) {
            return base64;
        }
    }
}
