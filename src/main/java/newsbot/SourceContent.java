package newsbot;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a source holds.
 *
 * @param address where it was found: after redirects, or the file's
 * @param contentType as the server says; null for a file
 */
@SuppressWarnings("ArrayRecordComponent")
record SourceContent(String source, URI address, @Nullable String contentType, byte[] body) {
    /** Whether it came over the net, so that its address means something to others. */
    boolean isFromWeb() {
        return address.getScheme().startsWith("http");
    }
}
