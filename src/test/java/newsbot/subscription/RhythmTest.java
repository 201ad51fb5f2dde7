package newsbot.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RhythmTest {
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final Rhythm DIGEST = Rhythm.AT_ONCE.withDigest(true);

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void newsIsDueAtOnceUnlessSomethingElseIsWanted() {
        assertThat(Rhythm.AT_ONCE.due(at("2026-11-22T12:00:01Z"), BAKU)).isEqualTo(at("2026-11-22T12:00:01Z"));
    }

    @Test
    void digestIsDueAtTheNextHourOfTheSitesZoneUnlessAnotherIsChosen() {
        assertThat(DIGEST.due(at("2026-11-22T03:59:59Z"), BAKU)).isEqualTo(at("2026-11-22T04:00:00Z"));
        assertThat(DIGEST.due(at("2026-11-22T04:00:00Z"), BAKU)).isEqualTo(at("2026-11-23T04:00:00Z"));
        assertThat(DIGEST.withZone("Europe/London").due(at("2026-11-22T04:00:00Z"), BAKU))
                .isEqualTo(at("2026-11-22T08:00:00Z"));
        assertThat(DIGEST.withZone("No/Such_Place").due(at("2026-11-22T03:00:00Z"), BAKU))
                .isEqualTo(at("2026-11-22T04:00:00Z"));
    }

    @Test
    void digestWaitsForItsDays() {
        Rhythm mondays = DIGEST.withDays(Set.of(DayOfWeek.MONDAY));
        assertThat(mondays.due(at("2026-11-24T12:00:00Z"), BAKU)).isEqualTo(at("2026-11-30T04:00:00Z"));
    }

    @Test
    void hourThatTheClocksLeaveOutIsTheNextThereIsAndOneThatComesTwiceCountsOnce() {
        Rhythm berlin = DIGEST.withZone("Europe/Berlin").withHour(2);
        assertThat(berlin.due(at("2026-03-28T12:00:00Z"), BAKU)).isEqualTo(at("2026-03-29T01:00:00Z"));
        assertThat(berlin.due(at("2026-03-29T01:00:00Z"), BAKU)).isEqualTo(at("2026-03-30T00:00:00Z"));
        assertThat(berlin.due(at("2026-10-24T12:00:00Z"), BAKU)).isEqualTo(at("2026-10-25T00:00:00Z"));
        assertThat(berlin.due(at("2026-10-25T00:00:00Z"), BAKU)).isEqualTo(at("2026-10-26T01:00:00Z"));
    }

    @Test
    void quietHoursHoldNewsOverMidnightUntilTheyEnd() {
        Rhythm quiet = Rhythm.AT_ONCE.withQuiet(new Rhythm.Quiet(22, 7));
        assertThat(quiet.due(at("2026-11-22T17:59:59Z"), BAKU)).isEqualTo(at("2026-11-22T17:59:59Z"));
        assertThat(quiet.due(at("2026-11-22T18:00:00Z"), BAKU)).isEqualTo(at("2026-11-23T03:00:00Z"));
        assertThat(quiet.due(at("2026-11-23T02:59:59Z"), BAKU)).isEqualTo(at("2026-11-23T03:00:00Z"));
        assertThat(quiet.due(at("2026-11-23T03:00:00Z"), BAKU)).isEqualTo(at("2026-11-23T03:00:00Z"));
    }

    @Test
    void digestInQuietHoursComesWhenTheyEnd() {
        Rhythm both = DIGEST.withHour(5).withQuiet(new Rhythm.Quiet(22, 7));
        assertThat(both.due(at("2026-11-22T12:00:00Z"), BAKU)).isEqualTo(at("2026-11-23T03:00:00Z"));
    }
}
