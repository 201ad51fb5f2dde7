package newsbot.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import newsbot.news.ChatId;

/**
 * Slows or stops everything by what the server lets be felt. Times are nanoseconds of one monotonic
 * clock. Not thread-safe.
 *
 * <p>A flood: 429s for three chats within a second that are a tenth of all answers mean that the
 * whole bot is too fast; all wait as long as the server asks and go on at 70 % of the rate. Every
 * 5 s the rate is reviewed: it falls if 429s for three chats were above 2 % of the answers, else it
 * grows by 5 %, and only every minute near the rate that was too much. A few chats with a limit of
 * their own change nothing.
 *
 * <p>An outage: after three calls in a row without an answer only one probe goes at a time, after 1,
 * 2, 4 … 30 s.
 */
final class Brake {
    private static final long SECOND = 1_000_000_000;
    private static final int CHATS = 3;
    private static final int LAST_ROUND = 6;
    private static final long REVIEW = 5 * SECOND;
    /** Reviews without a fall before the rate may go beyond what was too much. */
    private static final int PATIENCE = 12;

    private static final double LEAST = 0.02;

    private final Deque<Refusal> refusals = new ArrayDeque<>();
    private final Set<ChatId> refused = new HashSet<>();
    private long good;
    private long goodReviewed;
    private double factor = 1;
    private double ceiling = 1;
    private long reviewed;
    private int quiet;
    private long pausedUntil = Long.MIN_VALUE / 2;
    private int lost;
    private int round;
    private boolean probing;

    /**
     * @param good how many calls had been answered well before
     */
    private record Refusal(ChatId chat, long at, Duration retryAfter, long good) {}

    /** The part of the configured rate that may be used now, above 0 and at most 1. */
    double factor() {
        return factor;
    }

    /** Nothing at all may go before this time. */
    long pausedUntil() {
        return pausedUntil;
    }

    /** A call goes out. */
    void sent(long now) {
        if (lost >= CHATS) {
            probing = true;
            pausedUntil = now + wait(LAST_ROUND);
        }
    }

    /** The server answered, whatever it said, unless it was 429. */
    void answered(long now) {
        reached(now);
        good++;
        review(now);
    }

    /** No answer came. */
    void lost(long now) {
        lost++;
        if (lost == CHATS || probing) {
            probing = false;
            round = Math.min(round + 1, LAST_ROUND);
            pausedUntil = now + wait(round);
        }
    }

    /** The server said 429. */
    void refused(ChatId chat, Duration retryAfter, long now) {
        reached(now);
        refusals.removeIf(refusal -> now - refusal.at() > SECOND);
        refusals.addLast(new Refusal(chat, now, retryAfter, good));
        refused.add(chat);
        long chats = refusals.stream().map(Refusal::chat).distinct().count();
        long answers = good - refusals.getFirst().good() + chats;
        if (now >= pausedUntil && chats >= CHATS && chats * 10 >= answers) {
            flood(now);
        } else {
            review(now);
        }
    }

    private void reached(long now) {
        if (lost >= CHATS) {
            pausedUntil = now;
        }
        lost = 0;
        round = 0;
        probing = false;
    }

    private void flood(long now) {
        Duration shortest = refusals.stream()
                .map(Refusal::retryAfter)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        pausedUntil = now + shortest.toNanos();
        refusals.clear();
        fall(0.7);
        startReview(pausedUntil);
    }

    /** Time passes, whether anything is sent or not: a limit that was felt an hour ago says little. */
    void review(long now) {
        if (now - reviewed < REVIEW) {
            return;
        }
        long answers = good - goodReviewed + refused.size();
        if (refused.size() >= CHATS && refused.size() * 50L > answers) {
            fall(Math.min(0.98, 1 - refused.size() / 2.0 / answers));
        } else {
            grow();
        }
        startReview(now);
    }

    private void startReview(long now) {
        reviewed = now;
        goodReviewed = good;
        refused.clear();
    }

    private void fall(double by) {
        ceiling = factor;
        factor = Math.max(LEAST, factor * by);
        quiet = 0;
    }

    private void grow() {
        double next = Math.min(1, factor * 1.05);
        quiet++;
        if (factor < 1 && (next < ceiling * 0.97 || quiet >= PATIENCE)) {
            factor = next;
            quiet = 0;
            if (factor >= ceiling) {
                ceiling = 1;
            }
        }
    }

    private static long wait(int round) {
        return Math.min(30, 1L << (round - 1)) * SECOND;
    }
}
