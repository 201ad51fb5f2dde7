package newsbot.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.news.Article;
import newsbot.text.Decoding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article out of a page's bytes, whatever they are: any charset, any site, any damage.
 * Nothing is fetched: no frames, no redirections of the page itself (meta refresh), no scripts run.
 * A page may cost 2 s of processor time. For use by many threads.
 */
public final class ArticleParser {
    private static final int HEAD = 8192;
    private static final Pattern CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_ROOT =
            Pattern.compile("^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(rss|feed|rdf:RDF)[\\s>]", Pattern.DOTALL);

    private final ArticleSettings settings;

    /**
     * @throws IllegalArgumentException if a selector of the settings is none, saying which
     */
    public ArticleParser(ArticleSettings settings) {
        this.settings = settings;
        Selectors.check(settings);
    }

    /**
     * The article of a page.
     *
     * @param contentType the HTTP header, or null
     * @param address where the page was found; relative links start from it
     */
    public ArticleResult parse(byte[] body, @Nullable String contentType, URI address) {
        String fault = faultOf(body, contentType);
        if (fault != null) {
            return unreadable(address, fault);
        }
        try {
            return ParseDeadline.run(() -> read(body, contentType, address));
        } catch (TimeoutException e) {
            return unreadable(address, "reading took longer than 2 s, a simpler page was expected");
        } catch (ExecutionException e) {
            // foreign input: whatever it set off, a stack overflow too, is this page's fault alone
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return unreadable(
                    address, "could not be parsed (" + cause.getClass().getSimpleName() + "), HTML was expected");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreadable(address, "interrupted while reading");
        }
    }

    private ArticleResult read(byte[] body, @Nullable String contentType, URI address) {
        String html = decode(body, contentType);
        Matcher other = OTHER_ROOT.matcher(html.substring(0, Math.min(html.length(), HEAD)));
        if (other.find()) {
            return unreadable(address, "a feed (<" + other.group(1) + ">), a page was expected");
        }
        Document page = Jsoup.parse(PageSize.bounded(html), address.toString());
        Article article = new PageReader(page, address, settings).read();
        if (article.title().isEmpty() && article.blocks().isEmpty()) {
            return unreadable(address, "no text found, a page with an article was expected");
        }
        return new ArticleResult.Read(article);
    }

    private static @Nullable String faultOf(byte[] body, @Nullable String contentType) {
        if (body.length == 0) {
            return "empty, a page was expected";
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        boolean media = type.matches("(?:image|video|audio|font)/.*") || type.startsWith("application/pdf");
        int look = Math.min(body.length, HEAD);
        boolean tags = false;
        for (int i = 0; i < look && !tags; i++) {
            tags = body[i] == '<';
        }
        if (media && !(tags && type.startsWith("image/svg")) || startsWith(body, "%PDF-")) {
            String named = type.isEmpty() ? "application/pdf" : type.split("[;\\s]", 2)[0];
            return named + " is no page, HTML was expected";
        }
        return tags ? null : "no tags, HTML was expected";
    }

    private static boolean startsWith(byte[] body, String start) {
        byte[] bytes = start.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            if (i >= body.length || body[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] body, @Nullable String contentType) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        List<String> declared = new ArrayList<>();
        Matcher named = CHARSET.matcher(head);
        while (named.find() && declared.size() < 3) {
            declared.add(named.group(1));
        }
        return Decoding.of(body, Decoding.charsetOf(contentType), declared).text();
    }

    private static ArticleResult unreadable(URI address, String what) {
        return new ArticleResult.Unreadable(address + ": " + what);
    }
}
