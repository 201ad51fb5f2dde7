package newsbot.subscription;

import java.time.DayOfWeek;
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

    /** Quiet from the first hour to before the second, over midnight if the second is smaller; both 0 to 23. */
    public record Quiet(int from, int to) {}
}
