package newsbot.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsbot.db.Database;
import newsbot.news.Summary;
import org.jdbi.v3.core.Handle;

/** The table of summaries: one a story, made once, kept as JSON; or the word that a story has none. */
final class Summaries {
    private static final String NONE = "none";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Database database;

    Summaries(Database database) {
        this.database = database;
    }

    /** Empty when nobody has tried yet; else what came of it, which may be no summary. */
    Optional<Optional<Summary>> find(long story) {
        return database.read(handle -> handle.createQuery("select body from summaries where story = :story")
                .bind("story", story)
                .mapTo(String.class)
                .findOne()
                .map(Summaries::read));
    }

    void save(Handle handle, long story, Optional<Summary> summary, Instant now) {
        String body = summary.map(Summaries::write).orElse(NONE);
        handle.createUpdate("insert into summaries(story, body, made)"
                        + " values (:story, :body, :made)"
                        + " on conflict (story) do update set body = excluded.body, made = excluded.made")
                .bind("story", story)
                .bind("body", body)
                .bind("made", now.toEpochMilli())
                .execute();
    }

    /** Interviews that arrived since the instant and of which nobody knows yet what is to be said; oldest first. */
    List<Long> missing(Instant since) {
        return database.read(handle -> handle.createQuery("select id from stories where interview = 1"
                        + " and arrived >= :since and id in (select story from posts)"
                        + " and id not in (select story from summaries) order by id")
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .list());
    }

    private static Optional<Summary> read(String body) {
        if (body.equals(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(body, Summary.class));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored summary cannot be read", fault);
        }
    }

    private static String write(Summary summary) {
        try {
            return JSON.writeValueAsString(summary);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a summary cannot be written", fault);
        }
    }
}
