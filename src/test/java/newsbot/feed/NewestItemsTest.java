package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import newsbot.news.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NewestItemsTest {
    private static Item item(int number, @Nullable Instant published) {
        return new Item("" + number, "Title " + number, null, published, null, null, null, null);
    }

    private static List<Item> dated(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> item(i, Instant.EPOCH.plusSeconds(count - i)))
                .toList());
    }

    @Test
    void newestAreTakenWhicheverWayTheFeedRuns() {
        List<Item> newestFirst = dated(1000);
        List<Item> expected = newestFirst.subList(0, 500);
        assertThat(NewestItems.of(newestFirst, 500)).isEqualTo(expected);

        List<Item> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        assertThat(NewestItems.of(oldestFirst, 500)).isEqualTo(oldestFirst.subList(500, 1000));
    }

    @Test
    void itemsWithoutDatesKeepTheirPlace() {
        List<Item> dateless =
                IntStream.range(0, 1000).mapToObj(i -> item(i, null)).toList();
        assertThat(NewestItems.of(dateless, 500)).isEqualTo(dateless.subList(0, 500));

        List<Item> some = dated(1000);
        some.set(3, item(3, null));
        some.set(700, item(700, null));
        assertThat(NewestItems.of(some, 500)).isEqualTo(some.subList(0, 500));
    }

    @Test
    void shortFeedIsTakenWhole() {
        List<Item> few = dated(500);
        assertThat(NewestItems.of(few, 500)).isSameAs(few);
    }
}
