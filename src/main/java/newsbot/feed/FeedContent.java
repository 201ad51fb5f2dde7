package newsbot.feed;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import newsbot.news.Item;
import org.jspecify.annotations.Nullable;

/** Takes from a feed's mark-up what the feed says of itself and its items. */
final class FeedContent {
    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_LANGUAGE = 35;

    private final ZoneId zone;
    private final URI address;

    FeedContent(ZoneId zone, URI address) {
        this.zone = zone;
        this.address = address;
    }

    FeedResult.Parsed read(FeedShape shape, List<String> warnings) {
        Markup channel = shape.channel();
        Links links = new Links(address, channel == null ? null : site(channel));
        Images images = new Images(links);
        List<PlainItem> items = new ArrayList<>();
        for (Markup item : shape.items()) {
            try {
                items.add(item(new ItemFields(item, links, zone), images.of(item)));
            } catch (RuntimeException | StackOverflowError surprise) {
                // a parse boundary of its own: no item may cost the others
                warnings.add("item " + (shape.items().indexOf(item) + 1) + " left out: "
                        + surprise.getClass().getSimpleName());
            }
        }
        if (shape.left() > 0) {
            warnings.add(shape.left() + " items cut off or beyond the limits were left out");
        }
        List<Item> read = new RomeReading(warnings).items(items);
        return new FeedResult.Parsed(
                channel == null ? null : title(channel),
                language(shape),
                read,
                warnings,
                channel == null ? null : ttl(channel));
    }

    private static PlainItem item(ItemFields fields, @Nullable String image) {
        return new PlainItem(
                fields.id(),
                fields.title(),
                fields.link(),
                fields.published(),
                fields.section(),
                fields.author(),
                fields.description(),
                image);
    }

    private static @Nullable String title(Markup channel) {
        for (Markup title : channel.children("title", "atom:title", "dc:title", "itunes:title")) {
            String text = PlainText.of(TextConstruct.html(title), LONGEST_TITLE);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String language(FeedShape shape) {
        Markup channel = shape.channel();
        Markup element = channel == null ? null : channel.child("language", "dc:language");
        String tag = element == null ? "" : element.text().strip();
        if (tag.isEmpty() && channel != null) {
            tag = channel.attribute("xml:lang", "");
        }
        for (Markup at = shape.root(); tag.isBlank() && at != null; at = at.parent()) {
            tag = at.attribute("xml:lang", "");
        }
        return tag.isBlank() || tag.length() > LONGEST_LANGUAGE ? null : tag.strip();
    }

    private static @Nullable String site(Markup channel) {
        for (Markup link : channel.children("link")) {
            String text = link.text().isBlank() ? link.attribute("href", "") : link.text();
            if (!text.isBlank()) {
                return text;
            }
        }
        Markup page = Links.page(channel.children("atom:link"));
        return page == null ? null : page.attribute("href", page.text());
    }

    /** RSS 2.0's ttl is in minutes. */
    private static @Nullable Duration ttl(Markup channel) {
        Markup ttl = channel.child("ttl");
        String minutes = ttl == null ? "" : ttl.text().strip();
        return minutes.matches("[0-9]{1,6}") ? Duration.ofMinutes(Integer.parseInt(minutes)) : null;
    }
}
