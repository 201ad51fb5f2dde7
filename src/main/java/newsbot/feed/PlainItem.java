package newsbot.feed;

import java.time.Instant;
import java.util.function.Function;
import newsbot.news.Item;
import org.jspecify.annotations.Nullable;

/** An item's fields as they were found: links and date already understood, texts still HTML. */
record PlainItem(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable Instant published,
        @Nullable String section,
        @Nullable String author,
        @Nullable String description,
        @Nullable String image) {
    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 20_000;
    /** HTML beyond this is not looked at; far more than the longest text can need. */
    private static final int LONGEST_HTML = 400_000;

    /** The item with its texts made plain. */
    Item plain() {
        return new Item(
                id,
                text(title, LONGEST_TITLE),
                link,
                published,
                text(section, LONGEST_NAME),
                text(author, LONGEST_NAME),
                text(description, LONGEST_DESCRIPTION),
                image);
    }

    private static @Nullable String text(@Nullable String html, int longest) {
        return PlainText.of(
                html == null || html.length() <= LONGEST_HTML ? html : html.substring(0, LONGEST_HTML), longest);
    }

    /** The item with every text put through a function. */
    PlainItem mapped(Function<String, String> function) {
        return new PlainItem(
                map(id, function),
                map(title, function),
                map(link, function),
                published,
                map(section, function),
                map(author, function),
                map(description, function),
                map(image, function));
    }

    private static @Nullable String map(@Nullable String text, Function<String, String> function) {
        return text == null ? null : function.apply(text);
    }
}
