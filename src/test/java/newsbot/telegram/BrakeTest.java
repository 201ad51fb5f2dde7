package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import newsbot.news.ChatId;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Times are counted from a second hundred, to the nanosecond where something ends. */
final class BrakeTest {
    private static final long SECOND = 1_000_000_000;
    private static final long START = 100 * SECOND;
    private static final Offset<Double> NEAR = within(1e-9);

    private final Brake brake = new Brake();

    private void refuse(int chat, int retryAfter, long at) {
        brake.refused(ChatId.of(chat), Duration.ofSeconds(retryAfter), at);
    }

    private void answer(int calls, long at) {
        for (int i = 0; i < calls; i++) {
            brake.answered(at);
        }
    }

    private void lose(int calls, long at) {
        for (int i = 0; i < calls; i++) {
            brake.lost(at);
        }
    }

    @Test
    void threeRefusedChatsWithinASecondStopEverythingAsLongAsTheShortestAsks() {
        refuse(1, 3, START);
        refuse(2, 2, START + SECOND / 2);
        assertThat(brake.pausedUntil()).isNegative();
        refuse(3, 5, START + SECOND);
        assertThat(brake.pausedUntil()).isEqualTo(START + 3 * SECOND);
        assertThat(brake.factor()).isEqualTo(0.7, NEAR);
    }

    @Test
    void refusalsFurtherApartOrOfFewerChatsStopNothing() {
        refuse(1, 3, START);
        refuse(2, 3, START + SECOND / 2);
        refuse(3, 3, START + SECOND + 1);
        refuse(3, 3, START + SECOND + 2);
        refuse(2, 3, START + SECOND + 3);
        assertThat(brake.pausedUntil()).isNegative();
        assertThat(brake.factor()).isEqualTo(1, NEAR);
    }

    @Test
    void refusalsAreAFloodFromATenthOfTheAnswers() {
        refuse(1, 3, START);
        answer(27, START);
        refuse(2, 3, START);
        refuse(3, 3, START);
        assertThat(brake.factor()).isEqualTo(0.7, NEAR);
    }

    @Test
    void refusalsAmongManyAnswersAreNoFlood() {
        refuse(1, 3, START);
        answer(28, START);
        refuse(2, 3, START);
        refuse(3, 3, START);
        assertThat(brake.factor()).isEqualTo(1, NEAR);
        assertThat(brake.pausedUntil()).isNegative();
    }

    @Test
    void whatWasUnderWayWhenEverythingStoppedStopsNothingAnew() {
        for (int chat = 1; chat <= 6; chat++) {
            refuse(chat, 3, START);
        }
        assertThat(brake.factor()).isEqualTo(0.7, NEAR);
        for (int chat = 1; chat <= 3; chat++) {
            refuse(chat, 3, START + 3 * SECOND);
        }
        assertThat(brake.factor()).isEqualTo(0.49, NEAR);
    }

    private long flood() {
        for (int chat = 1; chat <= 3; chat++) {
            refuse(chat, 1, START);
        }
        return START + SECOND;
    }

    @Test
    void rateGrowsByATwentiethEveryFiveSecondsAfterTheStop() {
        long goesOn = flood();
        brake.review(goesOn + 5 * SECOND - 1);
        assertThat(brake.factor()).isEqualTo(0.7, NEAR);
        brake.review(goesOn + 5 * SECOND);
        assertThat(brake.factor()).isEqualTo(0.735, NEAR);
        brake.review(goesOn + 6 * SECOND);
        assertThat(brake.factor()).isEqualTo(0.735, NEAR);
        answer(1, goesOn + 10 * SECOND);
        assertThat(brake.factor()).isEqualTo(0.735 * 1.05, NEAR);
    }

    @Test
    void nearTheRateThatWasTooMuchItGrowsOnlyEveryMinute() {
        long now = flood();
        double before = 0;
        int reviews = 0;
        while (before < brake.factor()) {
            before = brake.factor();
            now += 5 * SECOND;
            brake.review(now);
            reviews++;
        }
        assertThat(reviews).as("0.7 times 1.05 six times is 0.94").isEqualTo(7);
        for (int quiet = 2; quiet < 12; quiet++) {
            now += 5 * SECOND;
            brake.review(now);
        }
        assertThat(brake.factor()).isEqualTo(before);
        brake.review(now + 5 * SECOND);
        assertThat(brake.factor()).isEqualTo(0.7 * Math.pow(1.05, 7), NEAR);
    }

    @Test
    void refusalsOfThreeChatsAboveTheFiftiethPartSlowTheRate() {
        brake.review(START);
        refuse(1, 1, START);
        answer(9, START + SECOND);
        refuse(2, 1, START + 2 * SECOND);
        refuse(3, 1, START + 4 * SECOND);
        assertThat(brake.factor()).isEqualTo(1, NEAR);
        brake.review(START + 5 * SECOND);
        assertThat(brake.factor()).isEqualTo(1 - 1.5 / 12, NEAR);
    }

    @Test
    void refusalsOfTheFiftiethPartOrOfTwoChatsSlowNothing() {
        brake.review(START);
        refuse(1, 1, START);
        answer(147, START + SECOND);
        refuse(2, 1, START + 2 * SECOND);
        refuse(3, 1, START + 4 * SECOND);
        brake.review(START + 5 * SECOND);
        refuse(1, 1, START + 6 * SECOND);
        refuse(2, 1, START + 8 * SECOND);
        brake.review(START + 10 * SECOND);
        assertThat(brake.factor()).isEqualTo(1, NEAR);
    }

    @Test
    void rateNeverFallsToNothing() {
        for (int flood = 0; flood < 30; flood++) {
            for (int chat = 1; chat <= 3; chat++) {
                refuse(chat, 1, START + flood * 2 * SECOND);
            }
        }
        assertThat(brake.factor()).isEqualTo(0.02, NEAR);
    }

    @Test
    void threeLostInARowLeaveOneProbeAtATimeAfterLongerAndLonger() {
        lose(2, START);
        assertThat(brake.pausedUntil()).isNegative();
        long now = START;
        lose(1, now);
        for (int wait : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(brake.pausedUntil()).isEqualTo(now + wait * SECOND);
            now = brake.pausedUntil();
            brake.sent(now);
            assertThat(brake.pausedUntil()).as("while a probe is under way").isEqualTo(now + 30 * SECOND);
            now += 3;
            lose(1, now);
        }
    }

    @Test
    void whatIsLostBesideTheProbeMakesItNoLonger() {
        lose(3, START);
        lose(5, START + 1);
        assertThat(brake.pausedUntil()).isEqualTo(START + SECOND);
    }

    @Test
    void anyAnswerEndsTheOutage() {
        lose(3, START);
        answer(1, START + 5);
        assertThat(brake.pausedUntil()).isEqualTo(START + 5);
        lose(3, START + SECOND);
        refuse(1, 9, START + SECOND + 5);
        assertThat(brake.pausedUntil()).isEqualTo(START + SECOND + 5);
        brake.sent(START + SECOND + 6);
        assertThat(brake.pausedUntil()).isEqualTo(START + SECOND + 5);
    }

    @Test
    void lostCallsWithAnswersBetweenThemAreNoOutage() {
        lose(2, START);
        answer(1, START);
        lose(2, START);
        assertThat(brake.pausedUntil()).isNegative();
    }
}
