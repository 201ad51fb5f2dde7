package newsbot.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import newsbot.text.Typos;

/** The known name that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** {@code " (did you mean …?)"}, or nothing when no known name is near enough. */
    public static String suggestion(String name, Collection<String> known) {
        String wanted = plain(name);
        return known.stream()
                .min(Comparator.comparingInt(candidate -> Typos.distance(wanted, plain(candidate))))
                .filter(best -> near(Typos.distance(wanted, plain(best)), wanted.length()))
                .map(best -> " (did you mean " + best + "?)")
                .orElse("");
    }

    /** A third of the letters may differ, or two of them; but of a short name half must be right. */
    private static boolean near(int distance, int length) {
        return distance <= Math.max(2, length / 3) && 2 * distance <= length;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.\\s]", "");
    }
}
