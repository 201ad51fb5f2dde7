package newsbot.article;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The time a page may cost: 2 s of processor, whatever else the machine is doing, and 20 s in all.
 * Work that does not end by then is interrupted and left behind in its daemon thread.
 */
final class ParseDeadline {
    private static final long CPU = Duration.ofSeconds(2).toNanos();
    private static final int ROUNDS = 400;
    private static final long ROUND_MILLIS = 50;
    private static final long STACK = 2L << 20;

    private ParseDeadline() {}

    /**
     * The work's result.
     *
     * @throws TimeoutException if it takes too long
     * @throws ExecutionException if it fails; the cause may be an {@link Error}, such as a stack overflow
     */
    static <T> T run(Callable<T> work) throws TimeoutException, ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "article-parse", STACK);
        thread.setDaemon(true);
        thread.start();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            try {
                return task.get(ROUND_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (threads.getThreadCpuTime(thread.getId()) > CPU) {
                    break;
                }
            }
        }
        task.cancel(true);
        throw new TimeoutException();
    }

    /**
     * Ends the work if its time is up; called from its loops.
     *
     * @throws CancellationException if so
     */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("page takes too long");
        }
    }
}
