package newsbot.archive;

import java.util.List;
import java.util.Set;
import newsbot.news.Language;

/**
 * Which stories are looked for. A word is the terms that it may have in a story: one of them is enough.
 *
 * @param wanted words that a story must all have; with none, nothing is found
 * @param unwanted groups of words: a story must have none of the groups whole
 * @param editions only of these; empty for all
 * @param offset how many better ones to pass over
 * @param limit how many at the most
 */
public record Search(
        List<List<String>> wanted, List<List<List<String>>> unwanted, Set<Language> editions, int offset, int limit) {
    public Search {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        editions = Set.copyOf(editions);
    }
}
