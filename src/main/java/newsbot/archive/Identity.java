package newsbot.archive;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsbot.news.Item;
import newsbot.news.Language;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which items of one fetch are which known stories. */
final class Identity {
    /** Bare titles that are dated further apart than this may head different stories, such as a daily report's. */
    private static final Duration SAME_TIME = Duration.ofHours(12);

    private final Handle handle;
    private final List<Item> items;
    private final List<StoryKeys> keys;
    private final Set<Long> claimed = new HashSet<>();

    Identity(Handle handle, URI feed, Language edition, List<Item> items, Map<Item, String> told) {
        this.handle = handle;
        this.items = items;
        this.keys = StoryKeys.of(items, feed, edition, told);
        for (StoryKeys one : keys) {
            claimed.addAll(stories(one.groups().get(StoryKeys.LINK)));
            claimed.addAll(stories(one.groups().get(StoryKeys.PATH)));
        }
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
            // a feed that numbers its items anew each time: that story stands elsewhere in the same fetch
            return !claimed.contains(story) || StoryKeys.fold(item.title()).equals(StoryKeys.fold(title(story)));
        }
        if (group == StoryKeys.TITLE && StoryKeys.fold(item.description()).isEmpty()) {
            Instant published = published(story);
            return published == null
                    || item.published() == null
                    || Duration.between(published, item.published()).abs().compareTo(SAME_TIME) <= 0;
        }
        return true;
    }

    private List<Long> stories(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return new ArrayList<>(
                handle.createQuery("select distinct story from story_keys where name in (<names>) order by story")
                        .bindList("names", names)
                        .mapTo(Long.class)
                        .list());
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
