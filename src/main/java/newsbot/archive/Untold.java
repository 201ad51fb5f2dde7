package newsbot.archive;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import newsbot.news.Story;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Stories that the first reading of a feed archived without telling them. What an older feed was about to tell may be among
 * them; noted as keys of their own, so that nothing else without deliveries is taken for it.
 */
public final class Untold {
    private static final String MARK = "u:";

    /**
     * Notes what a feed's first reading met: none of it is news of that feed, whoever archived it.
     *
     * @param arrivals what it listed
     */
    public void note(Handle handle, URI feed, Collection<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into story_keys(name, story) values (:name, :story) on conflict do nothing");
        for (Arrival arrival : arrivals) {
            long story = arrival.story().id();
            batch.bind("name", MARK + story + " " + feed).bind("story", story).add();
            if (arrival.kind() == Arrival.Kind.NEW) {
                batch.bind("name", MARK + story).bind("story", story).add();
            }
        }
        batch.execute();
    }

    /**
     * Takes what is news after all, oldest first; each story once.
     *
     * @param feed the address of a feed that lists the stories
     * @param listed ids of stories that it lists
     * @param since what arrived earlier, or is dated earlier, is no news
     */
    public List<Story> take(Handle handle, URI feed, Collection<Long> listed, Instant since) {
        if (listed.isEmpty()) {
            return List.of();
        }
        List<Story> news = handle.createQuery("select " + Stories.COLUMNS + " from stories where id in (<listed>)"
                        + " and withdrawn = 0 and arrived >= :since"
                        + " and (published is null or published >= :since)"
                        + " and exists (select 1 from story_keys k where k.story = stories.id"
                        + " and k.name = :mark || stories.id)"
                        + " and not exists (select 1 from story_keys k where k.story = stories.id"
                        + " and k.name = :mark || stories.id || ' ' || :feed) order by id")
                .bindList("listed", List.copyOf(listed))
                .bind("feed", feed.toString())
                .bind("since", since.toEpochMilli())
                .bind("mark", MARK)
                .map(new StoryMapper())
                .list();
        for (Story story : news) {
            handle.execute("delete from story_keys where name = ?", MARK + story.id());
        }
        return news;
    }
}
