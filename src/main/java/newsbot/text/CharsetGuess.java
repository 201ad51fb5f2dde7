package newsbot.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which charset of one byte a letter some bytes most likely are. Each candidate's reading is judged
 * by how much it looks like language: common letters, capitals only where words begin, no two
 * scripts in one word, known punctuation. A declaration counts as evidence, not as proof.
 */
final class CharsetGuess {
    private static final List<Charset> GUESSES = List.of(
            Charset.forName("windows-1252"),
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-R"),
            Charset.forName("windows-1254"),
            Charset.forName("ISO-8859-5"),
            Charset.forName("IBM866"));
    private static final int ENOUGH = 20_000;
    private static final String RUSSIAN_COMMON = "оеаинтсрвлкмдпу";
    private static final String RUSSIAN_RARE = "яыьгзбчйхжшюцщэфъё";
    private static final String CYRILLIC_OTHER = "іїєґўәөүһғҹҝҡңұјљњћџђ";
    private static final String TURKIC = "ışğçöüəâ";
    private static final String WESTERN = "éèàäöüßñçêáíóúâîôûëïøåæœãõìòù";
    private static final String MARKS = "\u00A0«»“”„‘’‚–—…№°©®™€£·•§";

    private CharsetGuess() {}

    /** The likeliest of the named charsets and the usual suspects; on a tie the one named first. */
    static Charset best(byte[] bytes, Set<Charset> named) {
        Set<Charset> candidates = new LinkedHashSet<>(named);
        candidates.addAll(GUESSES);
        Charset best = GUESSES.get(0);
        double bestScore = Double.NEGATIVE_INFINITY;
        List<Charset> order = new ArrayList<>(named);
        for (Charset candidate : candidates) {
            if (candidate.newEncoder().maxBytesPerChar() > 1.5f) {
                continue;
            }
            int place = order.indexOf(candidate);
            double evidence = place < 0 ? 0 : place == 0 ? 4.5 : 4;
            double score = score(bytes, letters(candidate), evidence);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static char[] letters(Charset charset) {
        char[] letters = new char[256];
        for (int i = 0; i < 256; i++) {
            String letter = new String(new byte[] {(byte) i}, charset);
            letters[i] = letter.length() == 1 ? letter.charAt(0) : '\uFFFD';
        }
        return letters;
    }

    private static double score(byte[] bytes, char[] letters, double evidence) {
        double score = 0;
        int count = 0;
        int run = 0;
        char before = ' ';
        for (int i = 0; i < bytes.length && count < ENOUGH; i++) {
            char letter = letters[bytes[i] & 0xFF];
            if (bytes[i] < 0) {
                char after = i + 1 < bytes.length ? letters[bytes[i + 1] & 0xFF] : ' ';
                run = Character.isLetter(letter) ? run + 1 : 0;
                score += worth(letter, before, after, run);
                count++;
            } else {
                run = 0;
            }
            before = letter;
        }
        return score + (evidence > 0 ? evidence + 0.2 * count : 0);
    }

    private static double worth(char letter, char before, char after, int run) {
        if (letter == '\uFFFD'
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.PRIVATE_USE) {
            return -10;
        }
        if (!Character.isLetter(letter)) {
            boolean inside = Character.isLetter(before) && Character.isLetter(after);
            return MARKS.indexOf(letter) >= 0 ? (inside ? -0.3 : 1) : letter >= '─' && letter <= '▟' ? -3 : -0.7;
        }
        double worth = Character.isUpperCase(letter) && Character.isLowerCase(before) ? -2 : 0;
        char small = Character.toLowerCase(letter);
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        if (script == Character.UnicodeScript.LATIN) {
            worth += TURKIC.indexOf(small) >= 0 ? 1.3 : WESTERN.indexOf(small) >= 0 ? 1.2 : 0.2;
            return worth + (run > 2 ? -2.5 : isAsciiLetter(before) || isAsciiLetter(after) ? 0.4 : -0.4);
        }
        if (script == Character.UnicodeScript.CYRILLIC) {
            worth += RUSSIAN_COMMON.indexOf(small) >= 0
                    ? 2
                    : RUSSIAN_RARE.indexOf(small) >= 0 ? 1 : CYRILLIC_OTHER.indexOf(small) >= 0 ? 0.3 : -1.5;
            worth -= Character.isUpperCase(letter) ? 0.5 : 0;
        } else {
            worth += 2;
        }
        return worth - (isAsciiLetter(before) || isAsciiLetter(after) ? 2 : 0);
    }

    private static boolean isAsciiLetter(char c) {
        return c < 0x80 && Character.isLetter(c);
    }
}
