package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class FeedScheduleTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A random number that is none. */
    private static RandomGenerator always(double value) {
        return new Random() {
            private static final long serialVersionUID = 1;

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }

    @Test
    void waitStaysWithinItsBoundsWhateverHappens() {
        Random random = new Random(1);
        List<Duration> intervals = List.of(
                Duration.ofSeconds(1),
                Duration.ofSeconds(7),
                MINUTE,
                Duration.ofMinutes(14),
                Duration.ofMinutes(15),
                Duration.ofHours(5),
                Duration.ofDays(1));
        for (Duration every : intervals) {
            Duration cap = every.multipliedBy(10).compareTo(Duration.ofMinutes(15)) < 0
                    ? every.multipliedBy(10)
                    : Duration.ofMinutes(15);
            Duration most = cap.compareTo(every) < 0 ? every : cap;
            for (int failures = 1; failures < 3000; failures++) {
                assertThat(FeedSchedule.afterFailure(every, failures, null, random))
                        .isBetween(every, most);
            }
        }
        assertThat(FeedSchedule.afterFailure(MINUTE, Integer.MAX_VALUE, null, random))
                .isBetween(MINUTE.multipliedBy(8), MINUTE.multipliedBy(10));
    }

    @Test
    void waitGrowsWithTheFailures() {
        assertThat(List.of(1, 2, 3, 4, 5, 6).stream()
                        .map(failures -> FeedSchedule.afterFailure(MINUTE, failures, null, always(0))
                                .toSeconds()))
                .containsExactly(75L, 150L, 300L, 600L, 600L, 600L);
    }

    @Test
    void waitsDifferByAFifth() {
        assertThat(FeedSchedule.afterFailure(MINUTE, 3, null, always(1)).toSeconds())
                .isEqualTo(240);
        assertThat(FeedSchedule.afterFailure(MINUTE, 1, null, always(1))).isEqualTo(MINUTE);
    }

    @Test
    void serversWishIsHonouredUpToAnHour() {
        RandomGenerator random = always(0);
        assertThat(FeedSchedule.afterFailure(MINUTE, 1, Duration.ofMinutes(30), random))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(FeedSchedule.afterFailure(MINUTE, 1, Duration.ofDays(365), random))
                .isEqualTo(Duration.ofHours(1));
        assertThat(FeedSchedule.afterFailure(MINUTE, 1, Duration.ZERO, random).toSeconds())
                .isEqualTo(75);
    }

    @Test
    void startGoesOnWithTheWaitOfBeforeButNotLongerThanTheInterval() {
        FeedState unknown = FeedState.unknown("https://site.example/");
        assertThat(FeedSchedule.afterStart(MINUTE, unknown, NOON)).isZero();
        assertThat(FeedSchedule.afterStart(MINUTE, unknown.unchanged(NOON, NOON.minusSeconds(5), null), NOON))
                .isZero();
        assertThat(FeedSchedule.afterStart(MINUTE, unknown.unchanged(NOON, NOON.plusSeconds(20), null), NOON))
                .hasSeconds(20);
        assertThat(FeedSchedule.afterStart(MINUTE, unknown.unchanged(NOON, NOON.plusSeconds(3600), null), NOON))
                .isEqualTo(MINUTE);
    }

    @Test
    void startHonoursAServersWishOfUpToAnHour() {
        FeedState unknown = FeedState.unknown("https://site.example/");
        assertThat(FeedSchedule.afterStart(MINUTE, unknown.failed(NOON, NOON.plusSeconds(1800), "HTTP 503"), NOON))
                .hasSeconds(1800);
        assertThat(FeedSchedule.afterStart(
                        MINUTE, unknown.failed(NOON, NOON.plus(Duration.ofDays(4000)), "HTTP 503"), NOON))
                .hasSeconds(3600);
    }
}
