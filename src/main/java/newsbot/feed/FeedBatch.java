package newsbot.feed;

import java.time.Instant;
import java.util.List;
import newsbot.news.Item;
import org.jspecify.annotations.Nullable;

/**
 * A feed's content after it changed.
 *
 * @param items the newest 500 at most, in the feed's order, known ones among them; may be empty
 * @param first whether the feed was never read before, so that nothing of it is to be pushed
 * @param previousSuccess when the feed was last seen in order before, or null for never
 * @param state to be kept together with the items
 */
public record FeedBatch(
        FeedSettings feed,
        List<Item> items,
        boolean first,
        @Nullable Instant previousSuccess,
        FeedState state) {
    public FeedBatch {
        items = List.copyOf(items);
    }
}
