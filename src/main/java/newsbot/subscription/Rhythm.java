package newsbot.subscription;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a chat wants its news.
 *
 * @param digest whether once a day as one message rather than at once
 * @param hour of the digest in the chat's time zone, 0 to 23
 * @param days on which the digest comes
 * @param zone id of the chat's time zone; empty for the site's
 * @param quiet hours without messages; null for none
 */
public record Rhythm(
        boolean digest,
        int hour,
        Set<DayOfWeek> days,
        String zone,
        @Nullable Quiet quiet) {
    public static final Rhythm AT_ONCE = new Rhythm(false, 8, EnumSet.allOf(DayOfWeek.class), "", null);

    public Rhythm {
        days = Set.copyOf(days);
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour of the digest: 0 to 23 expected, got " + hour);
        }
    }

    public Rhythm withDigest(boolean daily) {
        return new Rhythm(daily, hour, days, zone, quiet);
    }

    public Rhythm withHour(int other) {
        return new Rhythm(digest, other, days, zone, quiet);
    }

    public Rhythm withDays(Set<DayOfWeek> others) {
        return new Rhythm(digest, hour, others, zone, quiet);
    }

    public Rhythm withZone(String id) {
        return new Rhythm(digest, hour, days, id, quiet);
    }

    public Rhythm withQuiet(@Nullable Quiet hours) {
        return new Rhythm(digest, hour, days, zone, hours);
    }

    /** The chat's time zone; the site's when none is chosen, or one that is known no more. */
    public ZoneId zone(ZoneId site) {
        if (zone.isEmpty()) {
            return site;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return site;
        }
    }

    /**
     * When news that comes in now is to be told: now, at the next digest, or when quiet hours end. An hour that a
     * change of the clocks leaves out is the next one there is; of one that comes twice the first counts.
     */
    public Instant due(Instant now, ZoneId site) {
        ZoneId here = zone(site);
        Instant due = digest ? nextDigest(now, here) : now;
        return isQuiet(due, here) ? quietEnd(due, here) : due;
    }

    private Instant nextDigest(Instant now, ZoneId here) {
        LocalDate day = LocalDate.ofInstant(now, here);
        while (true) {
            Instant at = day.atTime(hour, 0).atZone(here).toInstant();
            if (at.isAfter(now) && (days.isEmpty() || days.contains(day.getDayOfWeek()))) {
                return at;
            }
            day = day.plusDays(1);
        }
    }

    private boolean isQuiet(Instant at, ZoneId here) {
        return quiet != null && quiet.holds(at.atZone(here).getHour());
    }

    private Instant quietEnd(Instant at, ZoneId here) {
        ZonedDateTime hour = at.atZone(here).withMinute(0).withSecond(0).withNano(0);
        while (quiet != null && quiet.holds(hour.getHour())) {
            hour = hour.plusHours(1);
        }
        return hour.toInstant();
    }

    /**
     * Quiet from the first hour to before the second, over midnight if the second is smaller; both 0 to 23, and not
     * the same.
     */
    public record Quiet(int from, int to) {
        boolean holds(int hour) {
            return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
        }
    }
}
