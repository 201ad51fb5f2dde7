package newsbot.feed;

import java.net.URI;
import java.time.Duration;
import newsbot.news.Language;

/**
 * One feed of the site.
 *
 * @param url http or https
 * @param language the edition its stories belong to
 * @param every how often it is asked, 1 s to 1 day
 */
public record FeedSettings(URI url, Language language, Duration every) {
    /**
     * What it is called where its address may not stand as a whole: host and path, such as {@code caliber.az/rss.xml}. Of
     * a query, which may hold a key, it has a number that tells it from others.
     */
    public String name() {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getRawQuery() == null
                ? ""
                : "?" + Integer.toHexString(url.getRawQuery().hashCode());
        return url.getHost() + port + url.getRawPath() + query;
    }
}
