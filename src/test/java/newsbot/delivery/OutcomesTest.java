package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.outbox.Delivery;
import newsbot.outbox.Outcome;
import newsbot.telegram.Fate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OutcomesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void closedThreadIsPassedByOnceAndFailsWhereThereIsNone() {
        Fate closed = new Fate.NoThread("Bad Request: TOPIC_CLOSED");
        assertThat(Outcomes.of(delivery(7), false, closed, NOW)).isInstanceOf(Outcome.Threadless.class);
        assertThat(Outcomes.of(delivery(null), false, closed, NOW)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void whatIsRefusedGoesOnInASimplerFormUntilThereIsNone() {
        Fate refused = new Fate.Refused("Bad Request: can't parse rich message", false);
        Delivery delivery = delivery(null);
        assertThat(Outcomes.of(delivery, true, refused, NOW)).isInstanceOf(Outcome.Html.class);
        assertThat(Outcomes.of(delivery, false, refused, NOW)).isInstanceOf(Outcome.Plain.class);
    }

    private static Delivery delivery(@Nullable Integer thread) {
        return new Delivery(
                1, 1L, null, ChatId.of(-100), 1, false, false, false, Language.EN, true, false, true, thread, 0);
    }
}
