package newsbot.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date written with the month as a word, as RFC 822 and people do, or as day and month in numbers.
 *
 * @param zone as written, or null
 */
record WordedDate(LocalDate date, LocalTime time, @Nullable String zone) {
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:+-])(?<hour>\\d{1,2})[:h](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d+)?)?(?![\\d:])\\s*(?<half>[ap]\\.?m\\b\\.?)?");
    private static final Pattern OFFSET = Pattern.compile(
            "^\\s*(?:(?:gmt|utc|ut)\\s*[-+]\\s*\\d{1,2}(?::?\\d{2})?(?!\\d)|[-+]\\d{1,2}(?::?\\d{2})?(?![\\d./]))");
    private static final Pattern PLACE = Pattern.compile("[a-z]+/[a-z_]+(?:/[a-z_]+)?");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<!\\d)(?<first>\\d{1,2})(?<sep>[./-])(?<second>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}[\\p{L}\\p{M}]*");
    private static final int LONGEST_MONTH = 10;

    static @Nullable WordedDate of(String text) {
        Matcher clock = TIME.matcher(text);
        if (!clock.find()) {
            LocalDate day = day(text, false);
            return day == null ? null : new WordedDate(day, LocalTime.MIDNIGHT, null);
        }
        boolean halves = clock.group("half") != null;
        String before = text.substring(0, clock.start());
        String after = text.substring(clock.end());
        String zone = zone(after);
        int named = zone == null ? 0 : after.indexOf(zone);
        String rest = zone == null ? after : after.substring(0, named) + " " + after.substring(named + zone.length());
        LocalDate day = day(before + " " + rest, halves);
        return day == null ? null : new WordedDate(day, time(clock), zone);
    }

    private static LocalTime time(Matcher clock) {
        int hour = Integer.parseInt(clock.group("hour"));
        String half = clock.group("half");
        String second = clock.group("second");
        return Clocks.time(
                half == null ? hour : Clocks.ofHalfDay(hour, half.startsWith("p")),
                Integer.parseInt(clock.group("minute")),
                second == null ? 0 : Integer.parseInt(second));
    }

    /** The part of what follows the time that names a zone. */
    private static @Nullable String zone(String after) {
        Matcher offset = OFFSET.matcher(after);
        if (offset.find()) {
            return offset.group();
        }
        Matcher place = PLACE.matcher(after);
        if (place.find()) {
            return place.group();
        }
        Matcher word = WORD.matcher(after);
        while (word.find()) {
            if (Zones.find(word.group()) != null) {
                return word.group();
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String text, boolean american) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return numeric(numbers, american);
        }
        int month = 0;
        List<String> digits = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (Character.isDigit(word.group().charAt(0))) {
                digits.add(word.group());
            } else if (month == 0 && word.group().length() <= LONGEST_MONTH) {
                month = Months.of(word.group());
            }
        }
        return month == 0 || digits.isEmpty() || digits.size() > 3 ? null : worded(month, digits);
    }

    private static @Nullable LocalDate worded(int month, List<String> digits) {
        String year = null;
        for (String number : digits) {
            if (number.length() > 2 && number.length() < 5) {
                year = number;
                break;
            }
        }
        List<String> rest = new ArrayList<>(digits);
        if (year == null && rest.size() > 1) {
            year = rest.remove(1);
        } else {
            rest.remove(year);
        }
        if (year == null || year.length() > 4 || (!rest.isEmpty() && rest.get(0).length() > 2)) {
            return null;
        }
        return LocalDate.of(year(year), month, rest.isEmpty() ? 1 : Integer.parseInt(rest.get(0)));
    }

    /** Day first, as in Europe, unless the numbers or an AM/PM say that it is American. */
    private static LocalDate numeric(Matcher numbers, boolean american) {
        int first = Integer.parseInt(numbers.group("first"));
        int second = Integer.parseInt(numbers.group("second"));
        boolean monthFirst = second > 12 || (american && numbers.group("sep").equals("/") && first <= 12);
        return LocalDate.of(year(numbers.group("year")), monthFirst ? first : second, monthFirst ? second : first);
    }

    /** Two digits mean 1970 to 2069; three are years since 1900 (RFC 2822, 4.3). */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 4 -> year;
            case 3 -> 1900 + year;
            default -> year < 70 ? 2000 + year : 1900 + year;
        };
    }
}
