package newsbot.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import newsbot.news.Item;

/** Which items of an overlong feed are looked at. */
final class NewestItems {
    private NewestItems() {}

    /** The newest in the feed's order; an item without a date is as old as the one before it. */
    static List<Item> of(List<Item> items, int most) {
        if (items.size() <= most) {
            return items;
        }
        List<Instant> dates = dates(items);
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(dates::get).reversed())
                .limit(most)
                .sorted()
                .map(items::get)
                .toList();
    }

    private static List<Instant> dates(List<Item> items) {
        Instant last = items.stream()
                .map(Item::published)
                .filter(date -> date != null)
                .findFirst()
                .orElse(Instant.EPOCH);
        List<Instant> dates = new ArrayList<>(items.size());
        for (Item item : items) {
            Instant published = item.published();
            last = published == null ? last : published;
            dates.add(last);
        }
        return dates;
    }
}
