package newsbot.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import newsbot.text.Dates;
import org.jspecify.annotations.Nullable;

/** Finds the fields of one item or entry among the many elements that hold them in the wild. */
final class ItemFields {
    private static final String[] TITLES = {"title", "atom:title", "dc:title", "media:title", "itunes:title"};
    private static final String[] DESCRIPTIONS = {
        "description",
        "atom:summary",
        "summary",
        "content:encoded",
        "atom:content",
        "content",
        "abstract",
        "xhtml:body",
        "body",
        "dc:description",
        "media:description",
        "itunes:summary",
        "fullitem"
    };
    private static final String[] DATES = {
        "pubdate",
        "atom:published",
        "atom:issued",
        "published",
        "issued",
        "dc:date",
        "dcterms:issued",
        "dcterms:created",
        "atom:updated",
        "atom:modified",
        "updated",
        "modified",
        "dcterms:modified",
        "atom:created",
        "created",
        "date",
        "lastmod"
    };
    private static final String[] AUTHORS = {
        "author", "atom:author", "dc:creator", "dc:author", "creator", "itunes:author", "media:credit", "dc:publisher"
    };
    private static final String[] SECTIONS = {
        "category", "atom:category", "dc:subject", "subject", "media:category", "itunes:category"
    };

    private final Markup item;
    private final Links links;
    private final ZoneId zone;

    ItemFields(Markup item, Links links, ZoneId zone) {
        this.item = item;
        this.links = links;
        this.zone = zone;
    }

    @Nullable
    String id() {
        Markup id = item.child("guid", "atom:id", "id", "dc:identifier");
        String text = id == null ? "" : id.text().strip();
        String about = item.attribute("about");
        return !text.isEmpty() ? text : about == null || about.isBlank() ? null : about.strip();
    }

    @Nullable
    String title() {
        return html(TITLES);
    }

    @Nullable
    String description() {
        return html(DESCRIPTIONS);
    }

    private @Nullable String html(String... names) {
        for (Markup element : item.children(names)) {
            String html = TextConstruct.html(element);
            if (!html.isBlank()) {
                return html;
            }
        }
        return null;
    }

    @Nullable
    String link() {
        for (Markup link : item.children("link")) {
            String found =
                    links.resolve(link.text().isBlank() && isPage(link) ? link.attribute("href") : link.text(), link);
            if (found != null) {
                return found;
            }
        }
        Markup page = Links.page(item.children("atom:link"));
        if (page != null) {
            String href = page.attribute("href");
            String found = links.resolve(href == null ? page.text() : href, page);
            if (found != null) {
                return found;
            }
        }
        return otherLink();
    }

    private static boolean isPage(Markup link) {
        String rel = link.attribute("rel", "alternate").strip().toLowerCase(Locale.ROOT);
        return rel.equals("alternate") || rel.isEmpty();
    }

    private @Nullable String otherLink() {
        Markup guid = item.child("guid");
        if (guid != null && !guid.attribute("ispermalink", "").strip().equalsIgnoreCase("false")) {
            String text = guid.text().strip();
            boolean told = guid.attribute("ispermalink", "").strip().equalsIgnoreCase("true");
            String found = told || text.regionMatches(true, 0, "http", 0, 4) ? links.resolve(text, guid) : null;
            if (found != null) {
                return found;
            }
        }
        Markup original = item.child("feedburner:origlink");
        String found = original == null ? null : links.resolve(original.text(), original);
        if (found == null) {
            found = links.resolve(item.attribute("href", item.attribute("about", "")), item);
        }
        return found;
    }

    @Nullable
    Instant published() {
        for (Markup date : item.children(DATES)) {
            Instant moment = Dates.parse(date.text(), zone);
            if (moment == null && date.attribute("value") != null) {
                moment = Dates.parse(date.attribute("value"), zone);
            }
            if (moment != null) {
                return moment;
            }
        }
        return Dates.parse(item.attribute("lastmod"), zone);
    }

    @Nullable
    String section() {
        for (Markup section : item.children(SECTIONS)) {
            String label = section.attribute("label", section.attribute("term", ""));
            String text = section.text().isBlank()
                    ? (label.isBlank() ? section.attribute("text", "") : label)
                    : section.text();
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    @Nullable
    String author() {
        for (Markup author : item.children(AUTHORS)) {
            Markup name = author.child("atom:name", "name");
            String text = name != null ? name.text() : author.hasElements() ? "" : author.text();
            if (!text.isBlank()) {
                return personOf(text.strip());
            }
        }
        return null;
    }

    /** RSS 2.0 has authors as {@code address (name)}; of that the name. */
    private static String personOf(String author) {
        int open = author.indexOf('(');
        boolean address = author.indexOf('@') > 0 && open > author.indexOf('@') && author.endsWith(")");
        return address && open + 1 < author.length() - 1 ? author.substring(open + 1, author.length() - 1) : author;
    }
}
