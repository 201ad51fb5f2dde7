package newsbot.delivery;

import java.time.Duration;

/**
 * How many deliveries may be under way at once: as many as the pace fills while one is answered, and no more, since all
 * of them are in doubt when the process dies. At most {@value #SMALL} up to {@value #SLOW} messages a second.
 */
final class Window {
    static final int SMALL = 8;
    static final int SLOW = 100;

    /** Nothing is gained beyond it: the Bot API server holds bots that ask more at once. */
    private static final int LARGEST = 400;

    /** Seconds that an answer may take without slowing the pace. */
    private static final double ANSWER = 0.25;

    /** Results that come closer together than this share a commit. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private Window() {}

    static int size(double perSecond) {
        return perSecond <= SLOW ? SMALL : (int) Math.min(LARGEST, Math.max(SMALL, perSecond * ANSWER));
    }

    /**
     * How long a result may wait for others to be committed with it: not at all where one comes now and then, a moment
     * where they come by the hundreds a second, since every commit waits for the disk.
     */
    static Duration gathering(double perSecond) {
        return perSecond <= SLOW ? Duration.ZERO : GATHERING;
    }
}
