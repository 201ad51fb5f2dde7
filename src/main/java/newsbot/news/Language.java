package newsbot.news;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A language by its two- or three-letter ISO 639 code in lower case, such as {@code en}. A feed's
 * language is also the name of its edition.
 */
public record Language(String code) {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    public static final Language EN = new Language("en");
    public static final Language RU = new Language("ru");
    public static final Language AZ = new Language("az");

    public Language {
        if (!CODE.matcher(code).matches()) {
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
        return CODE.matcher(primary).matches() ? new Language(primary) : null;
    }

    @Override
    public String toString() {
        return code;
    }
}
