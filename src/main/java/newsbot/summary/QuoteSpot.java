package newsbot.summary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.summary.QuoteMarks.Span;

/**
 * A quote where it stands in its block.
 *
 * @param text the block's
 * @param narration the block's text with its quotes blanked out
 * @param from where the quote before ends, or 0
 */
record QuoteSpot(String text, String narration, Span span, int from) {
    private static final Pattern CLAUSE_END = Pattern.compile("[.!?…](?=\\s|$)|" + QuoteMarks.BLANK + "{40}|;");
    /** "The Guild," is a work's name with the comma of the sentence around it. */
    private static final Pattern TITLE =
            Pattern.compile("(?sU)\\W*(?:\\p{Lu}[\\p{L}'’-]*\\s+){1,3}\\p{Lu}[\\p{L}'’-]*,\\W*");

    /** Where the comma stands behind the mark, a dash tells of a tag. */
    private static final Pattern DASHED_TAG = Pattern.compile(",\\s+[–—-]\\s");

    private static final int SENTENCE_WORDS = 5;
    private static final int TAG_WORDS = 8;

    /** What is quoted. */
    String words() {
        return text.substring(span.start(), span.end());
    }

    /** The author's words before it. */
    String ahead() {
        return narration.substring(from, span.outerStart());
    }

    /** Whether it is a sentence or a good part of one, not a mere name or term. */
    boolean isSpeech() {
        int count = Terms.words(words());
        return count >= SENTENCE_WORDS
                || (count >= 2
                        && DASHED_TAG
                                .matcher(narration.substring(span.outerEnd()))
                                .lookingAt())
                || (count >= 2
                        && words().strip().matches("(?s).*[.!?…,]")
                        && !TITLE.matcher(words()).matches());
    }

    /** Whether it begins in the middle of a sentence. */
    boolean isFragment() {
        String words = words();
        return !words.isEmpty() && Character.isLowerCase(words.strip().codePointAt(0));
    }

    /** Whether the block begins with it, a dash aside. */
    boolean leads() {
        return narration.substring(0, span.outerStart()).strip().matches("[-–—]?");
    }

    /** Whether it stands between sentences, being one itself. */
    boolean isSentenceOfItsOwn() {
        return ahead().strip().matches("(?s).*[.!?:]")
                && Terms.words(words()) >= SENTENCE_WORDS
                && Character.isUpperCase(words().strip().codePointAt(0));
    }

    /** The author's words behind it, up to the end of the clause; may be empty. */
    String clauseBehind() {
        String rest = narration.substring(span.outerEnd());
        Matcher end = CLAUSE_END.matcher(rest);
        return (end.find(leadingSigns(rest)) ? rest.substring(0, end.start()) : rest).strip();
    }

    private static int leadingSigns(String rest) {
        int i = 0;
        while (i < rest.length() && !Character.isLetter(rest.charAt(i)) && rest.charAt(i) != QuoteMarks.BLANK) {
            i++;
        }
        return i;
    }

    /** Whether behind it stands who spoke it, be he known or not. */
    boolean isTagged() {
        String clause = clauseBehind();
        boolean comma = words().strip().matches("(?s).*[,!?…]") || clause.startsWith(",");
        return comma
                && Terms.words(clause) >= 2
                && (clause.matches("(?s)[,\\s]*[–—-]?\\s*\\p{Ll}.*") || clause.matches("(?s),\\s.*"));
    }

    /** Whether the clause behind it belongs to it: goes on with its sentence, or is short and of speech. */
    boolean isTag(String clause, Lexicon lexicon) {
        char first = clause.charAt(0);
        if (".!?…".indexOf(first) >= 0) {
            return false;
        }
        return ",—–-".indexOf(first) >= 0
                || Character.isLowerCase(first)
                || words().strip().matches("(?s).*[^.]")
                || (Terms.words(clause) <= TAG_WORDS
                        && lexicon.says().matcher(clause).find()
                        && !clause.matches("(?isU).*\\b(?:that|что|ki)$"));
    }
}
