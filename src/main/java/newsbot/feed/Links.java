package newsbot.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as feeds write them, made absolute (RFC 3986, 5) against xml:base and the place the feed
 * came from. Only http and https survive.
 */
final class Links {
    private static final int LONGEST = 4000;
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final String ILLEGAL = " \"<>\\^`{|}[]";

    private final @Nullable URI address;

    /**
     * Links of one feed.
     *
     * @param address where it came from
     * @param site the page it says to belong to; stands in for an address that is not on the web
     */
    Links(URI address, @Nullable String site) {
        this.address = isWeb(address) ? address : site == null ? null : absolute(site, null);
    }

    /** The absolute form of an address written in an element; null if it is none, or not http(s). */
    @Nullable
    String resolve(@Nullable String written, Markup place) {
        URI link = written == null ? null : absolute(written, base(place));
        return link == null ? null : link.toString();
    }

    private @Nullable URI base(Markup place) {
        Deque<String> bases = new ArrayDeque<>();
        for (Markup element = place; element != null; element = element.parent()) {
            String own = element.name().equals("channel") ? element.attribute("base") : null;
            String base = element.attribute("xml:base", own == null ? "" : own);
            if (!base.isBlank()) {
                bases.push(base);
            }
        }
        URI base = address;
        for (String next : bases) {
            URI resolved = absolute(next, base);
            base = resolved == null ? base : resolved;
        }
        return base;
    }

    static @Nullable URI absolute(String written, @Nullable URI base) {
        String text = clean(written);
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        boolean schemed = SCHEME.matcher(text).find();
        if (!schemed && text.toLowerCase(Locale.ROOT).startsWith("www.")) {
            text = "http://" + text;
        } else if (schemed && !text.toLowerCase(Locale.ROOT).startsWith("http")) {
            return null;
        }
        try {
            URI link = new URI(text);
            URI absolute = link.isAbsolute() ? link : base == null ? null : resolved(base, link);
            return absolute != null && isWeb(absolute) ? absolute : null;
        } catch (URISyntaxException | IllegalArgumentException none) {
            return null;
        }
    }

    /** As RFC 3986 has it; {@link URI#resolve} loses the last segment before a lone query. */
    private static URI resolved(URI base, URI link) throws URISyntaxException {
        URI rooted = base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
        if (link.toString().startsWith("?")) {
            String whole = rooted.toString();
            return new URI(whole.split("[?#]", 2)[0] + link);
        }
        if (link.toString().isEmpty()) {
            return rooted;
        }
        URI resolved = rooted.resolve(link);
        String path = resolved.getRawPath();
        return path != null && path.startsWith("/../")
                ? new URI(resolved.toString().replace(path, path.replaceFirst("^(/\\.\\.)+", "")))
                : resolved;
    }

    static boolean isWeb(URI link) {
        String scheme = link.getScheme();
        String authority = link.getRawAuthority();
        return scheme != null
                && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && authority != null
                && !authority.isBlank();
    }

    /** Without white space and controls, ampersands unescaped, and what URI syntax forbids escaped. */
    private static String clean(String written) {
        String text = written.replace("<![CDATA[", "").replace("]]>", "").strip();
        if (text.contains("&amp;")) {
            text = text.replace("&amp;", "&");
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && i <= LONGEST; i++) {
            char c = text.charAt(i);
            boolean percent = c == '%' && !isHex(text, i + 1);
            if (c < ' ' || c == 0x7F || c == '\uFEFF' || c == '\u200B') {
                continue;
            }
            boolean illegal = ILLEGAL.indexOf(c) >= 0 && !isHostBracket(text, i);
            boolean secondHash = c == '#' && out.indexOf("#") >= 0;
            if (secondHash || percent || illegal) {
                out.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else if (c >= 0x80 && (Character.isSpaceChar(c) || Character.isISOControl(c))) {
                out.append("%20");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isHostBracket(String text, int at) {
        char c = text.charAt(at);
        return (c == '[' || c == ']')
                && text.startsWith("://[", text.indexOf(':'))
                && at < text.indexOf('/', text.indexOf("://") + 3) + 1;
    }

    private static boolean isHex(String text, int at) {
        return at + 1 < text.length()
                && Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    /** The page among Atom's links (RFC 4287, 4.2.7): alternate or without rel, HTML before others. */
    static @Nullable Markup page(List<Markup> links) {
        Markup best = null;
        for (Markup link : links) {
            String rel = link.attribute("rel", "alternate").strip().toLowerCase(Locale.ROOT);
            boolean alternate = rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
            boolean better = best == null || (isHtml(link) && !isHtml(best));
            if (alternate && better) {
                best = link;
            }
        }
        return best;
    }

    private static boolean isHtml(Markup link) {
        return link.attribute("type", "text/html").toLowerCase(Locale.ROOT).contains("html");
    }
}
