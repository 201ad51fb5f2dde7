package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.outbox.Figures;
import org.junit.jupiter.api.Test;

final class DailyCountTest {
    @Test
    void dayIsCountedEveryHour() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T21:30:00Z"), ZoneOffset.UTC);
        try (Database database = TestStore.SQLITE.open()) {
            Figures figures = new Figures(database);
            Duration next = new DailyCount(figures, ZoneId.of("Asia/Baku"), clock).step();
            assertThat(next).isEqualTo(Duration.ofHours(1));
            assertThat(figures.since(LocalDate.of(2026, 11, 1)))
                    .as("by the site's time")
                    .containsOnlyKeys(LocalDate.of(2026, 11, 23));
        }
    }
}
