package newsbot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the process ends: by SIGTERM or SIGINT, in good order, and in any case in time. */
final class Stopping {
    /** Whatever hangs then is left to the next start. */
    private static final Duration LATEST = Duration.ofSeconds(14);

    /** What a shell gives for a process that SIGTERM ended (128 + 15). */
    private static final int TERMINATED = 143;

    private Stopping() {}

    /** Has these closed, in this order, when the process is asked to stop. */
    static void atExit(AutoCloseable... parts) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(List.of(parts)), "stopping"));
    }

    /** Waits for the end, which comes by the shutdown hook. */
    static int await() throws InterruptedException {
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private static void close(List<AutoCloseable> parts) {
        Thread guard = new Thread(Stopping::halt, "stopping-guard");
        guard.setDaemon(true);
        guard.start();
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception fault) {
                System.err.println("newsbot: while stopping: " + fault);
            }
        }
    }

    private static void halt() {
        try {
            new CountDownLatch(1).await(LATEST.toMillis(), TimeUnit.MILLISECONDS);
            Runtime.getRuntime().halt(TERMINATED);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
