package newsbot.topic;

import java.util.ArrayList;
import java.util.List;
import newsbot.text.LanguageGuess;
import newsbot.text.Word;
import newsbot.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a store's full-text index is fed with and asked for instead of the words themselves, so that it
 * finds inflected forms and other scripts without knowing any language.
 */
public final class SearchTerms {
    private SearchTerms() {}

    /**
     * A story's terms, separated by blanks, in reading order: lower-case ASCII letters and digits (other
     * scripts than Latin and Cyrillic keep their letters).
     *
     * @param language code of the story's language, or null to guess it
     */
    public static String index(String title, @Nullable String description, @Nullable String language) {
        List<String> terms = new ArrayList<>();
        add(terms, title, language);
        add(terms, description, language);
        return String.join(" ", terms);
    }

    /**
     * What to ask for: a story fits when it has, for every element, at least one of its terms. Empty when
     * there is no word in the query.
     */
    public static List<List<String>> query(String words) {
        String language = LanguageGuess.of(words, null);
        List<List<String>> terms = new ArrayList<>();
        for (Word word : Words.of(words)) {
            String letters = word.letters();
            if (!letters.isEmpty()) {
                terms.add(List.copyOf(Terms.ofQuery(letters, language)));
            }
        }
        return terms;
    }

    private static void add(List<String> terms, @Nullable String text, @Nullable String language) {
        if (text == null) {
            return;
        }
        String actual = LanguageGuess.of(text, language);
        for (Word word : Words.of(text)) {
            String letters = word.letters();
            if (!letters.isEmpty()) {
                terms.addAll(Terms.ofText(letters, actual));
            }
        }
    }
}
