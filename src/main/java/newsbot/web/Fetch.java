package newsbot.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be fetched.
 *
 * @param address http or https; others fail
 * @param want what the caller can read, for the Accept header (RFC 9110, 12.5.1)
 * @param etag validator of the copy the caller has, or null
 * @param lastModified date of the copy the caller has, as the server wrote it, or null
 * @param within a deadline tighter than that of the settings, or null
 */
public record Fetch(
        URI address,
        Want want,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Duration within) {

    /** What the caller can read. */
    public enum Want {
        FEED("application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9,"
                + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"),
        PAGE("text/html, application/xhtml+xml, */*;q=0.5");

        private final String accept;

        Want(String accept) {
            this.accept = accept;
        }

        String accept() {
            return accept;
        }
    }

    public static Fetch feed(URI address) {
        return new Fetch(address, Want.FEED, null, null, null);
    }

    public static Fetch page(URI address) {
        return new Fetch(address, Want.PAGE, null, null, null);
    }

    /** The same, but answered with {@link Fetched.NotModified} if the caller's copy is still good. */
    public Fetch ifChanged(@Nullable String knownEtag, @Nullable String knownLastModified) {
        return new Fetch(address, want, knownEtag, knownLastModified, within);
    }

    /** The same with a tighter total deadline than the settings'. */
    public Fetch within(Duration deadline) {
        return new Fetch(address, want, etag, lastModified, deadline);
    }

    boolean conditional() {
        return etag != null || lastModified != null;
    }
}
