package newsbot.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.text.FunctionWords;
import newsbot.text.Stems;

/**
 * The words that carry a text's meaning, as stems: function words are left out, endings cut off.
 * Remembers the stems of one text; not for use by several threads.
 */
final class Terms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    private final String languageCode;
    private final Set<String> functionWords;
    private final Map<String, String> stems = new HashMap<>();

    Terms(String languageCode) {
        this.languageCode = languageCode;
        functionWords = FunctionWords.of(languageCode);
    }

    /** The stems in order, with repetitions. */
    List<String> of(String text) {
        List<String> found = new ArrayList<>();
        Matcher words = WORD.matcher(Stems.lower(text, languageCode));
        while (words.find()) {
            String word = words.group().replace('’', '\'');
            if (word.endsWith("'s")) {
                word = word.substring(0, word.length() - 2);
            }
            if (!functionWords.contains(word) && (word.length() > 1 || Character.isDigit(word.charAt(0)))) {
                found.add(stems.computeIfAbsent(word, w -> Stems.stem(w, languageCode)));
            }
        }
        return found;
    }

    /** How many words of any kind a text has. */
    static int words(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            count += letter && !inside ? 1 : 0;
            inside = letter || (inside && "'’-".indexOf(c) >= 0);
        }
        return count;
    }
}
