package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.outbox.Hours.Hour;
import org.junit.jupiter.params.ParameterizedTest;

final class HoursTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:40:00Z");
    private static final Instant HOUR = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @EachStore
    void whatSeveralProcessesAddWithinAnHourIsOneSum(TestStore store) {
        try (Database database = store.open()) {
            Hours hours = new Hours(database);
            hours.add(NOW, new Hour(7, 1));
            new Hours(database).add(NOW.plusSeconds(60), new Hour(3, 0));
            hours.add(NOW.minus(Duration.ofHours(2)), new Hour(5, 2));
            hours.add(NOW.minus(Duration.ofHours(30)), new Hour(100, 100));

            assertThat(hours.last(4, NOW))
                    .containsExactly(
                            entry(3, new Hour(0, 0)),
                            entry(2, new Hour(5, 2)),
                            entry(1, new Hour(0, 0)),
                            entry(0, new Hour(10, 1)));
        }
    }

    @ParameterizedTest
    @EachStore
    void whatIsOlderThanAWeekIsForgotten(TestStore store) {
        try (Database database = store.open()) {
            Hours hours = new Hours(database);
            hours.add(NOW, new Hour(7, 1));
            hours.add(NOW.plus(Duration.ofDays(7)), new Hour(1, 0));
            assertThat(hours.last(24 * 8, NOW.plus(Duration.ofDays(7)))).containsEntry(HOUR, new Hour(7, 1));
            hours.add(NOW.plus(Duration.ofDays(8)), new Hour(1, 0));
            assertThat(hours.last(24 * 9, NOW.plus(Duration.ofDays(8)))).containsEntry(HOUR, new Hour(0, 0));
        }
    }

    private static Map.Entry<Instant, Hour> entry(int back, Hour hour) {
        return Map.entry(HOUR.minus(Duration.ofHours(back)), hour);
    }
}
