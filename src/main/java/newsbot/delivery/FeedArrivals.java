package newsbot.delivery;

import newsbot.feed.FeedBatch;
import newsbot.feed.FeedSink;
import newsbot.feed.FeedStates;

/** Hands what a poller read to {@link Broadcast}, with the poller's own memory in the same transaction. */
public final class FeedArrivals implements FeedSink {
    private final Broadcast broadcast;
    private final FeedStates states;
    private final After after;

    public FeedArrivals(Broadcast broadcast, FeedStates states, After after) {
        this.broadcast = broadcast;
        this.states = states;
        this.after = after;
    }

    /** Is told what was taken, when it is committed. */
    public interface After {
        void taken(FeedBatch batch, Broadcast.Result result);
    }

    @Override
    public void accept(FeedBatch batch) {
        Broadcast.Fetch fetch = new Broadcast.Fetch(
                batch.feed().url(), batch.feed().language(), batch.items(), batch.first(), batch.previousSuccess());
        Broadcast.Result result = broadcast.take(fetch, handle -> states.save(handle, batch.state()));
        after.taken(batch, result);
    }
}
