package newsbot.ops;

import java.util.Locale;

/** Numbers for people. */
public final class Amounts {
    private Amounts() {}

    /** All digits, such as {@code 1,234,567}. */
    public static String whole(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    /** For the scale of a plot, such as {@code 800}, {@code 20k} or {@code 1.5M}. */
    static String rough(long amount) {
        if (amount < 1_000) {
            return Long.toString(amount);
        }
        boolean millions = amount >= 1_000_000;
        String number = String.format(Locale.ROOT, "%.1f", amount / (millions ? 1e6 : 1e3));
        return number.replace(".0", "") + (millions ? "M" : "k");
    }

    /** A part of a whole in percent, such as {@code 37 %}; never 100 while anything is missing, never 0 of something. */
    public static String percent(long part, long whole) {
        if (whole <= 0) {
            return "–";
        }
        long percent = Math.round(100.0 * part / whole);
        if (part < whole) {
            percent = Math.min(99, percent);
        }
        if (part > 0) {
            percent = Math.max(1, percent);
        }
        return percent + " %";
    }
}
