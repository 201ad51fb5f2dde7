package newsbot.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date that begins with its year (ISO 8601, W3C-DTF and their neighbours).
 *
 * @param zone as written, or null
 */
record IsoDate(LocalDate date, LocalTime time, @Nullable String zone) {
    private static final String DAY =
            "(?<year>\\d{4})(?:(?<sep>[-./]?)(?:(?<month>\\d{2})(?:\\k<sep>(?<day>\\d{2}))?|w(?<week>\\d{2})(?:-?(?<weekday>[1-7]))?|(?<ordinal>\\d{3})))?";
    private static final String LOOSE_DAY = "(?<lyear>\\d{4})[-./](?<lmonth>\\d{1,2})[-./](?<lday>\\d{1,2})";
    private static final String TIME =
            "(?<hour>\\d{1,2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,:](?<fraction>\\d{1,12}))?)?)?";
    private static final Pattern FORM =
            Pattern.compile("(?:" + DAY + "|" + LOOSE_DAY + ")(?:(?:\\s*[t,\\s-]\\s*|(?<=\\d{8})(?=\\d{4,6}$))" + TIME
                    + "\\s*(?<half>[ap]\\.?m\\.?)?\\s*(?<zone>z|[-+a-z\\[].*)?)?(?<rest>z|[-+]\\d\\d:\\d\\d)?");

    static @Nullable IsoDate of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        String zone = form.group("zone");
        return new IsoDate(dateOf(form), timeOf(form), zone != null ? zone : form.group("rest"));
    }

    private static LocalDate dateOf(Matcher form) {
        if (form.group("lyear") != null) {
            return LocalDate.of(number(form, "lyear", 0), number(form, "lmonth", 0), number(form, "lday", 0));
        }
        int year = number(form, "year", 0);
        if (form.group("ordinal") != null) {
            return LocalDate.ofYearDay(year, number(form, "ordinal", 1));
        }
        if (form.group("week") != null) {
            return LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(form, "week", 1))
                    .with(ChronoField.DAY_OF_WEEK, number(form, "weekday", 1));
        }
        return LocalDate.of(year, number(form, "month", 1), number(form, "day", 1));
    }

    private static LocalTime timeOf(Matcher form) {
        int hour = number(form, "hour", 0);
        String half = form.group("half");
        if (half != null) {
            hour = Clocks.ofHalfDay(hour, half.charAt(0) == 'p');
        }
        return Clocks.time(hour, number(form, "minute", 0), number(form, "second", 0));
    }

    private static int number(Matcher form, String group, int missing) {
        String digits = form.group(group);
        return digits == null ? missing : Integer.parseInt(digits);
    }
}
