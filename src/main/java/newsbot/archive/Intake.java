package newsbot.archive;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes the items of one fetch into the table of stories: what is new, what is corrected, what is known. */
final class Intake {
    /** How exact the note of a story's last sight is: writing it at every poll would be waste. */
    static final Duration SEEN_EVERY = Duration.ofDays(1);

    private final Handle handle;
    private final URI feed;
    private final Language edition;
    private final Predicate<Item> interview;
    private final Instant now;

    Intake(Handle handle, URI feed, Language edition, Predicate<Item> interview, Instant now) {
        this.handle = handle;
        this.feed = feed;
        this.edition = edition;
        this.interview = interview;
        this.now = now;
    }

    /** As {@link Stories#take(Handle, URI, Language, List, Map, Predicate, Instant)}. */
    List<Arrival> take(List<Item> items, Map<Item, String> told) {
        Identity identity = new Identity(handle, feed, edition, items, told);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            String title = Titles.of(item);
            if (title == null || identity.keys(i).isEmpty() || identity.isRepeated(i)) {
                continue;
            }
            Long known = identity.known(i);
            if (known == null) {
                Story story = story(next(), title, item);
                insert(story);
                arrivals.add(new Arrival(Arrival.Kind.NEW, story));
                remember(handle, identity.learn(i, story.id()), story.id());
                identity.takeOver(i, story.id()).forEach(name -> rebind(name, story.id()));
                name(story);
            } else {
                remember(handle, identity.learn(i, known), known);
                arrivals.add(meet(known, title, item));
            }
        }
        return arrivals;
    }

    /** A story met again: corrected when the feed it came from now words it differently. */
    private Arrival meet(long id, String title, Item item) {
        Story before = find(id);
        handle.createUpdate("update stories set seen = :now where id = :id and seen < :yesterday")
                .bind("now", now.toEpochMilli())
                .bind("yesterday", now.minus(SEEN_EVERY).toEpochMilli())
                .bind("id", id)
                .execute();
        boolean back = before.withdrawn();
        boolean same =
                !back && title.equals(before.title()) && Objects.equals(item.description(), before.description());
        String from = handle.createQuery("select feed from stories where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
        String canonical = StoryKeys.canonical(feed.toString());
        boolean ours = from.equals(feed.toString()) || canonical != null && canonical.equals(StoryKeys.canonical(from));
        if (same || !ours) {
            return new Arrival(Arrival.Kind.KNOWN, before);
        }
        handle.createUpdate(
                        "update stories set title = :title, description = :description, withdrawn = 0, revision = revision + 1"
                                + " where id = :id")
                .bind("title", title)
                .bind("description", item.description())
                .bind("id", id)
                .execute();
        Story after = find(id);
        name(after);
        return new Arrival(back ? Arrival.Kind.BACK : Arrival.Kind.CHANGED, after);
    }

    private Story find(long id) {
        return handle.createQuery("select " + Stories.COLUMNS + " from stories where id = :id")
                .bind("id", id)
                .map(new StoryMapper())
                .findOne()
                .orElseThrow(() -> new IllegalStateException("key without a story, story=" + id));
    }

    private Story story(long id, String title, Item item) {
        return new Story(
                id,
                edition,
                title,
                item.link(),
                item.description(),
                item.published(),
                now,
                item.section(),
                item.author(),
                item.image(),
                interview.test(item),
                false);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private long next() {
        return handle.createQuery("select coalesce(max(id), 0) + 1 from stories")
                .mapTo(Long.class)
                .one();
    }

    private void insert(Story story) {
        handle.createUpdate(
                        "insert into stories(" + Stories.COLUMNS
                                + ", revision, feed, seen) values (:id, :edition, :title, :link,"
                                + " :description, :published, :arrived, :section, :author, :image, :interview, 0, 0, :feed, :arrived)")
                .bind("id", story.id())
                .bind("edition", story.edition().code())
                .bind("title", story.title())
                .bind("link", story.link())
                .bind("description", story.description())
                .bind("published", millis(story.published()))
                .bind("arrived", story.arrived().toEpochMilli())
                .bind("section", story.section())
                .bind("author", story.author())
                .bind("image", story.image())
                .bind("interview", story.interview() ? 1 : 0)
                .bind("feed", feed.toString())
                .execute();
    }

    /** Has names stand for a story, as far as they stand for none. */
    static void remember(Handle handle, List<String> keys, long story) {
        for (String key : keys) {
            handle.createUpdate("insert into story_keys(name, story) values (:name, :story) on conflict do nothing")
                    .bind("name", key)
                    .bind("story", story)
                    .execute();
        }
    }

    /** Notes that the story is the latest of its feed with its title. */
    private void name(Story story) {
        String name = StoryKeys.namesake(feed, story.edition(), story.title());
        if (name != null) {
            rebind(name, story.id());
        }
    }

    /** Has a name stand for a story, whatever it stood for. */
    private void rebind(String name, long story) {
        handle.createUpdate("insert into story_keys(name, story) values (:name, :story)"
                        + " on conflict (name) do update set story = excluded.story")
                .bind("name", name)
                .bind("story", story)
                .execute();
    }
}
