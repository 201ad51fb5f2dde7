package newsbot.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and spans as the status page words them, in the site's time zone. */
final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** The time of day, with the date unless it is today's. */
    String at(Instant instant, Instant now) {
        ZonedDateTime time = instant.atZone(zone);
        boolean today = time.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? CLOCK : DAY).format(time);
    }

    String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /** Such as {@code 12 s}, {@code 5 min}, {@code 3 h}, {@code 2 days}. */
    static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 100) {
            return seconds + " s";
        }
        if (seconds < 100 * 60) {
            return seconds / 60 + " min";
        }
        return seconds < 48 * 3_600 ? seconds / 3_600 + " h" : seconds / 86_400 + " days";
    }

    static String ago(Instant instant, Instant now) {
        return instant.isBefore(now) ? span(Duration.between(instant, now)) + " ago" : "now";
    }

    static String ahead(Instant instant, Instant now) {
        return instant.isAfter(now) ? "in " + span(Duration.between(now, instant)) : "now";
    }
}
