package newsbot.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds and pages write them: RFC 822 and 1123 with all that is done to them, ISO 8601,
 * W3C-DTF, seconds or milliseconds since 1970, and plain dates in English, Russian and Azerbaijani.
 * Days of the week are not believed. A date that no calendar has (30 February) is no date.
 */
public final class Dates {
    private static final int LONGEST = 120;
    private static final Pattern EPOCH = Pattern.compile("\\d{9,11}(\\.\\d+)?|\\d{13}|\\d{16}");

    private Dates() {}

    /**
     * The moment a text names, or null if it names none. Years outside 1900-2200 name none.
     *
     * @param zone where the date is local when it does not say so itself
     */
    public static @Nullable Instant parse(@Nullable String text, ZoneId zone) {
        if (text == null || text.length() > 4 * LONGEST) {
            return null;
        }
        String clean = clean(text);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return null;
        }
        try {
            Instant moment = moment(clean, zone);
            return moment == null || isOutside(moment) ? null : moment;
        } catch (DateTimeException | ArithmeticException impossible) {
            return null;
        }
    }

    private static @Nullable Instant moment(String text, ZoneId zone) {
        if (EPOCH.matcher(text).matches()) {
            return epoch(text);
        }
        IsoDate iso = IsoDate.of(text);
        if (iso != null) {
            return at(iso.date(), iso.time(), iso.zone(), zone);
        }
        WordedDate worded = WordedDate.of(text);
        return worded == null ? null : at(worded.date(), worded.time(), worded.zone(), zone);
    }

    private static @Nullable Instant at(LocalDate date, LocalTime time, @Nullable String named, ZoneId otherwise) {
        ZoneId zone = named == null ? otherwise : Zones.find(named);
        return LocalDateTime.of(date, time)
                .atZone(zone == null ? otherwise : zone)
                .toInstant();
    }

    private static Instant epoch(String digits) {
        if (digits.length() == 13 && digits.indexOf('.') < 0) {
            return Instant.ofEpochMilli(Long.parseLong(digits));
        }
        if (digits.length() == 16 && digits.indexOf('.') < 0) {
            return Instant.ofEpochMilli(Long.parseLong(digits) / 1000);
        }
        return Instant.ofEpochMilli(new BigDecimal(digits).movePointRight(3).longValue());
    }

    private static boolean isOutside(Instant moment) {
        int year = moment.atZone(ZoneOffset.UTC).getYear();
        return year < 1900 || year > 2200;
    }

    /** Lower case without the dotted capital I's trap, no comments, single spaces. */
    private static String clean(String text) {
        return text.replace('İ', 'I')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)", " ")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\s\\u00A0\\u202F\\u2009\\u200B-\\u200F\\uFEFF\\p{Cntrl}]+", " ")
                .strip();
    }
}
