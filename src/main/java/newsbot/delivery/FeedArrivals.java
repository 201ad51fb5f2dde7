package newsbot.delivery;

import java.util.List;
import java.util.function.Consumer;
import newsbot.archive.Namesake;
import newsbot.feed.FeedBatch;
import newsbot.feed.FeedSink;
import newsbot.feed.FeedStates;
import org.jdbi.v3.core.Handle;

/** Hands what a poller read to {@link Broadcast}, with the poller's own memory in the same transaction. */
public final class FeedArrivals implements FeedSink {
    private final Broadcast broadcast;
    private final Namesakes namesakes;
    private final FeedStates states;
    private final Consumer<Handle> permit;
    private final After after;

    /** @param permit throws, inside the transaction, when this process may not take items any more */
    public FeedArrivals(
            Broadcast broadcast, Namesakes namesakes, FeedStates states, Consumer<Handle> permit, After after) {
        this.broadcast = broadcast;
        this.namesakes = namesakes;
        this.states = states;
        this.permit = permit;
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
        List<Namesake> doubtful = broadcast.doubtful(fetch);
        if (!doubtful.isEmpty()) {
            // the others don't wait for pages; without the state, a crash here has everything come again
            after.taken(batch, broadcast.take(fetch.without(doubtful), permit));
        }
        Broadcast.Result result = broadcast.take(fetch, namesakes.ask(doubtful), handle -> {
            permit.accept(handle);
            states.save(handle, batch.state());
        });
        after.taken(batch, result);
    }
}
