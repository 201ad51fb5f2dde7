package newsbot.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story the archive knows. Its id never changes; title and description may, when the publisher
 * corrects them.
 *
 * @param id the archive's number; grows with arrival
 * @param edition the feed's language
 * @param title never blank
 * @param link absolute http(s) address, or null when the feed gave none
 * @param published as the feed says, or null
 * @param arrived when the archive first saw it
 * @param section the feed's category, or null
 * @param interview whether it stands in one of the site's interview sections
 * @param withdrawn whether the site took it back
 */
public record Story(
        long id,
        Language edition,
        String title,
        @Nullable String link,
        @Nullable String description,
        @Nullable Instant published,
        Instant arrived,
        @Nullable String section,
        @Nullable String author,
        @Nullable String image,
        boolean interview,
        boolean withdrawn) {

    /** When it was published as far as is known: the feed's date, or else the arrival. */
    public Instant date() {
        return published != null ? published : arrived;
    }
}
