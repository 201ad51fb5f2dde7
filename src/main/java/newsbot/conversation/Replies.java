package newsbot.conversation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import newsbot.telegram.Fate;
import newsbot.telegram.Lane;
import newsbot.telegram.Outgoing;
import newsbot.telegram.Post;

/**
 * Says things to people, ahead of the news. What surely was not sent is tried again for a while; what may have arrived
 * is not.
 */
public final class Replies {
    private static final int TRIES = 20;
    /** Who waits longer has asked again, or gone. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(5);

    private final Post post;

    public Replies(Post post) {
        this.post = post;
    }

    /** Completes with the last fate; never with an exception. */
    public CompletableFuture<Fate> say(Outgoing outgoing) {
        return say(outgoing, 1);
    }

    private CompletableFuture<Fate> say(Outgoing outgoing, int attempt) {
        return post.send(outgoing, Lane.REPLIES).thenCompose(fate -> {
            Duration wait = wait(fate);
            if (wait.isZero() || attempt == TRIES) {
                return CompletableFuture.completedFuture(fate);
            }
            Executor later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
            return CompletableFuture.supplyAsync(() -> outgoing, later).thenCompose(again -> say(again, attempt + 1));
        });
    }

    private static Duration wait(Fate fate) {
        if (fate instanceof Fate.Later later) {
            return later.retryAfter().compareTo(LONGEST_WAIT) > 0 ? Duration.ZERO : later.retryAfter();
        }
        return fate instanceof Fate.Unreachable ? UNREACHABLE_WAIT : Duration.ZERO;
    }
}
