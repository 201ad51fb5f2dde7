package newsbot.locale;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as readers see them. */
public final class Dates {
    private static final String DAY_AND_TIME = "d MMMM, HH:mm";

    private static final String DAY = "d MMMM";

    private Dates() {}

    /** Day and month, such as {@code 22 November}. */
    public static String day(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern(DAY, locale).withZone(zone).format(instant);
    }

    /** Day, month and time of day, such as {@code 22 November, 14:05}. */
    public static String time(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern(DAY_AND_TIME, locale).withZone(zone).format(instant);
    }
}
