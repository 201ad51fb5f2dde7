package newsbot.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text by its script, letters and small words: {@code ru}, {@code az} or {@code en}.
 * Of a headline it is a guess, see {@link #of}; of an article it can be told, see {@link #told}.
 */
public final class LanguageGuess {
    private static final Set<String> ENGLISH =
            words("the of to in for and on with at by from as is are says said after over its new will not"
                    + " be has have it an against into how why what who vs amid between about more their his her"
                    + " was were this that no than out up calls talks president minister war peace");
    private static final Set<String> AZERBAIJANI =
            words("ve və ilə ile üçün ucun bir bu da də ki edib olub oldu etdi edir olacaq edecek haqqında"
                    + " barədə prezident prezidenti nazir naziri yeni sonra qarşı görə arasında kimi ən çox dedi"
                    + " deyib xarici xeber sülh ölkə var yox nə niyə necə hərbi azerbaycan rusiya ermenistan"
                    + " ukrayna");
    private static final List<String> ENDINGS = List.of("lari", "leri", "larin", "lerin", "inda", "inde");
    private static final String LETTERS = "əğışçöüıƏĞŞÇÖÜİ";

    /** Letters of other Cyrillic alphabets. */
    private static final String NOT_RUSSIAN = "іїєґўјљњћђћқғңұүөһ";

    private static final int SAMPLE = 6000;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'’]+");

    /** The share of function words that every English text of some length exceeds. */
    private static final double COMMON = 0.12;

    private LanguageGuess() {}

    /**
     * The language of a short text: the hint where the script does not speak against it, else the guess.
     * Always one of the three: a Latin text with nothing Azerbaijani in it counts as English.
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

    /**
     * The language of a text of some sentences, by its first 6,000 characters; empty for any other than
     * the three and for a few words that could be of any.
     */
    public static Optional<String> told(String article) {
        String text = article.substring(0, Math.min(SAMPLE, article.length()));
        int all = 0;
        int cyrillic = 0;
        int latin = 0;
        int schwas = 0;
        int foreign = 0;
        boolean hasI = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (Character.isLetter(c)) {
                Character.UnicodeScript script = Character.UnicodeScript.of(c);
                all++;
                cyrillic += script == Character.UnicodeScript.CYRILLIC ? 1 : 0;
                latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
                schwas += c == 'ə' ? 1 : 0;
                foreign += NOT_RUSSIAN.indexOf(c) >= 0 ? 1 : 0;
                hasI |= c == 'и';
            }
        }
        if (cyrillic * 10 > all * 7) {
            return foreign * 100 > cyrillic || !hasI ? Optional.empty() : Optional.of("ru");
        }
        if (latin * 10 <= all * 7) {
            return Optional.empty();
        }
        if (schwas * 100 > latin * 2) {
            return Optional.of("az");
        }
        return hasEnglishWords(text) ? Optional.of("en") : Optional.empty();
    }

    private static boolean hasEnglishWords(String text) {
        Set<String> functionWords = FunctionWords.of("en");
        List<String> words = NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        long common = words.stream().filter(functionWords::contains).count();
        return common > COMMON * words.size();
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

    /** Whether a short text in Latin letters has nothing at all that speaks for English or Azerbaijani. */
    public static boolean isUnclear(String text) {
        Signs signs = signs(text);
        return signs.english() == 0 && signs.azerbaijani() == 0;
    }

    private static String latinLanguage(String text) {
        Signs signs = signs(text);
        return signs.azerbaijani() > signs.english() ? "az" : "en";
    }

    /** How much speaks for each language. */
    private record Signs(int english, int azerbaijani) {}

    private static Signs signs(String text) {
        int english = 0;
        int azerbaijani = 0;
        for (Word word : Words.of(text)) {
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
        return new Signs(english, azerbaijani);
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

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }
}
