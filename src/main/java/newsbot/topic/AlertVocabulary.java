package newsbot.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words of all alerts, each with its terms and how often it is used; a word nobody uses goes. */
final class AlertVocabulary {
    private final Map<String, Entry> entries = new HashMap<>();

    /** One word of alerts. */
    static final class Entry {
        private final String key;
        private final Set<String> terms;
        private int uses;

        private Entry(String key, Set<String> terms) {
            this.key = key;
            this.terms = Set.copyOf(terms);
        }

        Set<String> terms() {
            return terms;
        }

        int uses() {
            return uses;
        }
    }

    /** The word, used once more. */
    Entry use(String letters, String language) {
        Entry entry =
                entries.computeIfAbsent(language + letters, key -> new Entry(key, Terms.ofQuery(letters, language)));
        entry.uses++;
        return entry;
    }

    /** The word is used once less. */
    void release(Entry entry) {
        entry.uses--;
        if (entry.uses == 0) {
            entries.remove(entry.key);
        }
    }
}
