package newsbot.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys by which a name meets itself in another script or spelling: Карабах, Karabakh, Garabagh and
 * Qarabağ share at least one. Keys are lower-case ASCII letters and digits; words in scripts other than
 * Latin and Cyrillic have their letters kept as they are.
 */
public final class Transliteration {
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяієїґ";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sh", "", "i", "", "e", "yu", "ya", "i", "e", "i", "g"
    };
    /** Latin spellings of one sound, the longer first. Capitals are sounds still in doubt. */
    private static final String[][] SOUNDS = {
        {"dzh", "j"},
        {"sch", "sh"},
        {"gh", "G"},
        {"kh", "h"},
        {"zh", "j"},
        {"dj", "j"},
        {"дж", "j"},
        {"ph", "f"},
        {"ck", "k"}
    };
    /** Vowels that one language writes with a y and another without. */
    private static final String[][] GLIDES = {
        {"iya", "ya"}, {"ia", "ya"}, {"iye", "ie"}, {"ye", "e"}, {"iy", "i"}, {"yi", "i"}, {"ai", "ay"}, {"ei", "ey"}
    };

    private static final String[][] DOUBTS = {{"E", "e", "a"}, {"Q", "k", "g"}, {"G", "g", "h"}};

    private Transliteration() {}

    /** The keys of a folded word, one to eight. */
    public static List<String> keys(String folded) {
        String latin = sounds(folded);
        for (String[] glide : GLIDES) {
            latin = latin.replace(glide[0], glide[1]);
        }
        if (latin.endsWith("y") && latin.length() > 2) {
            latin = latin.substring(0, latin.length() - 1) + 'i';
        }
        Set<String> keys = new LinkedHashSet<>();
        for (String spelling : spellings(withoutDoubles(latin))) {
            keys.add(spelling);
        }
        return List.copyOf(keys);
    }

    private static String sounds(String folded) {
        boolean azerbaijani = LanguageGuess.hasAzerbaijaniLetter(folded) || folded.startsWith("x");
        String word = folded;
        for (String[] sound : SOUNDS) {
            word = word.replace(sound[0], sound[1]);
        }
        StringBuilder latin = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            if (word.charAt(i) == 'c' && next == 'h') {
                latin.append("ch");
                i++;
            } else {
                latin.append(sound(word.charAt(i), next, azerbaijani));
            }
        }
        return latin.toString();
    }

    private static String sound(char letter, char next, boolean azerbaijani) {
        int cyrillic = CYRILLIC.indexOf(letter);
        if (cyrillic >= 0) {
            return LATIN[cyrillic];
        }
        return switch (letter) {
            case 'ə' -> "E";
            case 'q' -> "Q";
            case 'ğ' -> "G";
            case 'ş' -> "sh";
            case 'ç' -> "ch";
            case 'w' -> "v";
            case 'x' -> azerbaijani ? "h" : "ks";
            case 'c' -> azerbaijani ? "j" : "eiy".indexOf(next) >= 0 ? "s" : "k";
            default -> Folding.plain(String.valueOf(letter));
        };
    }

    private static List<String> spellings(String word) {
        List<String> spellings = List.of(word);
        for (String[] doubt : DOUBTS) {
            if (word.contains(doubt[0])) {
                List<String> more = new ArrayList<>();
                for (String spelling : spellings) {
                    more.add(spelling.replace(doubt[0], doubt[1]));
                    more.add(spelling.replace(doubt[0], doubt[2]));
                }
                spellings = more;
            }
        }
        return spellings;
    }

    private static String withoutDoubles(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1) || Character.isDigit(word.charAt(i))) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }
}
