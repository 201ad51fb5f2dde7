package newsbot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text's sentences, each a verbatim piece of it without the white space around. Knows the
 * abbreviations, initials and decimals of English, Russian and Azerbaijani; what ends a sentence in
 * other languages is taken from their signs alone. A sentence does not end inside brackets, before a
 * lower-case letter (also behind a dash or a quotation mark), nor between a quoted question and who
 * asks it; it always ends at an empty line.
 */
public final class Sentences {
    private static final Pattern EMPTY_LINE = Pattern.compile("(?>\\R)[ \\t]*(?>\\R)");
    private static final Pattern WHO_ASKS = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'’.-]*\\s+){1,5}(?:asked|asks|wondered|wonders|said|says|exclaimed|added|told)\\b");
    private static final String ENDS = ".!?…։؟۔";
    private static final String WIDE_ENDS = "。！？";
    private static final String CLOSERS = "\"'”’»“)]}";
    private static final String OPENERS = "\"'“”‘’«„([{—–-−*•";
    private static final int LONGEST_BRACKET = 300;

    private final String text;
    private final Abbreviations abbreviations;
    private final List<String> found = new ArrayList<>();

    private Sentences(String text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /**
     * The sentences of {@code text} in order, none empty.
     *
     * @param languageCode ISO 639 code such as {@code en}; unknown ones are read by their signs alone
     */
    public static List<String> split(String text, String languageCode) {
        List<String> all = new ArrayList<>();
        for (String part : EMPTY_LINE.split(text)) {
            all.addAll(new Sentences(part, Abbreviations.of(languageCode)).scan());
        }
        return all;
    }

    private List<String> scan() {
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                i = pastBracket(i);
            } else if (WIDE_ENDS.indexOf(c) >= 0) {
                i = pastClosers(i + 1);
                start = add(start, i);
            } else if (ENDS.indexOf(c) >= 0) {
                int end = pastClosers(pastEnds(i));
                if (ends(start, i, end)) {
                    start = add(start, end);
                }
                i = end;
            } else {
                i++;
            }
        }
        add(start, text.length());
        return found;
    }

    private int add(int start, int end) {
        String sentence = text.substring(start, end).strip();
        if (!sentence.isEmpty()) {
            found.add(sentence);
        }
        return end;
    }

    /** Behind a short bracket that is closed, else behind its opening sign. */
    private int pastBracket(int open) {
        char sign = text.charAt(open);
        char close = sign == '(' ? ')' : ']';
        int limit = Math.min(text.length(), open + LONGEST_BRACKET);
        int depth = 0;
        for (int i = open; i < limit; i++) {
            depth += text.charAt(i) == sign ? 1 : text.charAt(i) == close ? -1 : 0;
            if (depth == 0) {
                // what ends inside the bracket and is followed by a capital ends the sentence outside too
                return ENDS.indexOf(text.charAt(i - 1)) >= 0 && startsAfresh(i + 1) ? i - 1 : i + 1;
            }
        }
        return open + 1;
    }

    /** Whether a whole sentence stood in brackets: it began with one and ends before a capital. */
    private boolean startsAfresh(int i) {
        int next = pastSpace(i);
        return next > i && next < text.length() && Character.isUpperCase(text.codePointAt(next));
    }

    private int pastEnds(int i) {
        while (i < text.length() && ENDS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int pastClosers(int i) {
        while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int pastSpace(int i) {
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether the signs from {@code sign} to {@code end} end the sentence begun at {@code start}. */
    private boolean ends(int start, int sign, int end) {
        if (end >= text.length()) {
            return true;
        }
        if (!isSpace(text.charAt(end))) {
            return false;
        }
        int next = pastSpace(end);
        int word = next;
        while (word < text.length() && (OPENERS.indexOf(text.charAt(word)) >= 0 || isSpace(text.charAt(word)))) {
            word++;
        }
        if (word >= text.length()) {
            return false;
        }
        if (Character.isLowerCase(text.codePointAt(word))) {
            return false;
        }
        String follower = wordAt(word);
        if (text.charAt(sign) == '.' && (sign + 1 >= end || text.charAt(sign + 1) != '.')) {
            return !abbreviated(start, sign, follower);
        }
        return !asked(end, next);
    }

    /** "Why now?" Smith asked: one sentence. */
    private boolean asked(int end, int next) {
        if (CLOSERS.indexOf(text.charAt(end - 1)) < 0) {
            return false;
        }
        Matcher who = WHO_ASKS.matcher(text).region(next, Math.min(text.length(), next + 120));
        return who.lookingAt();
    }

    private boolean abbreviated(int start, int dot, String follower) {
        int from = wordStart(start, dot);
        String word = text.substring(from, dot);
        // "т. д." and "U. S." are one abbreviation each
        while (from - 3 >= start
                && isSpace(text.charAt(from - 1))
                && text.charAt(from - 2) == '.'
                && wordStart(start, from - 2) == from - 3) {
            from -= 3;
            word = text.charAt(from) + "." + word;
        }
        if (word.isEmpty()) {
            return false;
        }
        int before = from - 1;
        while (before > start && isSpace(text.charAt(before))) {
            before--;
        }
        boolean afterNumber = before >= start && Character.isDigit(text.charAt(before));
        boolean first = text.substring(start, from).isBlank();
        return abbreviations.continues(word, afterNumber, first, follower);
    }

    private int wordStart(int start, int end) {
        int from = end;
        while (from > start
                && (Character.isLetterOrDigit(text.charAt(from - 1)) || ".-".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        return from;
    }

    private String wordAt(int i) {
        int end = i;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(i, end);
    }
}
