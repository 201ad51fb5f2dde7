package newsbot.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsbot.db.Database;
import org.jdbi.v3.core.Handle;

/** The table of which story is about which topic, with the words that say so. */
public final class StoryTopics {
    private static final String BETWEEN_WORDS = "\n";

    private final Database database;

    public StoryTopics(Database database) {
        this.database = database;
    }

    /** Sets a story's topics, replacing those it had. */
    public void set(Handle handle, long story, Map<String, ? extends Collection<String>> topics) {
        handle.createUpdate("delete from story_topics where story = :story")
                .bind("story", story)
                .execute();
        topics.forEach((topic, words) -> handle.createUpdate(
                        "insert into story_topics(topic, story, words) values (:topic, :story, :words)")
                .bind("topic", topic)
                .bind("story", story)
                .bind("words", String.join(BETWEEN_WORDS, words))
                .execute());
    }

    /** How many stories there were about each topic since then, by the topic's id; those taken back do not count. */
    public Map<String, Long> counts(Instant since) {
        return database.read(handle -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            handle.createQuery("select t.topic, count(*) as n from story_topics t join stories s on s.id = t.story"
                            + " where coalesce(s.published, s.arrived) >= :since and s.withdrawn = 0 group by t.topic")
                    .bind("since", since.toEpochMilli())
                    .map((row, context) -> counts.put(row.getString("topic"), row.getLong("n")))
                    .list();
            return counts;
        });
    }

    /** A story's topic ids, sorted, each with the words of the story that matched. */
    public Map<String, List<String>> of(long story) {
        return database.read(handle -> {
            Map<String, List<String>> topics = new LinkedHashMap<>();
            handle.createQuery("select topic, words from story_topics where story = :story order by topic")
                    .bind("story", story)
                    .map((row, context) -> topics.put(
                            row.getString("topic"),
                            row.getString("words").isEmpty()
                                    ? List.of()
                                    : List.of(row.getString("words").split(BETWEEN_WORDS))))
                    .list();
            return topics;
        });
    }
}
