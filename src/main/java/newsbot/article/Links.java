package newsbot.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Addresses that a page names. */
final class Links {
    private static final int LONGEST = 2048;

    private Links() {}

    /** A link made absolute, if it then is an http(s) address. */
    static @Nullable String web(String base, String link) {
        String stripped = link.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return null;
        }
        String absolute = StringUtil.resolve(base, stripped);
        String lower = absolute.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") ? absolute : null;
    }

    /**
     * The address the page itself gives as its own, if it can be believed: on the same site, and not
     * the front page unless asked for that. Otherwise where it was found; null if that is no http(s)
     * address.
     */
    static @Nullable String canonical(Document page, Meta meta, URI address) {
        Element link = page.selectFirst("link[rel~=(?i)^canonical$][href]");
        for (String told : new @Nullable String[] {link == null ? null : link.attr("href"), meta.first("og:url")}) {
            String absolute = told == null ? null : web(address.toString(), told);
            if (absolute != null && isPlausible(absolute, address)) {
                return absolute;
            }
        }
        return web("", address.toString());
    }

    private static boolean isPlausible(String told, URI address) {
        try {
            URI canonical = new URI(told);
            String host = canonical.getHost();
            boolean front = isFront(canonical);
            if (host == null || front && !isFront(address)) {
                return false;
            }
            return address.getHost() == null ? !front : site(host).equals(site(address.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isFront(URI address) {
        String path = address.getPath();
        return (path == null || path.length() <= 1) && address.getQuery() == null;
    }

    private static String site(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|amp|mobile)\\.", "");
    }
}
