package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
        Fate forbidden = new Fate.Forbidden("Bad Request: not enough rights to send photos to the chat");
        assertThat(Outcomes.of(delivery, true, refused, NOW)).isInstanceOf(Outcome.Html.class);
        assertThat(Outcomes.of(delivery, true, forbidden, NOW)).isInstanceOf(Outcome.Html.class);
        assertThat(Outcomes.of(delivery, false, refused, NOW)).isInstanceOf(Outcome.Plain.class);
    }

    @Test
    void everyOtherFateHasItsOutcome() {
        Delivery delivery = delivery(null);
        assertThat(of(delivery, new Fate.Sent(42, ChatId.of(-100)))).isEqualTo(new Outcome.Sent(42));
        assertThat(of(delivery, new Fate.NotModified())).isEqualTo(new Outcome.Sent(0));
        assertThat(of(delivery, new Fate.Later(Duration.ofSeconds(40))))
                .isEqualTo(new Outcome.Later(NOW.plusSeconds(40)));
        assertThat(of(delivery, new Fate.Unreachable("refused"))).isEqualTo(new Outcome.Later(NOW.plusSeconds(2)));
        assertThat(of(delivery, new Fate.Uncertain("lost"))).isEqualTo(new Outcome.Uncertain(NOW.plusSeconds(7)));
        assertThat(of(delivery, new Fate.Gone("Forbidden: kicked"))).isEqualTo(new Outcome.Gone("Forbidden: kicked"));
        assertThat(of(delivery, new Fate.Moved(ChatId.of(-200)))).isEqualTo(new Outcome.Moved(ChatId.of(-200)));
        assertThat(of(delivery, new Fate.Unauthorized("401"))).isEqualTo(new Outcome.Later(NOW.plusSeconds(5)));
    }

    @Test
    void whatIsRefusedAsBareTextFailsForGood() {
        assertThat(of(delivery(null, 2, true), new Fate.Refused("Bad Request: message is too long", false)))
                .isEqualTo(new Outcome.Failed("Bad Request: message is too long"));
    }

    @Test
    void forbiddenMayPassAndIsTriedForADayAtGrowingWaits() {
        Fate forbidden = new Fate.Forbidden("Bad Request: not enough rights to send text messages to the chat");
        assertThat(of(delivery(null, 1, false), forbidden)).isEqualTo(new Outcome.Again(NOW.plusSeconds(600)));
        assertThat(of(delivery(null, 4, false), forbidden)).isEqualTo(new Outcome.Again(NOW.plusSeconds(4800)));
        Duration all = Duration.ZERO;
        int attempts = 1;
        while (of(delivery(null, attempts, false), forbidden) instanceof Outcome.Again again) {
            Duration wait = Duration.between(NOW, again.due());
            assertThat(wait).isLessThanOrEqualTo(Duration.ofHours(2));
            all = all.plus(wait);
            attempts++;
        }
        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(26));
        assertThat(of(delivery(null, attempts, false), forbidden))
                .isEqualTo(new Outcome.Failed("Bad Request: not enough rights to send text messages to the chat"));
    }

    private static Outcome of(Delivery delivery, Fate fate) {
        return Outcomes.of(delivery, false, fate, NOW);
    }

    private static Delivery delivery(@Nullable Integer thread) {
        return delivery(thread, 1, false);
    }

    private static Delivery delivery(@Nullable Integer thread, int attempts, boolean plain) {
        return new Delivery(
                1, 1L, null, ChatId.of(-100), attempts, false, plain, false, Language.EN, true, false, true, thread, 0);
    }
}
