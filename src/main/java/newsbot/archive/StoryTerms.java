package newsbot.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsbot.db.Database;
import newsbot.news.Story;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The search index: which story has which terms, written in the story's own transaction. The same table serves both
 * stores, since the terms come ready-made: neither has to know a language.
 */
public final class StoryTerms {
    private static final long TITLE = 3;
    private static final long DESCRIPTION = 1;

    /** How many letters more or less a term may have that is near another. */
    private static final int LETTERS = 2;

    /** Follows, after the same letter, every term in the order of any collation. */
    private static final String LAST = "z".repeat(70);

    private final Database database;

    public StoryTerms(Database database) {
        this.database = database;
    }

    /** Sets a story's terms, replacing those it had. */
    public void set(Handle handle, long story, Collection<String> title, Collection<String> description) {
        Map<String, Long> weights = new HashMap<>();
        title.forEach(term -> weights.put(term, TITLE));
        description.forEach(term -> weights.merge(term, DESCRIPTION, Math::max));
        handle.createUpdate("delete from story_terms where story = :story")
                .bind("story", story)
                .execute();
        if (weights.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into story_terms(term, story, weight) values (:term, :story, :weight)");
        weights.forEach((term, weight) -> batch.bind("term", term)
                .bind("story", story)
                .bind("weight", weight)
                .add());
        batch.execute();
    }

    /** The stories that fit, best first: by where the words stand and by freshness. */
    public List<Story> search(Search search, Instant now) {
        if (search.wanted().isEmpty()) {
            return List.of();
        }
        return database.read(handle -> new SearchSql(search, Stories.COLUMNS)
                .query(handle, now)
                .map(new StoryMapper())
                .list());
    }

    /** Whether any story has one of the terms. */
    public boolean has(Collection<String> terms) {
        return database.read(handle -> handle.createQuery("select 1 from story_terms where term in (<terms>) limit 1")
                .bindList("terms", List.copyOf(terms))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Terms of about the same length that begin alike, and how many stories have each. */
    public Map<String, Long> like(String term) {
        String first = Character.toString(term.codePointAt(0));
        return database.read(handle -> {
            Map<String, Long> terms = new HashMap<>();
            handle.createQuery("select term, count(*) as stories from story_terms where term between :from and :to"
                            + " and length(term) between :least and :most group by term")
                    .bind("from", first)
                    .bind("to", first + LAST)
                    .bind("least", term.length() - LETTERS)
                    .bind("most", term.length() + LETTERS)
                    .map((row, context) -> terms.put(row.getString("term"), row.getLong("stories")))
                    .list();
            return terms;
        });
    }

    /** The newest story that has the term. */
    public Optional<Story> newest(String term) {
        return database.read(handle -> handle.createQuery("select " + Stories.COLUMNS
                        + " from stories where id = (select max(story) from story_terms where term = :term)")
                .bind("term", term)
                .map(new StoryMapper())
                .findOne());
    }
}
