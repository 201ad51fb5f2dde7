package newsbot.archive;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import newsbot.news.Story;

/**
 * The newest stories in memory, in front of the archive: what everyone asks for at once after a push is read from the
 * store once. Another instance's news shows after five seconds at the latest; this one's at once.
 */
public final class RecentStories {
    private static final int ANSWERS = 2_000;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final LoadingCache<Latest, List<Story>> answers;

    public RecentStories(Stories stories) {
        this(stories, Ticker.systemTicker());
    }

    RecentStories(Stories stories, Ticker ticker) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(ANSWERS)
                .expireAfterWrite(FRESH)
                .ticker(ticker)
                .build(stories::latest);
    }

    /** As {@link Stories#latest}. */
    public List<Story> latest(Latest wanted) {
        return answers.get(wanted);
    }

    /** Called when the archive has changed. */
    public void changed() {
        answers.invalidateAll();
    }
}
