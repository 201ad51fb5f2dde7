package newsbot.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsbot.text.LanguageGuess;
import newsbot.text.Word;
import newsbot.text.Words;
import org.jspecify.annotations.Nullable;

/** A story as alerts see it: where each of its terms stands. */
final class AlertText {
    private final List<Word> words = new ArrayList<>();
    /** Whether the word at the same place begins a text or a clause: no phrase goes across. */
    private final List<Boolean> starts = new ArrayList<>();

    private final Map<String, List<Integer>> places = new HashMap<>();

    AlertText(@Nullable String language, @Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                read(text, language);
            }
        }
    }

    Set<String> terms() {
        return places.keySet();
    }

    /** Where a word stands under any of its terms. */
    List<Integer> places(AlertVocabulary.Entry word) {
        List<Integer> all = List.of();
        for (String term : word.terms()) {
            List<Integer> some = places.getOrDefault(term, List.of());
            if (all.isEmpty()) {
                all = some;
            } else if (!some.isEmpty()) {
                List<Integer> both = new ArrayList<>(all);
                both.addAll(some);
                all = both;
            }
        }
        return all;
    }

    /** Whether a phrase may go on from the word before to this one. */
    boolean goesOn(int place) {
        return place < starts.size() && !starts.get(place);
    }

    String word(int place) {
        return words.get(place).text();
    }

    private void read(String text, @Nullable String hint) {
        String language = LanguageGuess.of(text, hint);
        boolean first = true;
        for (Word word : Words.of(text)) {
            String letters = word.letters();
            if (!letters.isEmpty()) {
                int place = words.size();
                words.add(word);
                starts.add(first || word.startsClause());
                for (String term : Terms.ofText(letters, language)) {
                    places.computeIfAbsent(term, t -> new ArrayList<>(2)).add(place);
                }
                first = false;
            }
        }
    }
}
