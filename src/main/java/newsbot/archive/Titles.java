package newsbot.archive;

import java.net.URI;
import newsbot.news.Item;
import org.jspecify.annotations.Nullable;

/** What a story is called when its feed leaves the title out. */
final class Titles {
    private static final int LONGEST_FROM_DESCRIPTION = 120;

    private Titles() {}

    /** The title; else the description's beginning; else the link's host; null when there is nothing to show. */
    static @Nullable String of(Item item) {
        if (says(item.title())) {
            return item.title();
        }
        String description = item.description();
        if (description != null && says(description)) {
            return beginning(description);
        }
        return item.link() == null ? null : URI.create(item.link()).getHost();
    }

    private static boolean says(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST_FROM_DESCRIPTION) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_FROM_DESCRIPTION);
        return text.substring(
                        0,
                        end > 0
                                ? end
                                : Character.isLowSurrogate(text.charAt(LONGEST_FROM_DESCRIPTION))
                                        ? LONGEST_FROM_DESCRIPTION - 1
                                        : LONGEST_FROM_DESCRIPTION)
                + "…";
    }
}
