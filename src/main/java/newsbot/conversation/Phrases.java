package newsbot.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsbot.news.Story;
import newsbot.text.Words;
import newsbot.topic.Alert;
import newsbot.topic.AlertIndex;

/**
 * The phrases of a search. The search index knows no places of words, so stories that have the words are read again,
 * by what alerts are matched with.
 */
final class Phrases {
    private final AlertIndex index = new AlertIndex();
    private final Set<Long> wanted = new HashSet<>();
    private final Set<Long> unwanted = new HashSet<>();

    Phrases(Alert query) {
        add(query.wanted(), wanted);
        add(query.unwanted(), unwanted);
    }

    /** Whether words must follow one another. */
    static boolean isPhrase(String words) {
        return Words.of(words).size() > 1;
    }

    boolean isEmpty() {
        return index.size() == 0;
    }

    /** Whether a story has all wanted phrases and none of the unwanted ones. */
    boolean fit(Story story) {
        Set<Long> found = new HashSet<>();
        index.match(story.title(), story.description(), null, story.edition().code())
                .forEach(match -> found.addAll(match.ids()));
        return found.containsAll(wanted) && unwanted.stream().noneMatch(found::contains);
    }

    private void add(List<String> parts, Set<Long> ids) {
        for (String part : parts) {
            if (isPhrase(part)) {
                long id = index.size();
                index.add(id, new Alert(List.of(part), List.of()));
                ids.add(id);
            }
        }
    }
}
