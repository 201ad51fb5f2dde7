package newsbot.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words without what does not tell words apart: case, compatibility forms, the dot of the Turkic i,
 * diacritics.
 */
public final class Folding {
    private static final String FROM = "əğışçöüîâûàáäãåèéêëìíïñòóôõùúžčšćđłř";
    private static final String TO = "egiscouiauaaaaaeeeeiiinoooouuzcscdlr";

    private Folding() {}

    /**
     * The word in lower case, in Unicode's composed compatibility form (NFKC, UAX #15), with one kind of
     * i, with е for ё, and without dots and invisible characters. Other diacritics stay.
     */
    public static String fold(String word) {
        if (isPlainLowerCase(word)) {
            return word;
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.replace('İ', 'i').toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == 'ı') {
                folded.append('i');
            } else if (c == 'ё') {
                folded.append('е');
            } else if (Words.isVisible(c) && c != 0x307) {
                folded.appendCodePoint(c);
            }
        });
        return folded.toString();
    }

    /** A folded word with bare Latin letters: {@code qarabağ} is {@code qarabag}, ə is e. */
    public static String plain(String folded) {
        StringBuilder plain = null;
        for (int i = 0; i < folded.length(); i++) {
            int at = FROM.indexOf(folded.charAt(i));
            if (at >= 0) {
                plain = plain == null ? new StringBuilder(folded) : plain;
                plain.setCharAt(i, TO.charAt(at));
            }
        }
        return plain == null ? folded : plain.toString();
    }

    private static boolean isPlainLowerCase(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'а' && c <= 'я');
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
