package newsbot.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What is to go wrong, by method, chat and share of the calls; the first that applies is done. */
public final class Faults {
    private static final long SEED = 20_261_122L;

    private final List<Fault> active = new CopyOnWriteArrayList<>();
    private final Random random = new Random(SEED);

    /** A fault that is being injected until it is removed or has happened often enough. */
    public final class Fault {
        private final String method;
        private final Effect effect;
        private final AtomicInteger hits = new AtomicInteger();
        private volatile Set<String> chats = Set.of();
        private volatile double share = 1;
        private volatile int times = Integer.MAX_VALUE;

        private Fault(String method, Effect effect) {
            this.method = method.toLowerCase(Locale.ROOT);
            this.effect = effect;
        }

        /** Only calls about these chats. */
        public Fault inChats(long... ids) {
            Set<String> named = new HashSet<>();
            for (long id : ids) {
                named.add(Long.toString(id));
            }
            chats = Set.copyOf(named);
            return this;
        }

        /** Only this share of the calls, 0 to 1, drawn anew for each. */
        public Fault forShare(double part) {
            share = part;
            return this;
        }

        /** Only the next so many calls. */
        public Fault times(int most) {
            times = most;
            return this;
        }

        /** How often it has happened. */
        public int hits() {
            return Math.min(hits.get(), times);
        }

        public void remove() {
            active.remove(this);
        }

        private boolean strikes(String called, String chat) {
            return (method.equals("*") || method.equals(called))
                    && (chats.isEmpty() || chats.contains(chat))
                    && (share >= 1 || draw() < share)
                    && hits.incrementAndGet() <= times;
        }
    }

    /** Injects a fault into calls of a method, any case, or of every one when {@code *}. */
    public Fault on(String method, Effect effect) {
        Fault fault = new Fault(method, effect);
        active.add(fault);
        return fault;
    }

    /** Ends all faults. */
    public void clear() {
        active.clear();
    }

    private double draw() {
        synchronized (random) {
            return random.nextDouble();
        }
    }

    @Nullable
    Effect of(String method, String chat) {
        for (Fault fault : active) {
            if (fault.strikes(method, chat)) {
                return fault.effect;
            }
        }
        return null;
    }
}
