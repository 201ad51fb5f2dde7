package newsbot.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text without mark-up made of HTML that may be escaped more than once: no tags, no entities, no
 * control and direction characters, white space folded to single spaces. Linear in time.
 */
final class PlainText {
    private static final int PASSES = 3;
    private static final int MOST_MARKS = 8;
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");
    private static final Set<String> HIDDEN = Set.of("script", "style");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt",
            "u", "var", "wbr");

    private PlainText() {}

    /**
     * The plain text, or null if nothing is left.
     *
     * @param longest in UTF-16 units; what is beyond is cut
     */
    static @Nullable String of(@Nullable String html, int longest) {
        if (html == null) {
            return null;
        }
        String text = html;
        for (int pass = 0; pass < PASSES; pass++) {
            String before = text;
            if (text.indexOf('<') >= 0) {
                text = withoutTags(text);
            }
            if (text.indexOf('&') >= 0) {
                text = References.decoded(text);
            }
            if (text.equals(before)
                    || (text.indexOf('<') < 0 && !ENTITY.matcher(text).find())) {
                break;
            }
        }
        String folded = folded(text, longest);
        return folded.isEmpty() ? null : folded;
    }

    private static String withoutTags(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int lastEnd = html.lastIndexOf('>');
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c != '<') {
                out.append(c);
                at++;
            } else if (html.startsWith("<![CDATA[", at)) {
                at += 9;
            } else if (at > lastEnd || !isTag(html, at)) {
                out.append(c);
                at++;
            } else {
                at = tag(html, at, out);
            }
        }
        int open = out.indexOf("]]>");
        return open < 0 ? out.toString() : out.toString().replace("]]>", "");
    }

    private static boolean isTag(String html, int at) {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (next == '!' || next == '?') {
            return true;
        }
        int name = next == '/' ? at + 2 : at + 1;
        int end = nameEnd(html, name);
        char after = end < html.length() ? html.charAt(end) : ' ';
        return end > name && (after == '>' || after == '/' || Character.isWhitespace(after));
    }

    private static int nameEnd(String html, int from) {
        int end = from;
        while (end < html.length() && end - from < 40 && isNamePart(html.charAt(end), end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean first) {
        return c < 0x80
                && (Character.isLetter(c) || (!first && (Character.isDigit(c) || c == ':' || c == '-' || c == '_')));
    }

    /** Leaves a tag, a comment or a whole hidden element out; the place behind it. */
    private static int tag(String html, int at, StringBuilder out) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            return end < 0 ? html.length() : end + 3;
        }
        boolean closing = html.charAt(at + 1) == '/';
        int from = closing ? at + 2 : at + 1;
        String name = html.substring(from, nameEnd(html, from)).toLowerCase(Locale.ROOT);
        if (!INLINE.contains(name)) {
            out.append(' ');
        }
        int end = tagEnd(html, at);
        if (!closing && HIDDEN.contains(name)) {
            int close = closingOf(html, end, name);
            return close < 0 ? end : tagEnd(html, close);
        }
        return end;
    }

    private static int closingOf(String html, int from, String name) {
        int at = html.indexOf("</", from);
        while (at >= 0 && !html.regionMatches(true, at + 2, name, 0, name.length())) {
            at = html.indexOf("</", at + 2);
        }
        return at;
    }

    /** Behind the tag's end; a greater-than inside a quoted value is none, unless the quote never ends. */
    private static int tagEnd(String html, int at) {
        int plain = html.indexOf('>', at);
        if (plain < 0) {
            return html.length();
        }
        char quote = 0;
        int limit = Math.min(html.length(), at + 5000);
        for (int i = at; i < limit; i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return plain + 1;
    }

    private static String folded(String text, int longest) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), longest));
        boolean space = false;
        int marks = 0;
        for (int i = 0; i < text.length() && out.length() < longest; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                space = out.length() > 0;
                continue;
            }
            int type = Character.getType(point);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            marks = mark ? marks + 1 : 0;
            if (isHidden(point, type) || marks > MOST_MARKS) {
                continue;
            }
            if (space) {
                out.append(' ');
                space = false;
            }
            out.appendCodePoint(point);
        }
        return out.toString();
    }

    /** Controls, lone surrogates, and format characters but the joiners that emoji and scripts need. */
    private static boolean isHidden(int point, int type) {
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || (type == Character.FORMAT && point != 0x200C && point != 0x200D && point < 0xE0000)
                || (point & 0xFFFE) == 0xFFFE;
    }
}
