package newsbot.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can be said of a feed's bytes without reading them. */
final class FeedBody {
    private static final int END = 400;
    private static final Pattern WHOLE = Pattern.compile("</([a-z0-9_-]+:)?(rss|feed|rdf|channel)>|}$");

    private final byte[] bytes;
    private final String hash;

    FeedBody(byte[] bytes) {
        this.bytes = bytes;
        this.hash = hash(bytes);
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        return hash;
    }

    /**
     * Whether the end is there. A body that was cut off must not be asked for by its validators
     * again: the server would go on saying that the rest is known.
     */
    boolean whole() {
        int from = Math.max(0, bytes.length - END);
        // in Latin-1 without zeros and white space the tags read the same in nearly every charset
        String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00-\\x20]", "")
                .toLowerCase(Locale.ROOT);
        return WHOLE.matcher(end).find();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
