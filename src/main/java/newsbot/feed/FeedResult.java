package newsbot.feed;

import java.time.Duration;
import java.util.List;
import newsbot.news.Item;
import org.jspecify.annotations.Nullable;

/** What came of reading a feed: its items, or why it could not be read. */
public sealed interface FeedResult {

    /**
     * A feed that was read, perhaps in spite of faults.
     *
     * @param title plain text, or null
     * @param language the tag as the feed writes it, such as {@code en-us}, or null
     * @param items every item in the feed's order, nameless and doubled ones too; may be empty
     * @param warnings what had to be mended or left out, one sentence each
     * @param ttl how long the feed says that it stays fresh, or null
     */
    record Parsed(
            @Nullable String title,
            @Nullable String language,
            List<Item> items,
            List<String> warnings,
            @Nullable Duration ttl)
            implements FeedResult {
        public Parsed {
            items = List.copyOf(items);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A body that is no readable feed.
     *
     * @param message one line: what is wrong, where, and what was expected
     */
    record Failed(String message) implements FeedResult {}
}
