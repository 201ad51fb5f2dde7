package newsbot.subscription;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of which story matched which chat's alert when it was new, and by which of its words. */
public final class AlertMatches {
    private static final String BETWEEN_WORDS = "\n";

    private final Database database;

    public AlertMatches(Database database) {
        this.database = database;
    }

    /**
     * An alert that a story matched.
     *
     * @param alert as its reader wrote it
     * @param words that matched, as they stand in the story
     */
    public record Match(ChatId chat, String alert, List<String> words) {
        public Match {
            words = List.copyOf(words);
        }
    }

    /** Records the matches of a new story; once recorded is recorded. */
    public void record(Handle handle, long story, Collection<Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into story_alerts(chat, story, alert, words)"
                + " values (:chat, :story, :alert, :words) on conflict do nothing");
        for (Match match : matches) {
            batch.bind("chat", match.chat().value())
                    .bind("story", story)
                    .bind("alert", match.alert())
                    .bind("words", String.join(BETWEEN_WORDS, match.words()))
                    .add();
        }
        batch.execute();
    }

    /** Forgets by which alerts the stories came that arrived before the instant. */
    public void prune(Handle handle, Instant before) {
        handle.createUpdate("delete from story_alerts where story in (select id from stories where arrived < :before)")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    /** The alerts of a chat that a story matched. */
    public List<Match> of(ChatId chat, long story) {
        return database.read(handle -> handle.createQuery(
                        "select alert, words from story_alerts where chat = :chat and story = :story order by alert")
                .bind("chat", chat.value())
                .bind("story", story)
                .map((row, context) -> new Match(
                        chat,
                        row.getString("alert"),
                        Arrays.asList(row.getString("words").split(BETWEEN_WORDS))))
                .list());
    }
}
