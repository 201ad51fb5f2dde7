package newsbot;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import newsbot.article.ArticleParser;
import newsbot.article.ArticleResult;
import newsbot.article.ArticleSettings;
import newsbot.delivery.Namesakes;
import newsbot.web.Fetch;
import newsbot.web.Fetched;
import newsbot.web.Fetcher;
import org.jspecify.annotations.Nullable;

/** Reads with {@code article} what pages call their own address; a page that redirects is where it leads. */
final class CanonicalLinks implements Namesakes.Pages {
    private final Fetcher fetcher;
    private final ArticleParser parser;

    CanonicalLinks(Fetcher fetcher, ArticleSettings settings) {
        this.fetcher = fetcher;
        this.parser = new ArticleParser(settings);
    }

    @Override
    public @Nullable String canonical(URI page, String title, Duration within) {
        return fetcher.fetch(Fetch.page(page).within(within)) instanceof Fetched.Page found
                        && parser.parse(found.body(), found.contentType(), found.address())
                                instanceof ArticleResult.Read read
                        && isUnder(title, read.article().title())
                ? read.article().link()
                : null;
    }

    /** Whether the page is a story's own and no consent form, front page or excuse that many addresses lead to. */
    private static boolean isUnder(String title, String headline) {
        String wanted = letters(title);
        String found = letters(headline);
        return !wanted.isEmpty() && !found.isEmpty() && (found.contains(wanted) || wanted.contains(found));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
