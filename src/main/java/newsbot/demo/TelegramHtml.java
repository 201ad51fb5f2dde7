package newsbot.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's HTML, as strict as the real server and with its complaints (Bot API, "HTML style"; the
 * wording follows tdlib). One point is stricter: block quotes in block quotes, which the real one
 * flattens, are refused.
 */
final class TelegramHtml {
    private static final Set<String> TAGS = Set.of(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "s",
            "strike",
            "del",
            "u",
            "ins",
            "tg-spoiler",
            "tg-emoji",
            "tg-time",
            "span",
            "pre",
            "code",
            "blockquote");
    private static final char END = '\0';

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Opened> opened = new ArrayDeque<>();
    private int at;

    private record Opened(String tag, @Nullable String argument, int offset) {}

    private TelegramHtml(String html) {
        this.html = html;
    }

    /**
     * The text and its entities.
     *
     * @throws Refusal 400 "can't parse entities: …"
     */
    static FormattedText parse(String html) {
        return new TelegramHtml(html).parsed();
    }

    private FormattedText parsed() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '&') {
                reference(text);
            } else if (c != '<') {
                text.append(c);
                at++;
            } else if (charAt(at + 1) == '/') {
                endTag();
            } else {
                startTag();
            }
        }
        if (!opened.isEmpty()) {
            throw refused("Can't find end tag corresponding to start tag \""
                    + opened.getLast().tag() + "\"");
        }
        return new FormattedText(checked(text), entities);
    }

    private void startTag() {
        int begin = at++;
        while (!isSpace(charAt(at)) && charAt(at) != '>') {
            at++;
        }
        requireMore("Unclosed start tag", begin);
        String tag = html.substring(begin + 1, at).toLowerCase(Locale.ROOT);
        if (!TAGS.contains(tag)) {
            throw refused("Unsupported start tag \"" + tag + "\"", begin);
        }
        @Nullable String argument = null;
        while (skipSpaces() != '>') {
            HtmlAttribute attribute = attribute(tag, begin);
            String meaning = attribute.meaningIn(tag);
            argument = meaning == null ? argument : meaning;
        }
        at++;
        if (tag.equals("span") && !"spoiler".equals(argument)) {
            throw refused("Tag \"span\" must have class \"tg-spoiler\"", begin);
        }
        if (tag.equals("blockquote") && opened.stream().anyMatch(o -> o.tag().equals(tag))) {
            throw refused("Blockquote entities can't be nested", begin);
        }
        opened.addLast(new Opened(tag, argument, text.length()));
    }

    private HtmlAttribute attribute(String tag, int begin) {
        int start = at;
        while (!isSpace(charAt(at)) && "=>/\"'".indexOf(charAt(at)) < 0) {
            at++;
        }
        String name = html.substring(start, Math.min(at, html.length()));
        if (name.isEmpty()) {
            throw refused("Empty attribute name in the tag \"" + tag + "\"", begin);
        }
        if (skipSpaces() != '=') {
            requireMore("Unclosed start tag \"" + tag + "\"", begin);
            return new HtmlAttribute(name, "");
        }
        at++;
        skipSpaces();
        requireMore("Unclosed start tag \"" + tag + "\"", begin);
        char quote = charAt(at);
        String value = quote == '"' || quote == '\'' ? quoted(quote) : token();
        requireMore("Unclosed start tag", begin);
        return new HtmlAttribute(name, value);
    }

    private String quoted(char quote) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < html.length() && html.charAt(at) != quote) {
            if (html.charAt(at) == '&') {
                reference(value);
            } else {
                value.append(html.charAt(at++));
            }
        }
        at++;
        return value.toString();
    }

    private String token() {
        int start = at;
        while (isTokenPart(charAt(at))) {
            at++;
        }
        if (!isSpace(charAt(at)) && charAt(at) != '>') {
            throw refused("Unexpected end of name token", start);
        }
        return html.substring(start, Math.min(at, html.length())).toLowerCase(Locale.ROOT);
    }

    private void endTag() {
        int begin = at;
        if (opened.isEmpty()) {
            throw refused("Unexpected end tag", begin);
        }
        at += 2;
        int start = at;
        while (!isSpace(charAt(at)) && charAt(at) != '>') {
            at++;
        }
        String tag = html.substring(start, Math.min(at, html.length())).toLowerCase(Locale.ROOT);
        if (skipSpaces() != '>') {
            throw refused("Unclosed end tag", begin);
        }
        at++;
        Opened open = opened.removeLast();
        if (!tag.isEmpty() && !tag.equals(open.tag())) {
            throw new Refusal(
                    400,
                    "Bad Request: can't parse entities: Unmatched end tag at byte offset " + bytesBefore(begin)
                            + ", expected \"</" + open.tag() + ">\", found \"</" + tag + ">\"",
                    null);
        }
        if (text.length() > open.offset()) {
            new HtmlEntities(entities).close(open.tag(), open.argument(), open.offset(), text);
        }
    }

    private void reference(StringBuilder to) {
        CharacterReference reference = CharacterReference.at(html, at);
        to.append(reference.text());
        at = reference.end();
    }

    private char charAt(int index) {
        return index < html.length() ? html.charAt(index) : END;
    }

    private char skipSpaces() {
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
        return charAt(at);
    }

    private void requireMore(String complaint, int begin) {
        if (at >= html.length()) {
            throw refused(complaint, begin);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u000b' || c == END;
    }

    private static boolean isTokenPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    private static String checked(StringBuilder text) {
        String whole = text.toString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(whole)) {
            throw refused("Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
                    + "surrogate code units");
        }
        return whole;
    }

    private int bytesBefore(int index) {
        return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private Refusal refused(String complaint, int index) {
        return refused(complaint + " at byte offset " + bytesBefore(index));
    }

    private static Refusal refused(String complaint) {
        return Refusal.bad("can't parse entities: " + complaint);
    }
}
