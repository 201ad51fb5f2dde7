package newsbot.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that elements of feeds have here: lower case, with one fixed prefix for each known
 * vocabulary ({@code dc:creator}) and none for RSS itself, whatever prefixes and namespace addresses
 * the feed uses. A prefix that is not declared means what it usually means.
 */
final class Names {
    private static final Set<String> KNOWN = Set.of(
            "atom", "dc", "dcterms", "content", "media", "itunes", "feedburner", "rdf", "xhtml", "sy", "googleplay");
    private static final Map<String, String> VOCABULARIES = Map.ofEntries(
            Map.entry("www.w3.org/2005/atom", "atom"),
            Map.entry("purl.org/atom/ns", "atom"),
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("video.search.yahoo.com/mrss", "media"),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            Map.entry("www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("www.google.com/schemas/play-podcasts/1.0", "googleplay"),
            Map.entry("purl.org/rss/1.0", ""),
            Map.entry("purl.org/net/rss1.1", ""),
            Map.entry("my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("backend.userland.com/rss", ""),
            Map.entry("backend.userland.com/rss2", ""),
            Map.entry("backend.userland.com/rss091", ""),
            Map.entry("blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("cyber.harvard.edu/rss/rss.html", ""));

    private final Map<String, String> canonical = new HashMap<>();
    private @Nullable String rootVocabulary;

    /**
     * The name of an element.
     *
     * @param qualified as written, with its prefix
     * @param address the namespace its prefix stands for; empty if none is declared
     */
    String of(String qualified, String address) {
        int colon = qualified.indexOf(':');
        String prefix = colon < 0 ? "" : qualified.substring(0, colon).toLowerCase(Locale.ROOT);
        String local = qualified.substring(colon + 1).toLowerCase(Locale.ROOT);
        if (rootVocabulary == null) {
            rootVocabulary = address;
        }
        String vocabulary = canonical.computeIfAbsent(prefix + ' ' + address, key -> vocabulary(prefix, address));
        return vocabulary.isEmpty() ? local : vocabulary + ":" + local;
    }

    private String vocabulary(String prefix, String address) {
        String key = address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("[/#]+$", "");
        String known = VOCABULARIES.get(key);
        if (known != null) {
            return known;
        }
        if (key.startsWith("purl.org/atom/") || key.contains("atompub")) {
            return "atom";
        }
        if (prefix.isEmpty() || (!address.isEmpty() && address.equals(rootVocabulary))) {
            return "";
        }
        return KNOWN.contains(prefix)
                ? prefix
                : prefix.equals("rss") ? "" : prefix.equals("media") ? "media" : "x-" + prefix;
    }
}
