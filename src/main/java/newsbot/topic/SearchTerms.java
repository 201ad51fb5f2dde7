package newsbot.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsbot.text.LanguageGuess;
import newsbot.text.Word;
import newsbot.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a store's full-text index is fed with and asked for instead of the words themselves, so that it
 * finds inflected forms and other scripts without knowing any language.
 */
public final class SearchTerms {
    /**
     * The analyser's version. To be raised whenever words are compared in another way, by search or by topics: then
     * the archive's stories are sorted anew.
     */
    public static final int ANALYSER = 1;

    private SearchTerms() {}

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

    /**
     * The terms of a text, each once, in reading order: lower-case ASCII letters and digits (other scripts than Latin and
     * Cyrillic keep their letters).
     *
     * @param language code of the story's language, or null to guess it
     */
    public static Set<String> of(@Nullable String text, @Nullable String language) {
        List<String> terms = new ArrayList<>();
        add(terms, text, language);
        return new LinkedHashSet<>(terms);
    }

    /** The first word of a text that has the term, as it stands there; empty when none has. */
    public static Optional<String> word(String text, @Nullable String language, String term) {
        String actual = LanguageGuess.of(text, language);
        return Words.of(text).stream()
                .map(Word::letters)
                .filter(letters ->
                        !letters.isEmpty() && Terms.ofText(letters, actual).contains(term))
                .findFirst();
    }

    /**
     * The term that is spelt most like one of those asked for; of several the most frequent. Empty when a third of the
     * letters or more would have to be others.
     *
     * @param known terms and how often there are
     */
    public static Optional<String> nearest(Collection<String> asked, Map<String, Long> known) {
        Map<String, Integer> distances = new HashMap<>();
        for (String term : known.keySet()) {
            for (String wanted : asked) {
                int distance = Spelling.distance(wanted, term);
                if (distance * 3 < Math.max(wanted.length(), term.length())) {
                    distances.merge(term, distance, Math::min);
                }
            }
        }
        return distances.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> -known.getOrDefault(entry.getKey(), 0L))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
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
