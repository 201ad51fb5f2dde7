package newsbot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import newsbot.news.ChatId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the updates of the {@link Inbox} handled: each chat's in order and one at a time, the chats in
 * turn, so that nobody waits for another's flood. An update whose handling fails is tried three
 * times and then laid aside; the chat goes on.
 *
 * <p>After a downtime everything is still handled, with two exceptions: of equal texts older than 10
 * minutes only a chat's last is answered, and inline queries, which expire in seconds, are not
 * answered when another of the same person waits. Presses carry no time of their own; what they ask
 * for is done however late.
 */
public final class InboxWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int THREADS = 16;
    /** Of the inbox in memory, without their bodies. */
    private static final int AT_ONCE = 100_000;

    private static final ChatId NOBODY = ChatId.of(0);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration STALE = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration REST = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Handler handler;
    private final Clock clock;
    private final ChatQueues queues = new ChatQueues();
    private final ThreadPoolExecutor pool;
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private volatile boolean closed;

    /** What a person's or Telegram's doing leads to. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Handles one; the chat's next one comes when the stage completes. A failure, thrown or in the
         * stage, leads to another try, so what is done must bear being done twice. May take its time,
         * but threads are few: who waits should not hold one. After ten minutes the chat's next one
         * comes in any case; the slow one counts as handled, since it may still be under way.
         */
        CompletionStage<?> handle(Incoming incoming);
    }

    public InboxWorker(Inbox inbox, Handler handler, Clock clock) {
        this.inbox = inbox;
        this.handler = handler;
        this.clock = clock;
        AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "inbox-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes up what lies in the inbox unhandled and not yet taken up, above all from an earlier
     * process, and clears away what is long handled. To be called before the first {@link #accept},
     * then by and by.
     */
    public Duration step() {
        accept(inbox.pending(AT_ONCE));
        inbox.prune(clock.instant());
        return LOOK_AGAIN;
    }

    /** Takes up new updates, whose rows are in the inbox. */
    public void accept(List<Inbox.Row> rows) {
        int ready = 0;
        for (Inbox.Row row : rows) {
            Optional<Incoming> incoming;
            try {
                incoming = read(row);
            } catch (IllegalArgumentException e) {
                incoming = Optional.empty(); // fails again where failures are counted
            }
            ChatId chat = incoming.map(Incoming::chat).orElse(NOBODY);
            String kind = incoming.map(InboxWorker::kind).orElse(null);
            if (queues.add(chat, new ChatQueues.Entry(row.id(), kind))) {
                ready++;
            }
        }
        // not before all are there: of those that repeat each other only the last is answered
        for (int chat = 0; chat < ready; chat++) {
            pool.execute(this::work);
        }
    }

    /** How many updates wait or are being handled. */
    public int waiting() {
        return queues.size();
    }

    /** Whether none is being handled. */
    public boolean isIdle() {
        return queues.busy() == 0;
    }

    /** Begins no more; completes when what is being handled has ended. */
    public CompletableFuture<Void> stop() {
        queues.close();
        closed = true;
        drain();
        return drained;
    }

    @Override
    public void close() {
        stop();
    }

    private void drain() {
        if (closed && isIdle()) {
            drained.complete(null);
        }
    }

    /** Handles the first update of the chat whose turn it is. */
    private void work() {
        ChatId chat = queues.next();
        if (chat == null) {
            return;
        }
        ChatQueues.Entry entry = queues.first(chat);
        CompletionStage<?> stage;
        Inbox.Row row = null;
        try {
            row = inbox.find(entry.id()).orElse(null);
            stage = row == null ? CompletableFuture.completedFuture(null) : handle(chat, row, entry);
        } catch (Throwable surprise) {
            stage = CompletableFuture.failedFuture(surprise);
        }
        Inbox.Row tried = row;
        stage.toCompletableFuture()
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .whenCompleteAsync((done, failure) -> finish(chat, entry, tried, failure), pool);
    }

    private CompletionStage<?> handle(ChatId chat, Inbox.Row row, ChatQueues.Entry entry) {
        Incoming incoming = read(row).orElse(null);
        if (incoming == null) {
            return CompletableFuture.completedFuture(null);
        }
        Instant stale = clock.instant().minus(STALE);
        boolean late = !(incoming instanceof Incoming.Text text) || text.date().isBefore(stale);
        if (late && entry.kind() != null && queues.hasLater(chat, entry)) {
            LOG.info("update skipped id={} chat={} reason=repeated-later", row.id(), chat);
            return CompletableFuture.completedFuture(null);
        }
        return handler.handle(incoming);
    }

    private void finish(ChatId chat, ChatQueues.Entry entry, Inbox.@Nullable Row row, @Nullable Throwable failure) {
        try {
            if (failure == null || failure instanceof TimeoutException) {
                inbox.done(entry.id());
            } else if (row != null && !inbox.failed(row)) {
                LOG.error("update parked id={} chat={} tries={}", entry.id(), chat, Inbox.TRIES, failure);
            } else {
                LOG.warn("update failed id={} chat={} reason={}", entry.id(), chat, failure.toString());
                again(chat);
                return;
            }
        } catch (RuntimeException storeIsDown) {
            LOG.error("update not marked id={} chat={}", entry.id(), chat, storeIsDown);
            again(chat);
            return;
        }
        if (queues.done(chat)) {
            pool.execute(this::work);
        }
        drain();
    }

    private void again(ChatId chat) {
        CompletableFuture.delayedExecutor(REST.toMillis(), TimeUnit.MILLISECONDS, pool)
                .execute(() -> {
                    if (queues.again(chat)) {
                        work();
                    }
                    drain();
                });
    }

    private static Optional<Incoming> read(Inbox.Row row) {
        try {
            return IncomingReader.read(JSON.readTree(row.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an update that is not JSON", e);
        }
    }

    /** What makes an update a repetition of another; null if nothing does. */
    private static @Nullable String kind(Incoming incoming) {
        if (incoming instanceof Incoming.Text text) {
            return "text:" + text.text().hashCode();
        }
        return incoming instanceof Incoming.Inline ? "inline" : null;
    }
}
