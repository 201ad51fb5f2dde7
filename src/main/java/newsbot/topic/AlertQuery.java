package newsbot.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newsbot.text.LanguageGuess;
import newsbot.text.Word;
import newsbot.text.Words;

/** An alert ready to be compared, with the ids of all that say the same. */
final class AlertQuery {
    private final String text;
    private final List<List<AlertVocabulary.Entry>> wanted = new ArrayList<>(2);
    private final List<List<AlertVocabulary.Entry>> unwanted = new ArrayList<>(0);
    private long[] ids = new long[1];
    private int count;

    AlertQuery(Alert alert, AlertVocabulary vocabulary) {
        text = alert.text();
        String language = LanguageGuess.of(text, null);
        alert.wanted().forEach(words -> wanted.add(entries(words, language, vocabulary)));
        alert.unwanted().forEach(words -> unwanted.add(entries(words, language, vocabulary)));
    }

    String text() {
        return text;
    }

    List<Long> ids() {
        return Arrays.stream(ids, 0, count).boxed().toList();
    }

    void add(long id) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
        }
        ids[count++] = id;
    }

    /** Takes an id away. Whether others remain. */
    boolean remove(long id) {
        for (int i = 0; i < count; i++) {
            if (ids[i] == id) {
                ids[i] = ids[--count];
                break;
            }
        }
        return count > 0;
    }

    List<AlertVocabulary.Entry> wantedWords() {
        return wanted.stream().flatMap(List::stream).toList();
    }

    Set<String> allTerms() {
        Set<String> terms = new LinkedHashSet<>();
        wantedWords().forEach(word -> terms.addAll(word.terms()));
        return terms;
    }

    void release(AlertVocabulary vocabulary) {
        wanted.forEach(phrase -> phrase.forEach(vocabulary::release));
        unwanted.forEach(phrase -> phrase.forEach(vocabulary::release));
    }

    /** The words of the story that the alert wants; empty when it does not match. */
    List<String> match(AlertText story) {
        Set<String> words = new LinkedHashSet<>();
        for (List<AlertVocabulary.Entry> phrase : wanted) {
            int at = find(phrase, story);
            if (at < 0) {
                return List.of();
            }
            for (int i = 0; i < phrase.size(); i++) {
                words.add(story.word(at + i));
            }
        }
        for (List<AlertVocabulary.Entry> phrase : unwanted) {
            if (find(phrase, story) >= 0) {
                return List.of();
            }
        }
        return List.copyOf(words);
    }

    private static int find(List<AlertVocabulary.Entry> phrase, AlertText story) {
        for (int start : story.places(phrase.get(0))) {
            int length = 1;
            while (length < phrase.size()
                    && story.goesOn(start + length)
                    && story.places(phrase.get(length)).contains(start + length)) {
                length++;
            }
            if (length == phrase.size()) {
                return start;
            }
        }
        return -1;
    }

    private static List<AlertVocabulary.Entry> entries(String words, String language, AlertVocabulary vocabulary) {
        List<AlertVocabulary.Entry> entries = new ArrayList<>(1);
        for (Word word : Words.of(words)) {
            if (!word.letters().isEmpty()) {
                entries.add(vocabulary.use(word.letters(), language));
            }
        }
        return entries;
    }
}
