package newsbot.settings;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.settings.Kind.Wrong;
import org.jspecify.annotations.Nullable;

/** The kinds of web addresses in the configuration. */
final class Addresses {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?");

    /** Four numbers from 0 to 255. */
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    /** What may be in an address with colons, in brackets or not, with an interface or not (RFC 4007, 11). */
    private static final Pattern IPV6 = Pattern.compile("(\\[?)([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(%[A-Za-z0-9]+)?(]?)");

    private Addresses() {}

    /** An http or https address, in the one form that equal addresses have in common. */
    static Kind<URI> web() {
        return new Kind<>("an address that begins with http:// or https://", Addresses::parsed);
    }

    /** The address of a server, without a path. */
    static Kind<URI> server() {
        return new Kind<>("an address such as https://api.telegram.org, without a path,", text -> {
            URI address = parsed(text);
            if (!"/".equals(address.getRawPath()) || address.getRawQuery() != null) {
                throw new Wrong(Echo.value(text) + " has a path");
            }
            return URI.create(address.getScheme() + "://" + address.getRawAuthority());
        });
    }

    /** An address of this machine to listen on. No name but localhost, since what a name means the network would say. */
    static Kind<String> listening() {
        return new Kind<>("localhost or an address such as 127.0.0.1, 0.0.0.0 or ::1", text -> {
            String address = text.strip();
            Matcher colons = IPV6.matcher(address);
            if (colons.matches() && colons.group(1).isEmpty() == colons.group(4).isEmpty() && isIpv6(colons.group(2))) {
                return address.replaceAll("[\\[\\]]", "");
            }
            if (!address.equalsIgnoreCase("localhost") && !IPV4.matcher(address).matches()) {
                throw new Wrong(Echo.value(text) + " is no address");
            }
            return address;
        });
    }

    /** @param text with a colon in it, which Java takes for no name */
    private static boolean isIpv6(String text) {
        try {
            return InetAddress.getByName("[" + text + "]") != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether the host is, by its name alone, this machine or one of a private network. */
    static boolean isPrivate(URI address) {
        String host = address.getHost();
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        if (!LITERAL.matcher(host).matches()) {
            return false;
        }
        try {
            InetAddress literal = InetAddress.getByName(host);
            return literal.isLoopbackAddress()
                    || literal.isSiteLocalAddress()
                    || literal.isLinkLocalAddress()
                    || literal.isAnyLocalAddress()
                    || (literal.getAddress()[0] & 0xfe) == 0xfc; // fc00::/7, unique local (RFC 4193)
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static URI parsed(String text) throws Wrong {
        URI uri = syntax(text.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Wrong(Echo.value(text) + (scheme.isEmpty() ? " has no scheme" : " is no web address"));
        }
        if (uri.getRawUserInfo() != null) {
            throw new Wrong("an address with a user or password in it (not shown)");
        }
        String host = host(uri);
        if (host == null || uri.getPort() > 65_535 || uri.getPort() == 0) {
            throw new Wrong(Echo.value(text) + " has no valid host and port");
        }
        int standard = scheme.equals("http") ? 80 : 443;
        String port = uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(URI.create(scheme + "://" + host + port + path + query)
                .normalize()
                .toASCIIString());
    }

    private static URI syntax(String text) throws Wrong {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Wrong(Echo.value(text) + " is no address");
        }
    }

    /** The host in ASCII; java.net.URI knows none where it has other letters (RFC 5890). */
    private static @Nullable String host(URI uri) {
        if (uri.getHost() != null) {
            return uri.getHost().toLowerCase(Locale.ROOT);
        }
        String authority = uri.getAuthority();
        if (authority == null || authority.chars().allMatch(c -> c < 128)) {
            return null;
        }
        try {
            return IDN.toASCII(authority).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
