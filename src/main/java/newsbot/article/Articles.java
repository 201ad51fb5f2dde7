package newsbot.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.time.Duration;
import newsbot.web.Fetch;
import newsbot.web.Fetched;
import newsbot.web.Fetcher;
import org.jspecify.annotations.Nullable;

/**
 * The articles behind addresses, fetched and read once: what was read is remembered for half an
 * hour, at most 500 of them. Failures are not remembered. A page must have come within 10 s. For use by many threads; two that ask for
 * one address at once share one fetch.
 */
public final class Articles {
    private static final int MOST = 500;
    /** Short, since a page that hangs holds up the host's feeds: one request at a time goes to a host. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);

    private final Fetcher fetcher;
    private final ArticleParser parser;
    private final Cache<URI, ArticleResult> known;

    public Articles(Fetcher fetcher, ArticleParser parser) {
        this(fetcher, parser, Ticker.systemTicker());
    }

    Articles(Fetcher fetcher, ArticleParser parser, Ticker ticker) {
        this.fetcher = fetcher;
        this.parser = parser;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONG_ENOUGH)
                .ticker(ticker)
                .build();
    }

    /** The article at an http(s) address. What the world does wrong comes back as a value. */
    public ArticleResult read(URI link) {
        ArticleResult result = known.get(link, this::fetch);
        if (result instanceof ArticleResult.Unreadable) {
            known.invalidate(link);
        }
        return result;
    }

    private ArticleResult fetch(URI link) {
        Fetched fetched = fetcher.fetch(Fetch.page(link).within(PATIENCE));
        if (fetched instanceof Fetched.Page page) {
            return parser.parse(page.body(), page.contentType(), page.address());
        }
        @Nullable String why = fetched instanceof Fetched.Failed failed ? failed.message() : null;
        return new ArticleResult.Unreadable(why != null ? why : link + ": no page came, a page was expected");
    }
}
