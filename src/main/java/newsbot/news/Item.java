package newsbot.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed as its publisher wrote it, cleaned: texts are plain (no tags, no entities),
 * links absolute http(s). Every field may be missing; which items are worth delivering is not said
 * here.
 *
 * @param id the publisher's own identifier (guid, Atom id), verbatim; not necessarily unique
 * @param section the first category
 * @param image the address of a picture
 */
public record Item(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable Instant published,
        @Nullable String section,
        @Nullable String author,
        @Nullable String description,
        @Nullable String image) {}
