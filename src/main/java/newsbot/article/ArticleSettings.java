package newsbot.article;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the site's pages. Selectors are CSS as jsoup reads it; null where the general
 * extractor shall find the part by itself.
 *
 * @param timeZone of dates that name none
 */
public record ArticleSettings(
        @Nullable String body,
        @Nullable String title,
        @Nullable String standfirst,
        @Nullable String author,
        @Nullable String date,
        @Nullable String section,
        ZoneId timeZone) {}
