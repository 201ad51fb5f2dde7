package newsbot.demo;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses Telegram takes for links and buttons: http, https and tg, hosts with a dot. */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("//([^/?#@\\s]*@)?(\\[[0-9a-fA-F:.]+]|[^/?#:@\\s]+)(:[0-9]{1,5})?([/?#].*)?");

    private Links() {}

    /** The address as Telegram keeps it, or null if it takes none of it. */
    static @Nullable String checked(String url) {
        return complaint(url) == null ? (SCHEME.matcher(url).matches() ? url : "http://" + url) : null;
    }

    /** What is wrong with the address, in Telegram's words, or null if nothing is. */
    static @Nullable String complaint(String url) {
        Matcher scheme = SCHEME.matcher(url);
        boolean schemeless = !scheme.matches() || scheme.group(2).matches("[0-9]{1,5}([/?#].*)?");
        String name = schemeless ? "http" : scheme.group(1).toLowerCase(Locale.ROOT);
        if (name.equals("tg")) {
            return null;
        }
        if (!name.equals("http") && !name.equals("https")) {
            return "Unsupported URL protocol";
        }
        Matcher authority = AUTHORITY.matcher(schemeless ? "//" + url : scheme.group(2));
        if (!authority.matches()) {
            return "Wrong HTTP URL";
        }
        String host = authority.group(2);
        return host.indexOf('.') < 0 && !host.startsWith("[") ? "Wrong HTTP URL" : null;
    }

    /** Whether an address is absolute and http or https, as pictures need it. */
    static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
