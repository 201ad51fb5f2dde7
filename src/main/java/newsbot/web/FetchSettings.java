package newsbot.web;

import java.time.Duration;

/**
 * How pages and feeds are fetched.
 *
 * @param allowPrivateNetworks whether loopback and private addresses may be asked
 * @param timeout the whole of one fetch, redirects included; 1 s to 5 min
 * @param maxSize bytes after decompression; 100 KB to 100 MB
 * @param userAgent who asks and where to complain
 */
public record FetchSettings(boolean allowPrivateNetworks, Duration timeout, long maxSize, String userAgent) {}
