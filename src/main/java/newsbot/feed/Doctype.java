package newsbot.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document type declaration (XML 1.0, 2.8). It is never obeyed: harmless ones, such as the DTD of
 * RSS 0.91, are cut out; one that declares entities which contain others or lie outside is an attack.
 */
final class Doctype {
    private static final Pattern ENTITY = Pattern.compile(
            "<!ENTITY\\s+(?<parameter>%\\s*)?(?<name>[^\\s\"'>]+)\\s+(?<value>\"[^\"]*\"|'[^']*'|[^>]*)",
            Pattern.CASE_INSENSITIVE);

    private Doctype() {}

    /** Why a document must not be read on, or null. */
    static @Nullable String danger(String xml) {
        int start = start(xml);
        if (start < 0) {
            return null;
        }
        Matcher entity = ENTITY.matcher(xml).region(start, end(xml, start));
        while (entity.find()) {
            String value = entity.group("value");
            boolean literal = value.startsWith("\"") || value.startsWith("'");
            boolean nests = literal
                    && value.replaceAll("&(#\\w+|amp|lt|gt|quot|apos);", "").contains("&");
            if (!literal || nests || entity.group("parameter") != null) {
                return "document type declares the " + (literal ? "nested" : "external") + " entity "
                        + FeedText.line(entity.group("name"));
            }
        }
        return null;
    }

    /** The document without its declaration. */
    static String remove(String xml) {
        int start = start(xml);
        return start < 0 ? xml : xml.substring(0, start) + xml.substring(end(xml, start));
    }

    private static int start(String xml) {
        int at = 0;
        while (at < xml.length()) {
            at = skipSpace(xml, at);
            if (xml.startsWith("<!--", at)) {
                int end = xml.indexOf("-->", at);
                at = end < 0 ? xml.length() : end + 3;
            } else if (xml.startsWith("<?", at)) {
                int end = xml.indexOf('>', at);
                at = end < 0 ? xml.length() : end + 1;
            } else {
                return xml.regionMatches(true, at, "<!DOCTYPE", 0, 9) ? at : -1;
            }
        }
        return -1;
    }

    private static int end(String xml, int start) {
        int depth = 0;
        char quote = 0;
        for (int i = start + 2; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '<') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && --depth < 0) {
                return i + 1;
            }
        }
        int root = xml.toLowerCase(Locale.ROOT).indexOf('>', start);
        return root < 0 ? xml.length() : root + 1;
    }

    private static int skipSpace(String xml, int from) {
        int at = from;
        while (at < xml.length() && Character.isWhitespace(xml.charAt(at))) {
            at++;
        }
        return at;
    }
}
