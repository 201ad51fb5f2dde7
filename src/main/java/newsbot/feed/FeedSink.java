package newsbot.feed;

/** Takes what a feed brings. */
@FunctionalInterface
public interface FeedSink {
    /**
     * Keeps the items and, in the same transaction, {@link FeedBatch#state} by {@link FeedStates#save}.
     * What it throws has the same items come again.
     */
    void accept(FeedBatch batch);
}
