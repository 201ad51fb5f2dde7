package newsbot.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One at a time for each host, in the order of asking. Hosts nobody asks for are forgotten. */
final class Turns {
    private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();

    /** Waits for the host's turn; null when it did not come within the patience. */
    @Nullable
    Turn await(String host, Duration patience) throws InterruptedException {
        Lane lane = lanes.compute(host, (key, known) -> (known != null ? known : new Lane()).joined());
        boolean granted = false;
        try {
            granted = lane.turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!granted) {
                leave(host);
            }
        }
        return granted ? () -> end(host, lane) : null;
    }

    int hosts() {
        return lanes.size();
    }

    private void end(String host, Lane lane) {
        lane.turn.release();
        leave(host);
    }

    private void leave(String host) {
        lanes.computeIfPresent(host, (key, lane) -> --lane.users == 0 ? null : lane);
    }

    /** A host's turn; closed when it is over. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** A host's queue; {@code users} is guarded by the map's entry. */
    private static final class Lane {
        private final Semaphore turn = new Semaphore(1, true);
        private int users;

        private Lane joined() {
            users++;
            return this;
        }
    }
}
