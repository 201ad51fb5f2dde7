package newsbot.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The HTML subset that Telegram's {@code parse_mode=HTML} takes, as text: escaping, the length
 * Telegram counts, cutting. Lengths are UTF-16 code units of what is left after tags and entities
 * are parsed (Bot API, "Formatting options"); entities are read as TDLib reads them: {@code lt gt amp
 * quot} and numeric ones, the semicolon optional, all others literal text.
 */
public final class TelegramHtml {
    /** The most a message's text may have, in UTF-16 code units after parsing (Bot API, sendMessage). */
    public static final int MESSAGE_LIMIT = 4096;

    /** The most a caption may have, in the same units (Bot API, sendPhoto). */
    public static final int CAPTION_LIMIT = 1024;

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

    private TelegramHtml() {}

    /**
     * Plain text made safe both between tags and inside a double-quoted attribute. Control characters
     * other than line breaks and tabs, and halves of surrogate pairs, which no JSON parser agrees on,
     * are left out.
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (sendable(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean sendable(int c) {
        return c == '\n' || c == '\t' || (!Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF));
    }

    /**
     * A link around {@code text} (plain, escaped here). Only absolute http and https addresses are
     * linked; with any other, or none, the escaped text stands alone.
     */
    public static String link(@Nullable String href, String text) {
        return href(href)
                .map(h -> "<a href=\"" + h + "\">" + escape(text) + "</a>")
                .orElseGet(() -> escape(text));
    }

    /** The address, ready for a double-quoted attribute, if it is absolute http or https. */
    public static Optional<String> href(@Nullable String address) {
        if (address == null || !WEB.matcher(address.strip()).matches()) {
            return Optional.empty();
        }
        return Optional.of(escape(address.strip()));
    }

    /** Text in bold. {@code text} is plain. */
    public static String bold(String text) {
        return "<b>" + escape(text) + "</b>";
    }

    /** The length Telegram counts, in UTF-16 code units after parsing. */
    public static int length(String html) {
        int length = 0;
        for (Token token = Token.at(html, 0); token != null; token = Token.at(html, token.end())) {
            length += token.units();
        }
        return length;
    }

    /** What a reader sees: tags gone, entities decoded. */
    public static String plain(String html) {
        StringBuilder out = new StringBuilder(html.length());
        for (Token token = Token.at(html, 0); token != null; token = Token.at(html, token.end())) {
            if (!token.isTag()) {
                out.appendCodePoint(token.codePoint());
            }
        }
        return out.toString();
    }

    /**
     * The html itself if it has at most {@code limit} units, else its beginning: cut at the last
     * sentence end if that keeps more than half, else at the last word end with an ellipsis, never
     * inside a tag, an entity or a surrogate pair; tags that were open are closed.
     *
     * @param limit units, at least 1
     */
    public static String cut(String html, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit of at least 1: " + limit);
        }
        if (length(html) <= limit) {
            return html;
        }
        Cut best = cutAt(html, limit);
        StringBuilder out = new StringBuilder(html.substring(0, best.end()));
        if (best.ellipsis()) {
            out.append('…');
        }
        best.open().forEach(tag -> out.append("</").append(tag).append('>'));
        return out.toString();
    }

    /** Plain text of at most {@code limit} UTF-16 units, cut like html is. */
    public static String cutPlain(String text, int limit) {
        return text.length() <= limit ? text : plain(cut(escape(text), limit));
    }

    private record Cut(int end, boolean ellipsis, Deque<String> open) {}

    private static Cut cutAt(String html, int limit) {
        @Nullable Cut anywhere = null;
        @Nullable Cut word = null;
        @Nullable Cut sentence = null;
        Deque<String> open = new ArrayDeque<>();
        int length = 0;
        int before = ' ';
        Ending ending = new Ending();
        for (Token token = Token.at(html, 0); token != null; token = Token.at(html, token.end())) {
            if (token.isTag()) {
                nest(open, html.substring(token.start(), token.end()));
                continue;
            }
            int c = token.codePoint();
            if (anywhere == null) {
                anywhere = new Cut(token.start(), true, new ArrayDeque<>(open));
            }
            boolean space = Character.isWhitespace(c);
            // the place before this character: room for the ellipsis is kept except after a sentence
            if (space && Character.isWhitespace(before)) {
                length += token.units();
                continue;
            }
            if (space && length <= limit && length * 2 > limit && ending.reached()) {
                sentence = new Cut(token.start(), false, new ArrayDeque<>(open));
            }
            if (length < limit) {
                if (space) {
                    word = new Cut(token.start(), true, new ArrayDeque<>(open));
                } else if (!joinsBackwards(c) && before != 0x200D) {
                    anywhere = new Cut(token.start(), true, new ArrayDeque<>(open));
                }
            }
            length += token.units();
            before = c;
            ending.read(c);
            if (length > limit) {
                break;
            }
        }
        if (sentence != null) {
            return sentence;
        }
        if (word != null) {
            return word;
        }
        return anywhere != null ? anywhere : new Cut(0, true, new ArrayDeque<>());
    }

    private static void nest(Deque<String> open, String tag) {
        if (tag.startsWith("</")) {
            open.poll();
        } else if (!tag.endsWith("/>")) {
            open.push(tag.substring(1, tag.length() - 1)
                    .strip()
                    .split("\\s", 2)[0]
                    .toLowerCase(Locale.ROOT));
        }
    }

    /** Whether the text read so far ends a sentence; a full stop behind a very short word may not. */
    private static final class Ending {
        private static final int SHORT_WORD = 3;
        private int letters;
        private boolean reached;

        void read(int c) {
            if (Character.isLetterOrDigit(c)) {
                letters++;
                reached = false;
                return;
            }
            if (c == '.') {
                reached = reached || letters >= SHORT_WORD;
            } else {
                reached = "!?…".indexOf(c) >= 0 || (reached && "\"'”’»“)]".indexOf(c) >= 0);
            }
            letters = 0;
        }

        boolean reached() {
            return reached;
        }
    }

    /** Whether a code point belongs to the sign before it: accents, variation selectors, skin tones, joiners. */
    private static boolean joinsBackwards(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0x200D
                || (c >= 0x1F3FB && c <= 0x1F3FF);
    }

    /** A tag, or one code point of text, however it is written. */
    private record Token(int start, int end, int codePoint) {
        private static final int TAG = -1;

        static @Nullable Token at(String html, int start) {
            if (start >= html.length()) {
                return null;
            }
            char c = html.charAt(start);
            if (c == '<') {
                int close = html.indexOf('>', start);
                return new Token(start, close < 0 ? html.length() : close + 1, TAG);
            }
            Token entity = c == '&' ? entity(html, start) : null;
            int point = html.codePointAt(start);
            return entity != null ? entity : new Token(start, start + Character.charCount(point), point);
        }

        boolean isTag() {
            return codePoint == TAG;
        }

        int units() {
            return isTag() ? 0 : Character.charCount(codePoint);
        }

        private static @Nullable Token entity(String html, int start) {
            boolean numeric = html.startsWith("#", start + 1);
            boolean hex = numeric && html.startsWith("x", start + 2);
            int from = start + (hex ? 3 : numeric ? 2 : 1);
            int end = from;
            while (end < html.length() && end - start < 10 && partOfEntity(html.charAt(end), numeric, hex)) {
                end++;
            }
            int point = numeric ? number(html.substring(from, end), hex ? 16 : 10) : named(html.substring(from, end));
            if (point == 0 || end - start >= 10) {
                return null;
            }
            return new Token(start, html.startsWith(";", end) ? end + 1 : end, point);
        }

        private static boolean partOfEntity(char c, boolean numeric, boolean hex) {
            boolean digit = c >= '0' && c <= '9';
            if (hex) {
                return digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            }
            return numeric ? digit : (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private static int number(String digits, int radix) {
            if (digits.isEmpty()) {
                return 0;
            }
            int point = Integer.parseInt(digits, radix);
            return point < 0x10FFFF ? point : 0;
        }

        private static int named(String name) {
            return switch (name) {
                case "lt" -> '<';
                case "gt" -> '>';
                case "amp" -> '&';
                case "quot" -> '"';
                default -> 0;
            };
        }
    }
}
