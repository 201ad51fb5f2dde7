package newsbot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import newsbot.archive.Stories;
import newsbot.news.Story;
import newsbot.outbox.Outbox;
import newsbot.outbox.Receipts;
import newsbot.story.StoryMessages;
import newsbot.telegram.Fate;
import newsbot.telegram.Lane;
import newsbot.telegram.Outgoing;
import newsbot.telegram.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Edits messages whose story was corrected or withdrawn after they were sent. An edit makes no sound and may be tried
 * any number of times, so it needs no intent on record: a message is stale until its edit is known to have arrived.
 * Edits use what the pace leaves over: while news is due they wait.
 */
public final class Corrections {
    private static final Logger LOG = LoggerFactory.getLogger(Corrections.class);
    private static final int AT_ONCE = 8;

    /**
     * More than that, so that chats which must wait are not in the way of others, and because each look reads again all
     * that is edited already.
     */
    private static final int LOOKED_AT = 200;

    /** How long a look is good for: what a chat wants may change, or another process may take over. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration TROUBLE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Receipts receipts;
    private final Stories stories;
    private final StoryMessages messages;
    private final Post post;
    private final Clock clock;

    /** Found and not tried yet; the loop's own, and forgotten whenever it rests. */
    private final Deque<Receipts.Stale> found = new ArrayDeque<>();

    private Instant looked = Instant.EPOCH;

    public Corrections(
            Outbox outbox, Receipts receipts, Stories stories, StoryMessages messages, Post post, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        this.receipts = receipts;
        this.stories = stories;
        this.messages = messages;
        this.post = post;
    }

    /** One round of the loop: edits a few messages and waits for their fates; says when to come back. */
    public Duration step() {
        Duration rest = round();
        if (!rest.isZero()) {
            found.clear();
        }
        return rest;
    }

    private Duration round() {
        if (!post.pause().isZero()) {
            return TROUBLE;
        }
        Instant now = clock.instant();
        if (outbox.isDue(now)) {
            return IDLE;
        }
        boolean anew = found.isEmpty() || Duration.between(looked, now).abs().compareTo(FRESH) > 0;
        if (anew) {
            found.clear();
            found.addAll(receipts.stale(LOOKED_AT));
            looked = now;
        }
        if (found.isEmpty()) {
            receipts.close();
            return IDLE;
        }
        List<CompletableFuture<Boolean>> edits = new ArrayList<>();
        while (!found.isEmpty() && edits.size() < AT_ONCE) {
            Receipts.Stale message = found.remove();
            if (post.wait(message.chat()).isZero()) {
                edits.add(edit(message));
            }
        }
        boolean trouble = false;
        for (CompletableFuture<Boolean> edit : edits) {
            trouble |= !edit.join();
        }
        if (trouble) {
            return TROUBLE;
        }
        return edits.size() == AT_ONCE || !anew ? Duration.ZERO : IDLE;
    }

    /** Whether the matter is closed, one way or the other. */
    private CompletableFuture<Boolean> edit(Receipts.Stale stale) {
        Story story = stories.find(stale.story()).orElse(null);
        if (story == null || stale.messageId() == 0) {
            receipts.edited(stale);
            return CompletableFuture.completedFuture(true);
        }
        StoryMessages.Look look;
        try {
            look = messages.look(
                    story,
                    stale.language(),
                    stale.summaries(),
                    stale.pictures(),
                    stale.revision(),
                    stale.chat().isPrivate());
        } catch (IllegalStateException | IllegalArgumentException unwordable) {
            LOG.error("not worded post={} chat={}", stale.post(), stale.chat(), unwordable);
            receipts.edited(stale);
            return CompletableFuture.completedFuture(true);
        }
        return edit(stale, look)
                .thenCompose(
                        fate -> isForItsLook(fate) ? send(stale, look.bare()) : CompletableFuture.completedFuture(fate))
                .thenApply(fate -> close(stale, fate));
    }

    /** As the message was sent; a rich edit that is refused is tried as HTML. */
    private CompletableFuture<Fate> edit(Receipts.Stale stale, StoryMessages.Look look) {
        String rich = look.rich();
        if (rich == null || stale.html()) {
            return send(stale, look);
        }
        int message = Math.toIntExact(stale.messageId());
        return post.send(new Outgoing.EditRich(stale.chat(), message, rich, look.keyboard()), Lane.NEWS)
                .thenCompose(fate -> isForItsLook(fate) ? send(stale, look) : CompletableFuture.completedFuture(fate));
    }

    private CompletableFuture<Fate> send(Receipts.Stale stale, StoryMessages.Look look) {
        int message = Math.toIntExact(stale.messageId());
        return post.send(
                new Outgoing.Edit(stale.chat(), message, look.html(), look.keyboard(), look.preview()), Lane.NEWS);
    }

    /** Whether the edit was refused for what it shows; not because the message is gone (Client.cpp). */
    private static boolean isForItsLook(Fate fate) {
        return fate instanceof Fate.Refused refused
                && !refused.reason().contains("to edit not found")
                && !refused.reason().contains("can't be edited");
    }

    private boolean close(Receipts.Stale stale, Fate fate) {
        if (fate instanceof Fate.Later
                || fate instanceof Fate.Unreachable
                || fate instanceof Fate.Uncertain
                || fate instanceof Fate.Unauthorized) {
            return false;
        }
        if (!(fate instanceof Fate.Sent) && !(fate instanceof Fate.NotModified)) {
            LOG.info("not edited post={} chat={} fate={}", stale.post(), stale.chat(), fate);
        }
        receipts.edited(stale);
        return true;
    }
}
