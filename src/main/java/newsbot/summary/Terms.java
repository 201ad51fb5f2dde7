package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.jspecify.annotations.Nullable;

/**
 * The words that carry a text's meaning, as stems: function words are left out, endings cut off.
 * Not for use by several threads.
 */
final class Terms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final int PREFIX = 6;

    private final Locale locale;
    private final Set<String> functionWords;
    private final @Nullable SnowballStemmer stemmer;

    Terms(String languageCode) {
        locale = languageCode.equals("az") ? Locale.forLanguageTag("az") : Locale.ROOT;
        functionWords = FunctionWords.of(languageCode);
        stemmer = switch (languageCode) {
            case "en" -> new SnowballStemmer(ALGORITHM.ENGLISH);
            case "ru" -> new SnowballStemmer(ALGORITHM.RUSSIAN);
            default -> null;
        };
    }

    /** The stems in order, with repetitions. */
    List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        Matcher words = WORD.matcher(text.toLowerCase(locale));
        while (words.find()) {
            String word = words.group().replace('’', '\'').replace('ё', 'е');
            if (word.endsWith("'s")) {
                word = word.substring(0, word.length() - 2);
            }
            if (!functionWords.contains(word) && (word.length() > 1 || Character.isDigit(word.charAt(0)))) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    private String stem(String word) {
        if (stemmer != null) {
            return stemmer.stem(word).toString();
        }
        // where no stemmer is at hand the beginning of a word serves: suffixing languages keep it
        return word.length() > PREFIX ? word.substring(0, PREFIX) : word;
    }

    /** How many words of any kind a text has. */
    static int words(String text) {
        int count = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            count++;
        }
        return count;
    }
}
