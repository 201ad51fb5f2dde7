package newsbot.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a {@link Fetch}. */
public sealed interface Fetched {

    /**
     * The thing itself.
     *
     * @param address where it was found, after redirects
     * @param status 200 to 299
     * @param contentType the header as the server wrote it
     * @param etag validator for the next time, or null if there is none or it is not fit to be sent back
     * @param lastModified date for the next time, or null likewise
     * @param body decompressed. Not to be changed
     * @param movedTo the new address when the old one redirects permanently (301, 308), else null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Page(
            URI address,
            int status,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            byte[] body,
            @Nullable URI movedTo)
            implements Fetched {

        @Override
        public String toString() {
            return "Page[" + address + ", " + status + ", " + contentType + ", " + body.length + " bytes]";
        }
    }

    /** The caller's copy is still good (304). */
    record NotModified(@Nullable URI movedTo) implements Fetched {}

    /**
     * Nothing came.
     *
     * @param message one line: where, what was wrong, what was expected; no secrets
     * @param status of the answer, or 0 if there was none
     * @param retryAfter how long the server asks to be left alone (RFC 9110, 10.2.3), or null; not
     *     negative
     */
    record Failed(String message, int status, @Nullable Duration retryAfter) implements Fetched {}
}
