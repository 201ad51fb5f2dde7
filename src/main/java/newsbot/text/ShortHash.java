package newsbot.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A text as 27 letters, digits, {@code -} and {@code _}: 162 bits of its SHA-256, so that no two texts have the same. */
public final class ShortHash {
    private static final int LENGTH = 27;

    private ShortHash() {}

    /** The hash; changes with every change of the text. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
