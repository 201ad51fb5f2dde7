package newsbot.ops;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one thing again and again and cannot die: whatever a round throws is logged,
 * and after a rest of 1 s, doubled up to 4 s while rounds go on failing, the next round comes. It
 * ends only by {@link #stop}.
 */
public final class Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(4);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final long FAR = Long.MAX_VALUE;

    private final long origin = System.nanoTime();
    private final String name;
    private final Step step;
    private final Duration firstRest;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean stopping;
    /** The earliest time at which somebody wants a round; far away if nobody does. Behind the lock. */
    private long wanted = FAR;

    private volatile int failures;
    private volatile long due = System.nanoTime();

    /** One round. */
    @FunctionalInterface
    public interface Step {
        /**
         * Does what there is to do.
         *
         * @return how long there will be nothing to do unless {@link Loop#wake} says otherwise; zero
         *     or less for none
         */
        Duration step() throws Exception;
    }

    Loop(String name, Step step, Duration firstRest) {
        this.name = name;
        this.step = step;
        this.firstRest = firstRest;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Starts a loop on a daemon thread of this name; the first round begins at once. */
    public static Loop start(String name, Step step) {
        return start(name, step, FIRST_REST);
    }

    /** The same with a shorter rest after a failure, for tests. */
    static Loop start(String name, Step step, Duration firstRest) {
        Loop loop = new Loop(name, step, firstRest);
        loop.thread.start();
        return loop;
    }

    public String name() {
        return name;
    }

    /**
     * Has the next round begin at once; if one is running, another follows it. A rest after a failure
     * is not cut short.
     */
    public void wake() {
        wake(Duration.ZERO);
    }

    /**
     * The same, but within a time: whoever else wakes it until then is served by the same round. So
     * what comes in a stream is handled in portions.
     */
    public void wake(Duration within) {
        long time = now() + within.toNanos();
        lock.lock();
        try {
            if (time < wanted) {
                wanted = time;
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the loop: lets the round that runs finish, and interrupts it when the patience is over.
     *
     * @return whether the thread has ended
     */
    public boolean stop(Duration patience) {
        lock.lock();
        try {
            stopping = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(Math.max(1, patience.toMillis()));
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(GRACE.toMillis());
            }
            return !thread.isAlive();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many rounds in a row have failed until now. */
    public int failures() {
        return failures;
    }

    /**
     * How far the loop is behind: how long the round that runs has been running, or is overdue; zero
     * while it waits as it should. By the monotonic clock, so that a clock that is set alarms nobody.
     */
    public Duration behind() {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - due));
    }

    private void run() {
        while (!stopping) {
            due = System.nanoTime();
            Duration pause = round();
            due = System.nanoTime() + saturated(pause);
            pause(pause);
        }
    }

    private Duration round() {
        try {
            Duration pause = step.step();
            if (failures > 0) {
                LOG.info("loop={} state=recovered failures={}", name, failures);
                failures = 0;
            }
            return pause;
        } catch (Throwable surprise) {
            return afterFailure(surprise);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written by this thread alone
    private Duration afterFailure(Throwable surprise) {
        failures++;
        Duration rest = rest(failures);
        try {
            if (!stopping) {
                // the whole trace once, then a line each time
                LOG.error(
                        "loop={} state=failed failures={} rest_ms={} fault={}",
                        name,
                        failures,
                        rest.toMillis(),
                        surprise.toString(),
                        failures == 1 ? surprise : null);
            }
        } catch (Throwable unloggable) {
            // a loop outlives even its log
        }
        return rest;
    }

    private Duration rest(int failed) {
        Duration rest = firstRest.multipliedBy(1L << Math.min(failed - 1, 10));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    /** After a failure nobody's wish cuts the rest short. */
    private void pause(Duration pause) {
        Thread.interrupted(); // what a round left behind
        long end = now() + saturated(pause);
        lock.lock();
        try {
            while (!stopping) {
                long left = (failures > 0 ? end : Math.min(end, wanted)) - now();
                if (left <= 0) {
                    return;
                }
                changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // only stop() ends a loop
        } finally {
            wanted = FAR;
            lock.unlock();
        }
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private static long saturated(Duration pause) {
        return pause.compareTo(Duration.ofDays(1)) < 0 ? Math.max(0, pause.toNanos()) : TimeUnit.DAYS.toNanos(1);
    }
}
