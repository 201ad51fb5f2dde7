package newsbot.watch;

import java.util.List;
import newsbot.delivery.Broadcast;
import newsbot.feed.FeedBatch;
import newsbot.feed.FeedSettings;
import newsbot.ops.Metrics;

/** What became of the stories that came in, counted as they are committed. For use by many threads. */
public final class StoryCounts {
    private final Metrics.Counter stories;

    public StoryCounts(Metrics metrics, List<FeedSettings> feeds) {
        stories = metrics.counter(
                "stories",
                "Stories that came in, by edition and by what was done with them: told, corrected"
                        + " in place, or held back because they look like old ones under new names.",
                "language",
                "outcome");
        for (FeedSettings feed : feeds) {
            String language = feed.language().code();
            stories.known(language, "told").known(language, "corrected").known(language, "held");
        }
    }

    /** A feed's new items are committed. */
    public void taken(FeedBatch batch, Broadcast.Result result) {
        String language = batch.feed().language().code();
        stories.add(result.sent().size(), language, "told");
        stories.add(result.changed().size(), language, "corrected");
        stories.add(result.held().size(), language, "held");
    }
}
