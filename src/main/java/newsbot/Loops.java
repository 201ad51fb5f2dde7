package newsbot;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import newsbot.ops.Loop;

/** The loops of one process by their names. For use by many threads. */
final class Loops {
    /** How soon a process that does not lead looks again whether it does. */
    static final Duration FOLLOWING = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Map<String, Loop> loops = new ConcurrentHashMap<>();
    private final BooleanSupplier leads;

    /** @param leads whether this process is the one that does what only one may do */
    Loops(BooleanSupplier leads) {
        this.leads = leads;
    }

    /** Starts a loop that runs in every process. */
    void start(String name, Loop.Step step) {
        loops.put(name, Loop.start(name, step));
    }

    /** Starts a loop of which only the leading process's does anything. */
    void startLeading(String name, Loop.Step step) {
        start(name, () -> leads.getAsBoolean() ? step.step() : FOLLOWING);
    }

    /** Has its next round begin at once; nothing if there is no such loop yet. */
    void wake(String name) {
        wake(name, Duration.ZERO);
    }

    /** Has its next round begin within a time. */
    void wake(String name, Duration within) {
        Loop loop = loops.get(name);
        if (loop != null) {
            loop.wake(within);
        }
    }

    /** Whether a loop's rounds fail, or one takes longer than it may. */
    boolean isAiling(String name, Duration longest) {
        Loop loop = loops.get(name);
        return loop != null && (loop.failures() > 0 || loop.behind().compareTo(longest) > 0);
    }

    boolean has(String name) {
        return loops.containsKey(name);
    }

    Collection<Loop> all() {
        return Collections.unmodifiableCollection(loops.values());
    }

    void stop() {
        loops.values().forEach(loop -> loop.stop(PATIENCE));
    }
}
