package newsbot.topic;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which topics a story is about, and why.
 *
 * @param words topic id → the words that matched, as they stand in the story, in reading order, none
 *     twice; never empty
 */
public record Matches(SortedMap<String, List<String>> words) {
    public Matches {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /** The topics' ids, sorted. */
    public Set<String> ids() {
        return words.keySet();
    }
}
