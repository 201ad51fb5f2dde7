package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import newsbot.news.ChatId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets his turn at once, and who waits; what the times are, {@link TimetableTest} says. */
final class PaceTest {
    private static final ChatId ONE = ChatId.of(1);
    private static final ChatId TWO = ChatId.of(2);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Pace pace = new Pace(new TelegramSettings(
            "1:token", URI.create("http://127.0.0.1:9"), new TelegramSettings.Limits(1_000, 1, 20), false));

    @AfterEach
    void close() {
        pace.close();
    }

    @Test
    void turnThatNobodyWaitsForIsGivenAtOnce() {
        assertThat(pace.turn(ONE, Lane.NEWS)).isCompletedWithValueMatching(ticket -> ONE.equals(ticket.chat()));
    }

    @Test
    void turnBeforeTheNextSlotWaits() {
        pace.share(0.00001);
        assertThat(pace.rate()).isEqualTo(0.01);
        assertThat(pace.turn(ONE, Lane.NEWS)).isCompleted();
        assertThat(pace.turn(TWO, Lane.NEWS)).isNotDone();
        assertThat(pace.turn(TWO, Lane.REPLIES)).isNotDone();
    }

    @Test
    void chatThatHasAMessageUnderWayWaitsAndOthersDoNot() {
        assertThat(pace.turn(ONE, Lane.NEWS)).isCompleted();
        CompletableFuture<Timetable.@Nullable Ticket> second = pace.turn(ONE, Lane.NEWS);
        assertThat(pace.turn(TWO, Lane.NEWS)).succeedsWithin(SOON).isNotNull();
        assertThat(second).isNotDone();
    }

    @Test
    void closedLaneGivesNoTurnAndTheOtherDoes() {
        pace.close(Lane.NEWS);
        assertThat(pace.turn(ONE, Lane.NEWS)).isCompletedWithValue(null);
        assertThat(pace.turn(ONE, Lane.REPLIES)).isCompletedWithValueMatching(ticket -> ticket != null);
    }

    @Test
    void whoWaitsWhenTheLaneIsClosedGetsNoTurn() {
        pace.share(0.00001);
        pace.turn(ONE, Lane.NEWS);
        CompletableFuture<Timetable.@Nullable Ticket> waiting = pace.turn(TWO, Lane.NEWS);
        pace.close(Lane.NEWS);
        assertThat(waiting).isCompletedWithValue(null);
    }
}
