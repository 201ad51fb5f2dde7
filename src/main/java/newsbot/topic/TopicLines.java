package newsbot.topic;

import org.jspecify.annotations.Nullable;

/** Headlines with their topics as the command line prints them. */
public final class TopicLines {
    private TopicLines() {}

    /**
     * The line of one headline: its topics' ids, sorted, with commas between them, a tabulator, and the
     * headline as given.
     *
     * @param language code, or null to guess it
     */
    public static String line(TopicMatcher matcher, String headline, @Nullable String language) {
        return String.join(",", matcher.match(headline, null, null, language).ids()) + "\t" + headline;
    }
}
