package newsbot.delivery;

import java.util.List;
import java.util.Map;
import newsbot.archive.SortedStories;
import newsbot.archive.StoryTerms;
import newsbot.archive.StoryTopics;
import newsbot.news.Story;
import newsbot.topic.SearchTerms;
import newsbot.topic.TopicMatcher;
import org.jdbi.v3.core.Handle;

/** Sets what a story is about: its topics, and the terms by which it is found. */
public final class StorySorter {
    private final StoryTopics topics;
    private final StoryTerms terms;
    private final SortedStories sorted;
    private final TopicMatcher matcher;
    private final String mark;

    public StorySorter(StoryTopics topics, StoryTerms terms, SortedStories sorted, TopicMatcher matcher) {
        this.topics = topics;
        this.terms = terms;
        this.sorted = sorted;
        this.matcher = matcher;
        mark = SearchTerms.ANALYSER + "-" + matcher.fingerprint();
    }

    /** Sorts one story. Returns its topics, each with the words that say so. */
    Map<String, List<String>> sort(Handle handle, Story story) {
        String language = story.edition().code();
        Map<String, List<String>> about = matcher.match(story.title(), story.description(), story.section(), language)
                .words();
        topics.set(handle, story.id(), about);
        terms.set(
                handle,
                story.id(),
                SearchTerms.of(story.title(), language),
                SearchTerms.of(story.description(), language));
        sorted.mark(handle, story.id(), mark);
        return about;
    }

    /** Stories with smaller ids, the newest first, that this analyser and these topics have not sorted. */
    List<Story> unsorted(Handle handle, long below, int limit) {
        return sorted.sortedOtherwise(handle, mark, below, limit);
    }
}
