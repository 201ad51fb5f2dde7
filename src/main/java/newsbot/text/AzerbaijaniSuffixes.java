package newsbot.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The noun suffixes of Azerbaijani: cases, possession, plural, copula and the commonest derivations.
 * Written as patterns in which {@code A} is a or ə and {@code I} one of ı, i, u, ü, as vowel harmony
 * wants it. Words typed without Azerbaijani letters (e for ə, i for ı) are understood too. Words come in
 * lower case.
 */
public final class AzerbaijaniSuffixes {
    private static final List<String> COPULA = List.of("dIr", "dIrlAr");
    private static final List<String> ADJECTIVE = List.of("dAkI", "lI");
    private static final List<String> CASES =
            List.of("nIn", "In", "ndAn", "dAn", "ndA", "dA", "ylA", "lA", "nA", "yA", "A", "nI", "yI", "I");
    private static final List<String> POSSESSION = List.of("ImIz", "InIz", "mIz", "nIz", "sI", "Im", "In", "I");
    private static final List<String> PLURAL = List.of("lAr");
    private static final List<String> DERIVED = List.of("dAkI", "lIlIq", "lIlIk", "lIq", "lIk", "lI", "sIz");
    private static final List<List<String>> LAYERS =
            List.of(COPULA, ADJECTIVE, CASES, POSSESSION, PLURAL, DERIVED, PLURAL);

    private static final String BACK = "aıou";
    private static final String FRONT = "əeiöü";
    /** Suffixes that two-letter words (ev, iş) take too. */
    private static final Set<String> SHORT = Set.of("In", "dAn", "dA", "lA", "lAr", "dIr", "Im");

    private AzerbaijaniSuffixes() {}

    /**
     * One key for all forms of a noun; not always the noun itself. Where a suffix and the end of a word
     * look alike (İran-ın but Bakı-nın, proses-i but ölkə-si, çörəy-i but çörək) nothing short of a
     * dictionary tells them apart, so those last letters go in every form.
     */
    static String stem(String word) {
        String rest = word;
        for (List<String> layer : LAYERS) {
            rest = withoutLongest(rest, layer);
        }
        while (rest.length() > 3 && endsDoubtfully(rest)) {
            rest = rest.substring(0, rest.length() - 1);
        }
        // uşaq but uşağı; ğ rather than q because names spelt otherwise elsewhere have it: Qarabağ
        return rest.endsWith("q") && rest.length() > 3 ? rest.substring(0, rest.length() - 1) + 'ğ' : rest;
    }

    /** As {@link #bases(String, boolean)}, of a word that may be typed without Azerbaijani letters. */
    public static Set<String> bases(String word) {
        return bases(word, false);
    }

    /**
     * What the word can be an inflected form of, itself first: every way to take suffixes off in their order.
     *
     * @param typed whether the text has Azerbaijani letters, so that an i is no ı and an e no ə
     */
    public static Set<String> bases(String word, boolean typed) {
        Set<String> bases = new LinkedHashSet<>();
        bases.add(word);
        for (List<String> layer : LAYERS) {
            for (String base : List.copyOf(bases)) {
                for (String suffix : layer) {
                    if (fits(base, suffix, 2, typed)) {
                        bases.add(base.substring(0, base.length() - suffix.length()));
                    }
                }
            }
        }
        return bases;
    }

    private static String withoutLongest(String word, List<String> layer) {
        String best = word;
        for (String suffix : layer) {
            if (word.length() - suffix.length() < best.length()
                    && fits(word, suffix, SHORT.contains(suffix) ? 2 : 3, false)) {
                best = word.substring(0, word.length() - suffix.length());
            }
        }
        return best;
    }

    private static boolean endsDoubtfully(String word) {
        int last = word.length() - 1;
        return isVowel(word.charAt(last)) || (isVowel(word.charAt(last - 1)) && "nsyk".indexOf(word.charAt(last)) >= 0);
    }

    /** Whether the suffix ends the word, in harmony with what it leaves. */
    private static boolean fits(String word, String suffix, int shortest, boolean typed) {
        int rest = word.length() - suffix.length();
        if (rest < shortest) {
            return false;
        }
        int vowel = lastVowel(word, rest);
        if (vowel < 0) {
            return false;
        }
        char before = word.charAt(rest - 1);
        char first = suffix.charAt(0);
        boolean buffered = first == 'n' || first == 's' || first == 'y';
        boolean startsWithVowel = first == 'A' || first == 'I';
        // the n of -ndA follows the vowel of possession
        if (suffix.startsWith("nd") && "ıiuü".indexOf(before) < 0) {
            return false;
        }
        // a buffer consonant stands between vowels only, and never two vowels meet
        if (isVowel(before) ? startsWithVowel : buffered && !suffix.equals("sIz")) {
            return false;
        }
        char harmony = word.charAt(vowel);
        for (int i = 0; i < suffix.length(); i++) {
            char actual = word.charAt(rest + i);
            boolean matches = switch (suffix.charAt(i)) {
                case 'A' -> actual == 'a' || actual == 'ə' || (!typed && actual == 'e');
                case 'I' -> actual == 'ı' || actual == 'i' || actual == 'u' || actual == 'ü';
                default -> actual == suffix.charAt(i);
            };
            if (!matches) {
                return false;
            }
            if (isVowel(actual)) {
                if (!harmonious(harmony, actual, typed)) {
                    return false;
                }
                harmony = actual;
            }
        }
        return true;
    }

    /** Front follows front and back follows back; unless typed rightly, an i may be an ı and a u an ü. */
    private static boolean harmonious(char before, char after, boolean typed) {
        boolean sameSide = (BACK.indexOf(before) >= 0) == (BACK.indexOf(after) >= 0);
        return sameSide || (!typed && (before == 'i' || after == 'i' || before == 'u' || after == 'u'));
    }

    private static int lastVowel(String word, int end) {
        for (int i = end - 1; i >= 0; i--) {
            if (isVowel(word.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isVowel(int character) {
        return BACK.indexOf(character) >= 0 || FRONT.indexOf(character) >= 0;
    }
}
