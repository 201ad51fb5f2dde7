package newsbot.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import newsbot.news.Item;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Rome, given feeds in the one form that it reads without doubt (RSS 2.0 with Dublin Core). If a feed
 * makes it fail all the same, each item is tried alone, so that one costs only itself.
 */
final class RomeReading {
    private static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final List<String> warnings;

    RomeReading(List<String> warnings) {
        this.warnings = warnings;
    }

    List<Item> items(List<PlainItem> found) {
        List<PlainItem> items =
                found.stream().map(item -> item.mapped(RomeReading::allowed)).toList();
        try {
            return read(items);
        } catch (FeedException | RuntimeException whole) {
            List<Item> read = new ArrayList<>();
            for (PlainItem item : items) {
                try {
                    read.addAll(read(List.of(item)));
                } catch (FeedException | RuntimeException alone) {
                    warnings.add(
                            "item " + (items.indexOf(item) + 1) + " left out: " + FeedText.line(alone.getMessage()));
                }
            }
            return read;
        }
    }

    private static List<Item> read(List<PlainItem> items) throws FeedException {
        if (items.isEmpty()) {
            return List.of();
        }
        WireFeed feed = new WireFeedInput(false, Locale.ENGLISH).build(document(items));
        List<SyndEntry> entries = new SyndFeedImpl(feed).getEntries();
        if (entries.size() != items.size()) {
            throw new FeedException(entries.size() + " of " + items.size() + " items");
        }
        List<Item> read = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            read.add(item(entries.get(i), items.get(i)).plain());
        }
        return read;
    }

    private static PlainItem item(SyndEntry entry, PlainItem given) {
        Date published = entry.getPublishedDate();
        Instant moment = published == null ? given.published() : published.toInstant();
        return new PlainItem(
                given.id() == null ? null : entry.getUri(),
                entry.getTitle(),
                entry.getLink(),
                moment,
                entry.getCategories().isEmpty()
                        ? null
                        : entry.getCategories().get(0).getName(),
                entry.getAuthor(),
                entry.getDescription() == null ? null : entry.getDescription().getValue(),
                entry.getEnclosures().isEmpty()
                        ? null
                        : entry.getEnclosures().get(0).getUrl());
    }

    private static Document document(List<PlainItem> items) {
        Element channel = new Element("channel");
        for (PlainItem given : items) {
            Element item = new Element("item");
            add(item, new Element("title"), given.title());
            add(item, new Element("link"), given.link());
            add(item, new Element("description"), given.description());
            add(item, new Element("category"), given.section());
            add(item, new Element("creator", DC), given.author());
            add(item, new Element("guid").setAttribute("isPermaLink", "false"), given.id());
            add(item, new Element("pubDate"), given.published() == null ? null : RFC_822.format(given.published()));
            if (given.image() != null) {
                item.addContent(new Element("enclosure")
                        .setAttribute("url", given.image())
                        .setAttribute("type", "image/*"));
            }
            channel.addContent(item);
        }
        return new Document(new Element("rss").setAttribute("version", "2.0").addContent(channel));
    }

    private static void add(Element item, Element field, @Nullable String text) {
        if (text != null) {
            item.addContent(field.setText(text));
        }
    }

    /** Decoded Base64 may hold characters that XML cannot. */
    private static String allowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!XmlMending.isAllowed(text.codePointAt(i))) {
                StringBuilder out = new StringBuilder();
                text.codePoints().filter(XmlMending::isAllowed).forEach(out::appendCodePoint);
                return out.toString();
            }
            i += Character.isSupplementaryCodePoint(text.codePointAt(i)) ? 1 : 0;
        }
        return text;
    }
}
