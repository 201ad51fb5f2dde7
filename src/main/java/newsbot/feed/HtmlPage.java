package newsbot.feed;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A web page found where a feed was expected; often it names the feed. */
final class HtmlPage {
    private static final int SEARCHED = 256 << 10;
    private static final int MOST_NAMED = 5;
    private static final Pattern PAGE = Pattern.compile("<(?:html|head|body)(?=[\\s>])", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED =
            Pattern.compile("<(?:[a-z0-9_-]{1,20}:)?(?:rss|feed|rdf)(?=[\\s>])", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_TYPE =
            Pattern.compile("application/(?:rss|atom|rdf|feed|xml|json)\\b.*|text/xml.*");

    private HtmlPage() {}

    /** Whether a document is HTML and holds no feed all the same. */
    static boolean looksLike(String text) {
        String first = XmlProlog.strip(Doctype.remove(text));
        return PAGE.matcher(first).lookingAt() && !FEED.matcher(first).find();
    }

    static boolean namesFeeds(String text) {
        return text.toLowerCase(Locale.ROOT).contains("<link")
                && !feeds(text, URI.create("http://localhost/")).isEmpty();
    }

    static FeedResult refusal(String text, @Nullable String contentType, URI address) {
        Set<String> feeds = feeds(text, address);
        String type = contentType == null ? "HTML" : FeedText.line(contentType);
        return new FeedResult.Failed("not a feed but a web page (" + type + ") at " + address
                + ", expected RSS, Atom or JSON Feed"
                + (feeds.isEmpty() ? "" : "; the page names " + String.join(" and ", feeds)));
    }

    private static Set<String> feeds(String text, URI address) {
        Set<String> feeds = new LinkedHashSet<>();
        String head = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        for (Element link : Jsoup.parse(head, address.toString()).select("link[rel~=(?i)alternate][href]")) {
            URI feed = Links.absolute(link.attr("href"), address);
            if (feed != null
                    && feeds.size() < MOST_NAMED
                    && FEED_TYPE
                            .matcher(link.attr("type").toLowerCase(Locale.ROOT))
                            .matches()) {
                feeds.add(feed.toString());
            }
        }
        return feeds;
    }
}
