package newsbot.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsbot.archive.Search;
import newsbot.archive.StoryTerms;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.topic.Alert;
import newsbot.topic.SearchTerms;

/** Searches the archive for words as people write them, and knows other words when there is nothing. */
final class ArchiveSearch {
    /** More words than this are not looked at: each is a part of the query. */
    private static final int WORDS = 12;

    private static final int SUGGESTIONS = 3;

    /** How many stories that have a phrase's words are read, the best first, to see whether they follow one another. */
    private static final int READ = 2_000;

    private static final int READ_AT_ONCE = 200;

    private final StoryTerms terms;
    private final Clock clock;

    ArchiveSearch(StoryTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /** Whether there is a word to look for. */
    static boolean asks(String words) {
        return !Alert.of(words).isEmpty();
    }

    List<Story> find(String words, Set<Language> editions, int offset, int limit) {
        Alert query = Alert.of(words);
        Phrases phrases = new Phrases(query);
        if (phrases.isEmpty()) {
            return find(query, editions, offset, limit);
        }
        List<Story> fitting = new ArrayList<>();
        boolean more = true;
        for (int from = 0; more && from < READ && fitting.size() < offset + limit; from += READ_AT_ONCE) {
            List<Story> found = find(query, editions, from, READ_AT_ONCE);
            found.stream().filter(phrases::fit).forEach(fitting::add);
            more = found.size() == READ_AT_ONCE;
        }
        return fitting.stream().skip(offset).limit(limit).toList();
    }

    /** Stories with all the words, wherever they stand. */
    private List<Story> find(Alert query, Set<Language> editions, int offset, int limit) {
        return terms.search(
                new Search(
                        first(SearchTerms.query(String.join(" ", query.wanted()))),
                        first(query.unwanted()).stream()
                                .filter(words -> !Phrases.isPhrase(words))
                                .map(SearchTerms::query)
                                .toList(),
                        editions,
                        offset,
                        limit),
                clock.instant());
    }

    /**
     * What to search for instead of words that no story has all of: the same with misspelt words put right, or without
     * quotation marks, or else each of the words for itself; only what finds something.
     */
    List<String> instead(String words, Set<Language> editions) {
        List<String> mended = new ArrayList<>();
        List<String> known = new ArrayList<>();
        boolean changed = false;
        Alert query = Alert.of(words);
        for (String word : String.join(" ", query.wanted()).split(" ")) {
            List<String> asked = first(SearchTerms.query(word)).stream()
                    .flatMap(List::stream)
                    .toList();
            if (asked.isEmpty()) {
                continue;
            }
            if (terms.has(asked)) {
                known.add(word);
                mended.add(word);
            } else {
                Optional<String> near = near(asked);
                near.ifPresent(mended::add);
                changed |= near.isPresent();
            }
        }
        Set<String> instead = new LinkedHashSet<>();
        if (changed || query.wanted().stream().anyMatch(Phrases::isPhrase)) {
            instead.add(String.join(" ", mended));
        }
        if (mended.size() > 1) {
            instead.addAll(changed ? mended : known);
        } else if (!changed) {
            instead.addAll(known);
        }
        instead.remove(words);
        String without = query.unwanted().isEmpty() ? "" : " " + new Alert(List.of(), query.unwanted()).text();
        return instead.stream()
                .map(other -> other + without)
                .filter(other -> !find(other, editions, 0, 1).isEmpty())
                .limit(SUGGESTIONS)
                .toList();
    }

    /** The word of a story that is spelt most like what is asked for. */
    private Optional<String> near(List<String> asked) {
        Map<String, Long> candidates = new HashMap<>();
        asked.forEach(term -> candidates.putAll(terms.like(term)));
        return SearchTerms.nearest(asked, candidates)
                .flatMap(term -> terms.newest(term)
                        .flatMap(story -> SearchTerms.word(
                                story.title() + "\n" + (story.description() == null ? "" : story.description()),
                                story.edition().code(),
                                term)));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(WORDS, all.size()));
    }
}
