package newsbot.text;

import java.util.Locale;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * Stems: what the inflected forms of a word have in common. English and Russian by Snowball,
 * Azerbaijani by its own suffixes; other languages keep the word, in lower case. A stem is a key to
 * compare by, not always a word. Safe for use by many threads.
 */
public final class Stems {
    /** Longer than any word; a stemmer's time on it would be wasted. */
    private static final int LONGEST = 64;

    private Stems() {}

    /**
     * The stem of one word.
     *
     * @param language code such as {@code en}
     */
    public static String stem(String word, String language) {
        String lower = lower(word, language);
        if (lower.length() > LONGEST) {
            return lower;
        }
        return switch (language) {
            case "en" -> snowball(SnowballStemmer.ALGORITHM.ENGLISH, lower);
            case "ru" -> snowball(SnowballStemmer.ALGORITHM.RUSSIAN, lower.replace('ё', 'е'));
            case "az" -> AzerbaijaniSuffixes.stem(lower);
            default -> lower;
        };
    }

    /**
     * The word in lower case as its language has it: in Azerbaijani and Turkish {@code I} becomes
     * {@code ı}; {@code İ} becomes {@code i} everywhere, without the dot Unicode would leave behind.
     */
    public static String lower(String word, String language) {
        String dotted = word.replace('İ', 'i');
        if (language.equals("az") || language.equals("tr")) {
            dotted = dotted.replace('I', 'ı');
        }
        return dotted.toLowerCase(Locale.ROOT);
    }

    /** A stemmer each time: they keep the word they work on, and cost little to make. */
    private static String snowball(SnowballStemmer.ALGORITHM algorithm, String word) {
        return new SnowballStemmer(algorithm).stem(word).toString();
    }
}
