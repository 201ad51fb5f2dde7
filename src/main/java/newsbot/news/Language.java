package newsbot.news;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A language by its two- or three-letter ISO 639 code in lower case, such as {@code en}. A feed's
 * language is also the name of its edition.
 */
public record Language(String code) {
    public static final Language EN = new Language("en");
    public static final Language RU = new Language("ru");
    public static final Language AZ = new Language("az");

    public Language {
        if (!isCode(code)) {
            throw new IllegalArgumentException("language code of two or three lower-case letters: " + code);
        }
    }

    /**
     * The language of a tag such as {@code ru}, {@code en-US} or {@code az_AZ}; null if it is none.
     */
    public static @Nullable Language ofTag(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return isCode(primary) ? new Language(primary) : null;
    }

    /** Without a regular expression: a language is read with every delivery. */
    private static boolean isCode(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < 'a' || code.charAt(i) > 'z') {
                return false;
            }
        }
        return code.length() == 2 || code.length() == 3;
    }

    @Override
    public String toString() {
        return code;
    }
}
