package newsbot.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text. Hyphens part words ({@code US-Iran} is two), an apostrophe and the few letters
 * after it are an ending and belong to no word ({@code Israel's}, {@code İran'ın}), and {@code U.S.} is
 * one word.
 */
public final class Words {
    private static final String APOSTROPHES = "'’‘ʼʻ`´＇";
    private static final String HYPHENS = "-‐‑‒–";
    private static final String QUOTES = "\"'«»“”„‟‘’‹›";
    private static final String CLAUSE_ENDS = ".!?;:|/…—";
    /** Endings after an apostrophe: {@code 's}, {@code ’ın}, {@code ’dakı}. */
    private static final int LONGEST_ENDING = 4;

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    /** The words of the text in order. */
    public static List<Word> of(String text) {
        Words words = new Words(text);
        words.read();
        return words.words;
    }

    static boolean isVisible(int character) {
        return character != '.' && character != 0xAD && (character < 0x200B || character > 0x200D);
    }

    private void read() {
        int at = 0;
        int previousEnd = 0;
        while (at < text.length()) {
            if (!isLetter(at)) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int end = wordEnd(at);
            add(at, end, previousEnd);
            previousEnd = end;
            at = afterEnding(at, end);
        }
    }

    private void add(int start, int end, int previousEnd) {
        boolean first = words.isEmpty();
        words.add(new Word(
                text.substring(start, end),
                start,
                end,
                !first && start - previousEnd == 1 && isOneOf(HYPHENS, previousEnd),
                isOneOf(HYPHENS, end) && isLetter(end + 1),
                isOneOf(QUOTES, start - 1) && isOneOf(QUOTES, end) && !isLetterBefore(start - 1),
                !first && endsClause(previousEnd, start)));
    }

    private int wordEnd(int start) {
        if (isOneOf("#", start - 1) || inHashtag(start)) {
            return hashtagWordEnd(start);
        }
        int end = lettersEnd(start);
        if (end - start == 1 && Character.isUpperCase(text.charAt(start))) {
            int dotted = end;
            while (isOneOf(".", dotted)
                    && isLetter(dotted + 1)
                    && Character.isUpperCase(text.charAt(dotted + 1))
                    && !isLetter(dotted + 2)) {
                dotted += 2;
            }
            return dotted > end && isOneOf(".", dotted) ? dotted + 1 : dotted;
        }
        return end;
    }

    /** Whether the word goes on where the last one of a hashtag ended. */
    private boolean inHashtag(int start) {
        return !words.isEmpty() && words.get(words.size() - 1).end() == start;
    }

    /** {@code #PeaceInKarabakh} is three words: the next begins at a capital after a small letter. */
    private int hashtagWordEnd(int start) {
        int end = start + 1;
        int limit = lettersEnd(start);
        while (end < limit
                && !(Character.isUpperCase(text.charAt(end)) && Character.isLowerCase(text.charAt(end - 1)))) {
            end++;
        }
        return end;
    }

    private int lettersEnd(int start) {
        int end = start;
        while (isLetter(end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Where to go on after a word: past its apostrophe ending, if it has one. */
    private int afterEnding(int start, int end) {
        if (end - start > 1 && isOneOf(APOSTROPHES, end) && isLetter(end + 1)) {
            int ending = lettersEnd(end + 1);
            if (ending - end - 1 <= LONGEST_ENDING) {
                return ending;
            }
        }
        return end;
    }

    private boolean endsClause(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean space = i + 1 < to && Character.isWhitespace(text.charAt(i + 1));
            if (isOneOf(CLAUSE_ENDS, i) && (text.charAt(i) != '.' || space)) {
                return true;
            }
            if (isOneOf(HYPHENS, i) && i > from && space) {
                return true;
            }
        }
        return false;
    }

    private boolean isLetterBefore(int at) {
        return at > 0 && isLetter(at - 1);
    }

    private boolean isLetter(int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        int character = text.codePointAt(at);
        if (Character.isLetterOrDigit(character)) {
            return !isOneOf(APOSTROPHES, at);
        }
        int type = Character.getType(character);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        boolean invisible = character == 0xAD || (character >= 0x200B && character <= 0x200D);
        return (mark || invisible) && at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
    }

    private boolean isOneOf(String characters, int at) {
        return at >= 0 && at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }
}
