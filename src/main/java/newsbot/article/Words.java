package newsbot.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts from a page, cleaned and compared. */
final class Words {
    private Words() {}

    /** White space folded to single spaces, invisible characters gone. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (isShown(c)) {
                folded.append(c);
            }
        }
        return folded.toString().strip();
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f';
    }

    static boolean isShown(char c) {
        return c >= ' ' && c != '\u007f' && c != '\u200b' && c != '\ufeff' && c != '\u00ad' && c != '\u2060';
    }

    /** Folded, or null if nothing is left. */
    static @Nullable String orNull(@Nullable String text) {
        String folded = text == null ? "" : fold(text);
        return folded.isEmpty() ? null : folded;
    }

    /** Letters and digits alone, in lower case: for comparing texts that differ in dress. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
