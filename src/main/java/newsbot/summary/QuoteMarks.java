package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what stands in quotation marks: straight, curly, « » and „ “, nested and unbalanced. A quote
 * that no mark closes ends with its paragraph; where the next paragraph closes it, that part is a
 * quote too.
 */
final class QuoteMarks {
    /** Stands for quoted text, one for each of its characters. */
    static final char BLANK = '\u0001';

    /**
     * The inside of a pair of marks.
     *
     * @param start of the inside
     * @param end of the inside
     * @param closed whether a mark closes it in its paragraph
     * @param continues whether it began in the paragraph before
     */
    record Span(int start, int end, boolean closed, boolean continues) {
        /** Where the closing mark ends. */
        int outerEnd() {
            return closed ? end + 1 : end;
        }

        int outerStart() {
            return continues ? start : Math.max(0, start - 1);
        }
    }

    private static final Pattern DASHED = Pattern.compile(",?\\s+[–—-]\\s");
    private static final Pattern FORGOTTEN = Pattern.compile(",?\\s+[–—-]\\s|,\\s");

    private QuoteMarks() {}

    /** The quotes of a paragraph, outermost only, in order. {@code open}: the one before left a quote open. */
    static List<Span> in(String text, boolean open) {
        List<Span> spans = new ArrayList<>();
        int i = 0;
        int first = firstMark(text);
        if (first > 0 && (open ? closes(text, first) : closesAlone(text, first))) {
            spans.add(new Span(0, first, true, open));
            i = first + 1;
        }
        while (i < text.length()) {
            if (!opens(text, i)) {
                i++;
                continue;
            }
            int end = close(text, i);
            if (end < 0) {
                if (text.charAt(i) != '"' || i == 0 || opensSentence(text, i)) {
                    spans.add(new Span(i + 1, text.length(), false, false));
                }
                break;
            }
            spans.add(new Span(i + 1, end, true, false));
            i = end + 1;
        }
        return spans;
    }

    /** The text with its quotes and their marks blanked out, of the same length. */
    static String blanked(String text) {
        return blanked(text, in(text, false));
    }

    /** The text with these quotes and their marks blanked out, of the same length. */
    static String blanked(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder(text);
        for (Span span : spans) {
            for (int i = span.outerStart(); i < span.outerEnd(); i++) {
                out.setCharAt(i, BLANK);
            }
        }
        return out.toString();
    }

    /** Whether a mark that nothing opened ends what is said: the opening one was forgotten at the paragraph's beginning. */
    private static boolean closesAlone(String text, int mark) {
        boolean ends = ",.!?…".indexOf(text.charAt(mark - 1)) >= 0
                || FORGOTTEN.matcher(text).region(mark + 1, text.length()).lookingAt();
        return ends && closes(text, mark) && !opens(text, mark);
    }

    private static boolean opensSentence(String text, int i) {
        String before = text.substring(0, i).stripTrailing();
        return !before.isEmpty()
                && ".!?:,".indexOf(before.charAt(before.length() - 1)) >= 0
                && i + 1 < text.length()
                && Character.isUpperCase(text.charAt(i + 1));
    }

    /** Whether a text has any quotation mark. */
    static boolean marked(String text) {
        return firstMark(text) >= 0;
    }

    /** Whether a text begins with a quotation mark. */
    static boolean leads(String text) {
        return firstMark(text.strip()) == 0;
    }

    private static int firstMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("\"“”«»„‟".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opens(String text, int i) {
        char c = text.charAt(i);
        if (c == '“' || c == '«' || c == '„' || c == '‟') {
            return i + 1 < text.length();
        }
        boolean before = i == 0 || isSpace(text.charAt(i - 1)) || "([-–—".indexOf(text.charAt(i - 1)) >= 0;
        boolean after = i + 1 < text.length() && !isSpace(text.charAt(i + 1));
        return (c == '"' || c == '”') && before && after;
    }

    private static boolean closes(String text, int i) {
        char c = text.charAt(i);
        if (c == '”' || c == '»') {
            return true;
        }
        boolean last = i == text.length() - 1;
        boolean before = i > 0 && (last || !isSpace(text.charAt(i - 1))) && "([".indexOf(text.charAt(i - 1)) < 0;
        boolean after = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return (c == '"' || c == '“') && before && after;
    }

    /** Where the mark at {@code open} is closed; -1 if nowhere. */
    private static int close(String text, int open) {
        char mark = text.charAt(open);
        int depth = 1;
        int weak = -1;
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (mark == '«') {
                depth += c == '«' ? 1 : c == '»' ? -1 : 0;
                weak = c == '»' && weak < 0 ? i : weak;
            } else if (mark == '"') {
                if (c == '"') {
                    depth += opens(text, i) ? 1 : closes(text, i) ? -1 : 0;
                    weak = closes(text, i) && weak < 0 ? i : weak;
                }
            } else if (c == '“' && mark != '“' && closes(text, i)) {
                depth--;
            } else if (c == '“' && mark == '“') {
                depth++;
            } else if (c == '”') {
                depth += opens(text, i) && mark == '“' ? 1 : -1;
                weak = weak < 0 ? i : weak;
            } else if (c == '"' && closes(text, i)) {
                weak = weak < 0 ? i : weak;
            }
            if (depth == 0) {
                return i;
            }
        }
        // one closing mark for two opened: what is inside belongs to the outer quote, if that ends there
        return weak >= 0 && endsQuote(text, weak) ? weak : -1;
    }

    private static boolean endsQuote(String text, int mark) {
        return text.substring(mark + 1).strip().length() <= 1
                || ",.!?…".indexOf(text.charAt(mark - 1)) >= 0
                || DASHED.matcher(text).region(mark + 1, text.length()).lookingAt();
    }

    /** Whether every quotation mark has its partner in the text, the opening one first. */
    static boolean balanced(String text) {
        int angled = 0;
        int low = 0;
        int high = 0;
        boolean straight = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '«' -> angled++;
                case '»' -> angled--;
                case '„', '‟' -> low++;
                case '“' -> {
                    // closes what „ opened, else opens
                    high += low > 0 ? 0 : 1;
                    low -= low > 0 ? 1 : 0;
                }
                case '”' -> {
                    if (high == 0 && low > 0) {
                        low--;
                    } else {
                        high += high == 0 && opens(text, i) ? 1 : -1;
                    }
                }
                case '"' -> {
                    if (!straight && !opens(text, i)) {
                        return false;
                    }
                    straight = !straight;
                }
                default -> {}
            }
            if (angled < 0 || high < 0) {
                return false;
            }
        }
        return angled == 0 && low == 0 && high == 0 && !straight;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
