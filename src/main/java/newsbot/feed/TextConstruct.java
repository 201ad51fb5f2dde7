package newsbot.feed;

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
        if (element.attribute("mode", "").strip().equalsIgnoreCase("base64") || isBinary(element, type)) {
            return decoded(element.text());
        }
        return element.hasElements() ? element.html() : element.text();
    }

    /** Atom 1.0 content of a media type that is neither text nor XML is in Base64 (RFC 4287, 4.1.3.3). */
    private static boolean isBinary(Markup element, String type) {
        return element.name().equals("atom:content")
                && type.indexOf('/') > 0
                && !type.startsWith("text/")
                && !type.contains("xml")
                && !type.contains("html")
                && !element.hasElements();
    }

    private static String decoded(String base64) {
        try {
            String text = Decoding.of(Base64.getMimeDecoder().decode(base64)).text();
            long controls = text.chars()
                    .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                    .count();
            return controls > 0 ? "" : text;
        } catch (IllegalArgumentException notBase64) {
            return base64;
        }
    }
}
