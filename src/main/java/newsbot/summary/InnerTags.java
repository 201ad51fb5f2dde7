package newsbot.summary;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of the author that stand inside of a quote without marks of their own: "… – says NAME. – …". */
final class InnerTags {
    private static final Pattern INTERRUPTED =
            Pattern.compile("(?<=[,.!?…])\\s+[—–-]\\s+([^—–]{3,120}?)[,.]?\\s+[—–-]\\s+");
    private static final Pattern TAILED = Pattern.compile("(?<=[,.!?…])\\s+[—–-]\\s+([^—–]{3,200}?)[.\"”»]*\\s*$");

    private static final int SHORT = 6;

    private final Lexicon lexicon;
    private final Clauses clauses;

    InnerTags(Lexicon lexicon, Clauses clauses) {
        this.lexicon = lexicon;
        this.clauses = clauses;
    }

    /** The first that interrupts a quote, its words as group 1; null if none does. */
    @Nullable
    MatchResult interruption(String words) {
        Matcher interrupted = INTERRUPTED.matcher(words);
        while (interrupted.find()) {
            if (attributes(interrupted.group(1))) {
                return interrupted.toMatchResult();
            }
        }
        return null;
    }

    /** The one that a quote ends with, its words as group 1; null if it does not. */
    @Nullable
    MatchResult tail(String words) {
        Matcher tail = TAILED.matcher(words);
        return tail.find() && attributes(tail.group(1)) ? tail.toMatchResult() : null;
    }

    /** Whether the first words between dashes, or the last behind one, say who speaks. */
    boolean tells(String words) {
        Matcher interrupted = INTERRUPTED.matcher(words);
        return interrupted.find() && attributes(interrupted.group(1)) || tail(words) != null;
    }

    private boolean attributes(String clause) {
        return lexicon.says().matcher(clause).find() || (Terms.words(clause) <= SHORT && clauses.namesSpeaker(clause));
    }
}
