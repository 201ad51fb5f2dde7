package newsbot.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import newsbot.archive.SortedStories;
import newsbot.archive.StoryTerms;
import newsbot.archive.StoryTopics;
import newsbot.news.Story;
import newsbot.topic.SearchTerms;
import newsbot.topic.TopicMatcher;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets what a story is about: its topics, and the terms by which it is found. A story that matching stumbles over, as
 * foreign texts may make it, is about nothing: it must hold up neither its feed nor the archive.
 */
public final class StorySorter {
    private static final Logger LOG = LoggerFactory.getLogger(StorySorter.class);

    private final StoryTopics topics;
    private final StoryTerms terms;
    private final SortedStories sorted;
    private final Function<Story, Map<String, List<String>>> about;
    private final String mark;

    public StorySorter(StoryTopics topics, StoryTerms terms, SortedStories sorted, TopicMatcher matcher) {
        this(topics, terms, sorted, story -> about(matcher, story), matcher.fingerprint());
    }

    /**
     * @param about a story's topics, each with the words that say so
     * @param fingerprint changes with what {@code about} says
     */
    StorySorter(
            StoryTopics topics,
            StoryTerms terms,
            SortedStories sorted,
            Function<Story, Map<String, List<String>>> about,
            String fingerprint) {
        this.topics = topics;
        this.terms = terms;
        this.sorted = sorted;
        this.about = about;
        mark = SearchTerms.ANALYSER + "-" + fingerprint;
    }

    private static Map<String, List<String>> about(TopicMatcher matcher, Story story) {
        return matcher.match(
                        story.title(),
                        story.description(),
                        story.section(),
                        story.edition().code())
                .words();
    }

    /** Sorts one story. Returns its topics, each with the words that say so. */
    Map<String, List<String>> sort(Handle handle, Story story) {
        Sorted to = sorted(story);
        topics.set(handle, story.id(), to.about());
        terms.set(handle, story.id(), to.title(), to.description());
        sorted.mark(handle, story.id(), mark);
        return to.about();
    }

    private record Sorted(Map<String, List<String>> about, Set<String> title, Set<String> description) {}

    private Sorted sorted(Story story) {
        String language = story.edition().code();
        try {
            return new Sorted(
                    about.apply(story),
                    SearchTerms.of(story.title(), language),
                    SearchTerms.of(story.description(), language));
        } catch (RuntimeException | StackOverflowError stumbled) {
            LOG.error("not sorted story={}", story.id(), stumbled);
            return new Sorted(Map.of(), Set.of(), Set.of());
        }
    }

    /** Stories with smaller ids, the newest first, that this analyser and these topics have not sorted. */
    List<Story> unsorted(Handle handle, long below, int limit) {
        return sorted.sortedOtherwise(handle, mark, below, limit);
    }
}
