package newsbot.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of a short text by its script and letters: {@code ru}, {@code az} or {@code en}. A
 * guess: a Latin text with nothing Azerbaijani in it counts as English.
 */
public final class LanguageGuess {
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "of",
            "to",
            "in",
            "for",
            "and",
            "on",
            "with",
            "at",
            "by",
            "from",
            "as",
            "is",
            "are",
            "says",
            "said",
            "after",
            "over",
            "its",
            "new",
            "will",
            "not",
            "be",
            "has",
            "have",
            "it",
            "an",
            "against",
            "into",
            "how",
            "why",
            "what",
            "who",
            "vs",
            "amid",
            "between",
            "about",
            "more",
            "their",
            "his",
            "her",
            "was",
            "were",
            "this",
            "that",
            "no",
            "than",
            "out",
            "up",
            "calls",
            "talks",
            "president",
            "minister",
            "war",
            "peace");
    private static final Set<String> AZERBAIJANI = Set.of(
            "ve",
            "və",
            "ilə",
            "ile",
            "üçün",
            "ucun",
            "bir",
            "bu",
            "da",
            "də",
            "ki",
            "edib",
            "olub",
            "oldu",
            "etdi",
            "edir",
            "olacaq",
            "edecek",
            "haqqında",
            "barədə",
            "prezident",
            "prezidenti",
            "nazir",
            "naziri",
            "yeni",
            "sonra",
            "qarşı",
            "görə",
            "arasında",
            "kimi",
            "ən",
            "çox",
            "dedi",
            "deyib",
            "xarici",
            "xeber",
            "sülh",
            "ölkə",
            "var",
            "yox",
            "nə",
            "niyə",
            "necə",
            "hərbi",
            "azerbaycan",
            "rusiya",
            "ermenistan",
            "ukrayna");
    private static final List<String> ENDINGS = List.of("lari", "leri", "larin", "lerin", "inda", "inde");
    private static final String LETTERS = "əğışçöüıƏĞŞÇÖÜİ";

    private LanguageGuess() {}

    /**
     * The language of a text: the hint where the script does not speak against it, else the guess.
     *
     * @param hint the language code the text is said to be in, or null
     */
    public static String of(String text, @Nullable String hint) {
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCyrillic(c)) {
                cyrillic++;
            } else if (Character.isLetter(c)) {
                latin++;
            }
        }
        if (hint != null && !hint.isEmpty() && (hint.equals("ru") ? cyrillic > 0 || latin == 0 : latin >= cyrillic)) {
            return hint;
        }
        return cyrillic > latin ? "ru" : latinLanguage(text);
    }

    /** Whether the character is a Cyrillic letter. */
    public static boolean isCyrillic(int character) {
        return character >= 0x400 && character <= 0x52F;
    }

    /** Whether the word has a letter that English lacks and Azerbaijani has. */
    public static boolean hasAzerbaijaniLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (LETTERS.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String latinLanguage(String text) {
        int english = 0;
        int azerbaijani = 0;
        List<Word> words = Words.of(text);
        for (Word word : words) {
            String lower = word.text().toLowerCase(Locale.ROOT);
            if (ENGLISH.contains(lower)) {
                english++;
            } else if (AZERBAIJANI.contains(lower)) {
                azerbaijani++;
            }
            if (lower.indexOf('ə') >= 0) {
                azerbaijani += 2;
            } else if (isEnglishEnding(text, word)) {
                english++;
            } else if (hasAzerbaijaniLetter(word.text()) || looksAzerbaijani(lower)) {
                azerbaijani++;
            }
        }
        return azerbaijani > english ? "az" : "en";
    }

    private static boolean isEnglishEnding(String text, Word word) {
        String rest = text.substring(word.end(), Math.min(text.length(), word.end() + 2));
        return rest.equals("'s")
                || rest.equals("’s")
                || (word.text().length() > 5
                        && (word.text().endsWith("ing") || word.text().endsWith("tion")));
    }

    /** Endings and letters of Azerbaijani words that were typed without their own letters. */
    private static boolean looksAzerbaijani(String lower) {
        if (lower.length() < 5) {
            return false;
        }
        int q = lower.indexOf('q', 1);
        boolean loneQ = q > 0 && (q + 1 == lower.length() || lower.charAt(q + 1) != 'u');
        return loneQ || lower.contains("yy") || ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
