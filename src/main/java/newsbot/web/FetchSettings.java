package newsbot.web;

import java.time.Duration;

/**
 * How pages and feeds are fetched.
 *
 * @param allowPrivateNetworks whether loopback and private addresses may be asked
 * @param timeout the whole of one fetch, redirects included; 1 s to 5 min
 * @param maxSize bytes after decompression; 100 KB to 100 MB
 * @param userAgent who asks and where to complain; {@link #USER_AGENT} unless configured
 */
public record FetchSettings(boolean allowPrivateNetworks, Duration timeout, long maxSize, String userAgent) {
    /** The usual one; the bot's own address follows as soon as it is known. Some sites refuse what is no Mozilla. */
    public static final String USER_AGENT = "Mozilla/5.0 (compatible; newsbot/1.0)";
}
