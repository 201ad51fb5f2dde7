package newsbot.feed;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The parse boundary for feeds: any bytes in, a value out. Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and
 * 1.0, CDF and JSON Feed. Each feed is read on a thread of its own under a deadline, so that neither
 * an endless nor an exploding one can take its caller along; nothing outside the bytes is opened.
 */
public final class FeedParser {
    private static final Duration DEADLINE = Duration.ofMillis(4500);
    private static final long STACK_BYTES = 4L << 20;

    private final ZoneId zone;
    private final Duration deadline;

    /**
     * A parser with the usual deadline of 4.5 s.
     *
     * @param zone where dates are local that do not name a zone
     */
    public FeedParser(ZoneId zone) {
        this(zone, DEADLINE);
    }

    FeedParser(ZoneId zone, Duration deadline) {
        this.zone = zone;
        this.deadline = deadline;
    }

    /**
     * What a body says as a feed. Throws nothing that the body could cause.
     *
     * @param contentType the HTTP header's value; only its charset is believed, and that not blindly
     * @param base the address that relative links stand against: where the body came from
     */
    public FeedResult parse(byte[] body, @Nullable String contentType, URI base) {
        FutureTask<FeedResult> reading = new FutureTask<>(() -> new FeedReading(zone, base).read(body, contentType));
        Thread thread = new Thread(null, reading, "feed-parser", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return reading.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            reading.cancel(true);
            return new FeedResult.Failed("feed at " + base + " not read within " + deadline.toMillis()
                    + " ms, expected RSS, Atom or JSON Feed of ordinary size");
        } catch (ExecutionException failure) {
            return failed(failure, base);
        } catch (InterruptedException stopping) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return new FeedResult.Failed("reading of the feed at " + base + " was interrupted");
        }
    }

    /** A surprise of a parser is the feed's fault, even a stack overflow; only a broken JVM is not. */
    private static FeedResult failed(ExecutionException failure, URI base) {
        Throwable cause = failure.getCause();
        if (cause instanceof VirtualMachineError broken && !(cause instanceof StackOverflowError)) {
            throw broken;
        }
        String what = cause == null ? "" : cause.getClass().getSimpleName() + " " + FeedText.line(cause.getMessage());
        return new FeedResult.Failed("feed at " + base + " unreadable: " + what + ", expected RSS, Atom or JSON Feed");
    }
}
