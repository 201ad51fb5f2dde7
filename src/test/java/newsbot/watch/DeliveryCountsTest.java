package newsbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.ops.Metrics;
import newsbot.outbox.Hours;
import newsbot.outbox.Outcome;
import org.junit.jupiter.api.Test;

final class DeliveryCountsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final DeliveryCounts counts = new DeliveryCounts(new Metrics(), Clock.fixed(NOW, ZoneOffset.UTC));

    private static Hours.Hour thisHour(Database database) {
        return new Hours(database).last(1, NOW).values().iterator().next();
    }

    @Test
    void whatWasCountedIsKeptOnce() {
        try (Database database = TestStore.SQLITE.open()) {
            Hours hours = new Hours(database);
            counts.settled(new Outcome.Sent(1));
            counts.settled(new Outcome.Sent(2));
            counts.settled(new Outcome.Failed("Bad Request: message is too long"));
            counts.settled(new Outcome.Gone("Forbidden: bot was blocked by the user"));
            counts.settled(new Outcome.Later(NOW));
            counts.settled(new Outcome.Uncertain(NOW));
            counts.keep(hours, NOW);
            counts.keep(hours, NOW);
            assertThat(thisHour(database)).isEqualTo(new Hours.Hour(2, 2));
        }
    }

    @Test
    void whatTheStoreWouldNotHaveComesWithTheNextTime() {
        Database gone = TestStore.SQLITE.open();
        gone.close();
        counts.settled(new Outcome.Sent(1));
        assertThatThrownBy(() -> counts.keep(new Hours(gone), NOW)).isInstanceOf(RuntimeException.class);
        try (Database database = TestStore.SQLITE.open()) {
            counts.settled(new Outcome.Sent(2));
            counts.keep(new Hours(database), NOW);
            assertThat(thisHour(database)).isEqualTo(new Hours.Hour(2, 0));
        }
    }
}
