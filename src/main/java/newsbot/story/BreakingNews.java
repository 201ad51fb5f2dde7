package newsbot.story;

import java.util.List;
import java.util.function.Predicate;
import newsbot.news.Story;
import newsbot.topic.Alert;
import newsbot.topic.AlertIndex;

/**
 * Tells breaking news, which waits for no digest and no morning, from other stories: its headline or its section has one
 * of the configured words or phrases, in any form and script. The description does not count: what a story mentions in
 * passing must wake nobody.
 */
public final class BreakingNews implements Predicate<Story> {
    private final AlertIndex marks = new AlertIndex();

    /** @param marks words, phrases and names of sections, written as alerts are; empty for no breaking news */
    public BreakingNews(List<String> marks) {
        for (int i = 0; i < marks.size(); i++) {
            this.marks.add(i, Alert.of(marks.get(i)));
        }
    }

    @Override
    public boolean test(Story story) {
        return marks.size() > 0
                && !marks.match(
                                story.title(),
                                null,
                                story.section(),
                                story.edition().code())
                        .isEmpty();
    }
}
