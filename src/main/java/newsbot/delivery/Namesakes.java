package newsbot.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsbot.archive.Namesake;
import newsbot.news.Item;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks pages whether an item is the story whose title it has. Sites give a story a numeric address first and a speaking
 * one later; both pages then name the same canonical link. What cannot be found out in time counts as new.
 */
public final class Namesakes {
    private static final Logger LOG = LoggerFactory.getLogger(Namesakes.class);

    private final Pages pages;
    private final Clock clock;
    private final Duration patience;

    /** @param patience for all pages of one fetch together */
    public Namesakes(Pages pages, Clock clock, Duration patience) {
        this.pages = pages;
        this.clock = clock;
        this.patience = patience;
    }

    /** Says what a page calls its own address. */
    public interface Pages {
        /** The canonical link, or null when the page cannot be read within the time or is under another title. */
        @Nullable
        String canonical(URI page, String title, Duration within);
    }

    /** For each item that could be asked about: an address by which the archive may know it. */
    Map<Item, String> ask(List<Namesake> doubtful) {
        Instant end = clock.instant().plus(patience);
        Map<Item, String> told = new HashMap<>();
        for (Namesake namesake : doubtful) {
            String title = namesake.story().title();
            String canonical = canonical(namesake.item().link(), title, end);
            if (canonical == null) {
                continue;
            }
            String story = namesake.story().link();
            boolean same = story != null && canonical.equals(canonical(story, title, end));
            told.put(namesake.item(), same ? story : canonical);
            LOG.info("same title story={} same_page={}", namesake.story().id(), same);
        }
        return told;
    }

    private @Nullable String canonical(@Nullable String page, String title, Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return page == null || left.isNegative() || left.isZero()
                ? null
                : pages.canonical(URI.create(page), title, left);
    }
}
