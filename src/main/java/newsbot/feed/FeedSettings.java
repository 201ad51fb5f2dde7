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
public record FeedSettings(URI url, Language language, Duration every) {}
