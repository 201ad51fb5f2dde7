package newsbot.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import newsbot.text.Typos;

/** The known name that somebody probably meant. */
final class Nearest {
    private Nearest() {}

    /** {@code " (did you mean …?)"}, or nothing when no known name is near enough. */
    static String suggestion(String name, Collection<String> known) {
        String wanted = plain(name);
        return known.stream()
                .min(Comparator.comparingInt(candidate -> Typos.distance(wanted, plain(candidate))))
                .filter(best -> Typos.distance(wanted, plain(best)) <= Math.max(2, wanted.length() / 3))
                .map(best -> " (did you mean " + best + "?)")
                .orElse("");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.\\s]", "");
    }
}
