package newsbot.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * All readers' alerts, arranged so that a story costs time for the words it has and the alerts it
 * matches, not for the alerts there are: an alert is looked at only when the rarest of its words
 * stands in the story, and alerts that say the same are looked at once. For use by many threads.
 */
public final class AlertIndex {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Long, AlertQuery> byId = new HashMap<>();
    private final Map<String, AlertQuery> byText = new HashMap<>();
    /** Term → the queries of which it stands for the rarest word. */
    private final Map<String, List<AlertQuery>> byTerm = new HashMap<>();

    /** Words that alerts have in common, kept once. */
    private final AlertVocabulary vocabulary = new AlertVocabulary();

    /**
     * Alerts that say the same and match a story.
     *
     * @param ids of the alerts
     * @param words that matched, as they stand in the story
     */
    public record Match(List<Long> ids, List<String> words) {}

    /** Adds an alert, or replaces the one with that id. An empty alert matches nothing. */
    public void add(long id, Alert alert) {
        lock.writeLock().lock();
        try {
            drop(id);
            if (alert.isEmpty()) {
                return;
            }
            AlertQuery query = byText.get(alert.text());
            if (query == null) {
                query = new AlertQuery(alert, vocabulary);
                byText.put(alert.text(), query);
                for (String term : rarest(query).terms()) {
                    byTerm.computeIfAbsent(term, t -> new ArrayList<>(1)).add(query);
                }
            }
            query.add(id);
            byId.put(id, query);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Removes the alert with that id, if there is one. */
    public void remove(long id) {
        lock.writeLock().lock();
        try {
            drop(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** How many alerts there are. */
    public int size() {
        lock.readLock().lock();
        try {
            return byId.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * The alerts that a story matches.
     *
     * @param language code of the feed's language, or null when it does not say
     */
    public List<Match> match(
            String title, @Nullable String description, @Nullable String section, @Nullable String language) {
        AlertText text = new AlertText(language, title, description, section);
        lock.readLock().lock();
        try {
            Set<AlertQuery> candidates = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
            List<Match> matches = new ArrayList<>();
            for (String term : text.terms()) {
                for (AlertQuery query : byTerm.getOrDefault(term, List.of())) {
                    if (candidates.add(query)) {
                        List<String> words = query.match(text);
                        if (!words.isEmpty()) {
                            matches.add(new Match(query.ids(), words));
                        }
                    }
                }
            }
            return matches;
        } finally {
            lock.readLock().unlock();
        }
    }

    private void drop(long id) {
        AlertQuery query = byId.remove(id);
        if (query == null || query.remove(id)) {
            return;
        }
        byText.remove(query.text());
        for (String term : new LinkedHashSet<>(query.allTerms())) {
            List<AlertQuery> queries = byTerm.get(term);
            if (queries != null && queries.remove(query) && queries.isEmpty()) {
                byTerm.remove(term);
            }
        }
        query.release(vocabulary);
    }

    private AlertVocabulary.Entry rarest(AlertQuery query) {
        AlertVocabulary.Entry best = query.wantedWords().get(0);
        int fewest = Integer.MAX_VALUE;
        for (AlertVocabulary.Entry word : query.wantedWords()) {
            int uses = word.uses();
            for (String term : word.terms()) {
                uses = Math.max(uses, byTerm.getOrDefault(term, List.of()).size());
            }
            if (uses < fewest) {
                fewest = uses;
                best = word;
            }
        }
        return best;
    }
}
