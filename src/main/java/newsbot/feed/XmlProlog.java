package newsbot.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off what stands before a document's first element: blank lines, comments, declarations, and
 * the error messages that servers print before their feed.
 */
final class XmlProlog {
    private static final int SEARCHED = 64 << 10;
    private static final Pattern START = Pattern.compile(
            "<\\?xml\\b|<!doctype\\b|<(?:[a-z0-9_-]{1,20}:)?(?:rss|feed|rdf|channel|entry|html)(?=[\\s>])",
            Pattern.CASE_INSENSITIVE);

    private XmlProlog() {}

    static String strip(String text) {
        int at = element(text, 0);
        Matcher start = START.matcher(text).region(at, Math.min(text.length(), at + SEARCHED));
        boolean junk = !start.lookingAt();
        if (junk && start.find()) {
            at = element(text, start.start());
        }
        return text.substring(at);
    }

    /** The place of the first thing that is neither white space, comment nor processing instruction. */
    private static int element(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF' || text.charAt(at) == 0) {
                at++;
            } else if (text.startsWith("<!--", at)) {
                at = after("-->", text, at);
            } else if (text.startsWith("<?", at)) {
                at = after(">", text, at);
            } else {
                break;
            }
        }
        return at;
    }

    private static int after(String end, String text, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
