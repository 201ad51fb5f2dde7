package newsbot.archive;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newsbot.news.Item;
import newsbot.news.Language;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which items of one fetch are which known stories. */
final class Identity {
    /** Titles that are dated further apart than this may head different stories, such as a daily report's. */
    private static final Duration SAME_TIME = Duration.ofHours(12);

    /** Names asked for in one query. */
    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final List<Item> items;
    private final List<StoryKeys> keys;
    private final Map<String, Long> stories = new HashMap<>();
    private final Set<Long> claimed = new HashSet<>();

    Identity(Handle handle, URI feed, Language edition, List<Item> items, Map<Item, String> told) {
        this.handle = handle;
        this.items = items;
        this.keys = StoryKeys.of(items, feed, edition, told);
        load();
        for (StoryKeys one : keys) {
            claimed.addAll(stories(one.groups().get(StoryKeys.LINK)));
            claimed.addAll(stories(one.groups().get(StoryKeys.PATH)));
        }
    }

    /** Whether an item in front of it in the same fetch is the same one: of the two the first counts. */
    boolean isRepeated(int item) {
        return keys.subList(0, item).stream().anyMatch(keys.get(item)::isSame);
    }

    StoryKeys keys(int item) {
        return keys.get(item);
    }

    /** The story that an item is, or null. The most trusted key decides; of several stories the oldest. */
    @Nullable
    Long known(int item) {
        List<List<String>> groups = keys.get(item).groups();
        for (int group = 0; group < groups.size(); group++) {
            for (long story : stories(groups.get(group))) {
                if (proves(group, items.get(item), story)) {
                    return story;
                }
            }
        }
        return null;
    }

    private boolean proves(int group, Item item, long story) {
        if (group == StoryKeys.GUID) {
            return isSameByGuid(item, story);
        }
        if (group == StoryKeys.TITLE) {
            Instant published = published(story);
            return published == null
                    || item.published() == null
                    || Duration.between(published, item.published()).abs().compareTo(SAME_TIME) <= 0;
        }
        return true;
    }

    /**
     * Some feeds number their items anew each time, or each day. So a guid that is no address needs something else that
     * agrees, and is none where its story stands elsewhere in the same fetch.
     */
    private boolean isSameByGuid(Item item, long story) {
        if (StoryKeys.fold(item.title()).equals(StoryKeys.fold(title(story)))) {
            return true;
        }
        return !claimed.contains(story)
                && (item.link() == null
                        || StoryKeys.canonical(item.id()) != null
                        || item.published() != null && item.published().equals(published(story)));
    }

    /** The names of an item that nobody remembers yet; from now on they stand for the story. */
    List<String> learn(int item, long story) {
        List<String> learned = keys.get(item).kept().stream()
                .filter(name -> !stories.containsKey(name))
                .distinct()
                .toList();
        learned.forEach(name -> stories.put(name, story));
        return learned;
    }

    /** The guids of a new story that stood for another one, which is not listed under them any more. */
    List<String> takeOver(int item, long story) {
        List<String> taken = keys.get(item).groups().get(StoryKeys.GUID).stream()
                .filter(name -> !Long.valueOf(story).equals(stories.get(name)))
                .toList();
        taken.forEach(name -> stories.put(name, story));
        return taken;
    }

    private List<Long> stories(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(stories.get(name)))
                .distinct()
                .sorted()
                .toList();
    }

    /** All that is remembered of any of the items, read at once. */
    private void load() {
        List<String> names = keys.stream()
                .flatMap(one -> Stream.concat(one.groups().stream().flatMap(List::stream), one.kept().stream()))
                .distinct()
                .toList();
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            handle.createQuery("select name, story from story_keys where name in (<names>)")
                    .bindList("names", names.subList(from, Math.min(names.size(), from + AT_ONCE)))
                    .map((row, context) -> stories.put(row.getString("name"), row.getLong("story")))
                    .list();
        }
    }

    private String title(long story) {
        return handle.createQuery("select title from stories where id = :id")
                .bind("id", story)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private @Nullable Instant published(long story) {
        return handle.createQuery("select published from stories where id = :id")
                .bind("id", story)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }
}
