package newsbot.archive;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newsbot.db.Database;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The table of all stories known, with the keys they are recognised by. */
public final class Stories {
    static final String COLUMNS =
            "id, edition, title, link, description, published, arrived, section, author, image, interview, withdrawn";

    private final Database database;

    public Stories(Database database) {
        this.database = database;
    }

    /** As {@link #take(Handle, URI, Language, List, Map, Predicate, Instant)}, of pages that nobody asked. */
    public List<Arrival> take(
            Handle handle, URI feed, Language edition, List<Item> items, Predicate<Item> interview, Instant now) {
        return take(handle, feed, edition, items, Map.of(), interview, now);
    }

    /**
     * Takes the items of one fetch into the archive, in the caller's transaction. Items that nothing can be told of
     * (neither title nor link) are left out; of several that are the same story the first counts.
     *
     * @param feed the address that the feed is known by; tells corrections from copies in other feeds
     * @param told the canonical link of an item's page, for items whose page was asked
     * @return one arrival for each story met, oldest first (feeds list the newest first)
     */
    public List<Arrival> take(
            Handle handle,
            URI feed,
            Language edition,
            List<Item> items,
            Map<Item, String> told,
            Predicate<Item> interview,
            Instant now) {
        database.queue(handle, Database.NUMBERING);
        return new Intake(handle, feed, edition, interview, now).take(items, told);
    }

    /**
     * Items of a fetch that would be new though a story of the same feed has the same title.
     *
     * @param since when the feed must have listed that story at the earliest
     */
    public List<Namesake> namesakes(Handle handle, URI feed, Language edition, List<Item> items, Instant since) {
        Identity identity = new Identity(handle, feed, edition, items, Map.of());
        List<Namesake> namesakes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String name = StoryKeys.namesake(feed, edition, item.title());
            if (name != null && !identity.keys(i).isEmpty() && identity.known(i) == null) {
                handle.createQuery("select " + COLUMNS + " from stories where seen >= :since"
                                + " and id = (select story from story_keys where name = :name)")
                        .bind("since", since.toEpochMilli())
                        .bind("name", name)
                        .map(new StoryMapper())
                        .findOne()
                        .ifPresent(story -> namesakes.add(new Namesake(item, story)));
            }
        }
        return namesakes;
    }

    /** Remembers what a story's page calls its address, so that its feed may use that one too. */
    public void alias(Handle handle, Story story, String link) {
        String canonical = StoryKeys.canonical(link);
        if (canonical != null) {
            Intake.remember(handle, List.of(StoryKeys.alias(story.edition(), canonical)), story.id());
        }
    }

    public Optional<Story> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    public Optional<Story> find(Handle handle, long id) {
        return handle.createQuery("select " + COLUMNS + " from stories where id = :id")
                .bind("id", id)
                .map(new StoryMapper())
                .findOne();
    }

    /** The newest stories that are asked for, newest first; withdrawn ones are left out. */
    public List<Story> latest(Latest wanted) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from stories where withdrawn = 0");
        if (wanted.topic() != null) {
            sql.append(" and id in (select story from story_topics where topic = :topic)");
        }
        if (wanted.interviews()) {
            sql.append(" and interview = 1");
        }
        if (!wanted.editions().isEmpty()) {
            sql.append(" and edition in (<editions>)");
        }
        sql.append(" order by coalesce(published, arrived) desc, id desc limit :limit offset :offset");
        return database.read(handle -> {
            Query query = handle.createQuery(sql).bind("limit", wanted.limit()).bind("offset", wanted.offset());
            if (wanted.topic() != null) {
                query.bind("topic", wanted.topic());
            }
            if (!wanted.editions().isEmpty()) {
                query.bindList(
                        "editions",
                        wanted.editions().stream().map(Language::code).toList());
            }
            return query.map(new StoryMapper()).list();
        });
    }

    /** The story that came in last from a feed; empty if none is known. */
    public Optional<Story> newestOf(URI feed) {
        return database.read(handle -> handle.createQuery(
                        "select " + COLUMNS + " from stories where feed = :feed order by arrived desc, id desc limit 1")
                .bind("feed", feed.toString())
                .map(new StoryMapper())
                .findOne());
    }

    /** When the latest story of each feed arrived, by the feed's address. */
    public Map<String, Instant> newest() {
        return database.read(handle -> handle.createQuery(
                        "select feed, max(arrived) as arrived from stories group by feed")
                .map((row, context) -> Map.entry(row.getString("feed"), Instant.ofEpochMilli(row.getLong("arrived"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How often the story was corrected since it arrived. */
    public long revision(long story) {
        return database.read(handle -> handle.createQuery("select revision from stories where id = :id")
                .bind("id", story)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Marks a story as taken back by the site; what was sent of it is to be edited. */
    public void withdraw(Handle handle, long story) {
        handle.createUpdate(
                        "update stories set withdrawn = 1, revision = revision + 1 where id = :id and withdrawn = 0")
                .bind("id", story)
                .execute();
    }

    /**
     * Stories of a feed that it might have taken back: arrived since the instant, not among those it lists now, though
     * older ones are.
     *
     * @param listed ids of the stories that the feed lists
     */
    public List<Story> missing(Handle handle, URI feed, Instant since, Collection<Long> listed) {
        if (listed.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("select " + COLUMNS + " from stories where feed = :feed and arrived >= :since"
                        + " and withdrawn = 0 and id > :oldest and id not in (<listed>) order by id")
                .bind("feed", feed.toString())
                .bind("since", since.toEpochMilli())
                .bind("oldest", Collections.min(listed))
                .bindList("listed", List.copyOf(listed))
                .map(new StoryMapper())
                .list();
    }

    /**
     * Forgets stories that no feed has listed since the instant, with all that hangs on them; returns how
     * many. Those still listed must be known, or they would be taken for new: what was in a feed's last body is kept
     * however long that feed has been silent or out of reach. The newest is kept, so that its number is never given again.
     *
     * @param kept stories that somebody still has to get
     */
    public int prune(Handle handle, Instant before, Set<Long> kept) {
        List<Long> old = handle
                .createQuery("select id from stories where seen < :before and id < (select max(id) from stories)"
                        + " and not exists (select 1 from feeds f where f.url = stories.feed"
                        + " and stories.seen >= f.last_full - :exact)")
                .bind("before", before.toEpochMilli())
                .bind("exact", Intake.SEEN_EVERY.toMillis())
                .mapTo(Long.class)
                .stream()
                .filter(story -> !kept.contains(story))
                .toList();
        if (old.isEmpty()) {
            return 0;
        }
        for (String sql : List.of(
                "delete from story_keys where story = :story",
                "delete from story_topics where story = :story",
                "delete from story_alerts where story = :story",
                "delete from story_terms where story = :story",
                "delete from summaries where story = :story",
                "delete from stories where id = :story")) {
            PreparedBatch batch = handle.prepareBatch(sql);
            old.forEach(story -> batch.bind("story", story).add());
            batch.execute();
        }
        return old.size();
    }
}
