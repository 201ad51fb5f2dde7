package newsbot.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import newsbot.locale.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Tells admins of outages that keep the bot itself from telling, when they are over: the token refused, the store not to
 * be written. Each process watches for itself. For one loop's thread.
 */
public final class Outages {
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** What passes sooner is not worth a message. */
    private static final Duration LASTING = Duration.ofSeconds(10);

    private final Troubles troubles;
    private final Signs signs;
    private final ZoneId zone;
    private final Clock clock;
    private @Nullable Instant refusedSince;
    private @Nullable Instant unwritableSince;

    /** @param zone in which times are told */
    public Outages(Troubles troubles, Signs signs, ZoneId zone, Clock clock) {
        this.troubles = troubles;
        this.signs = signs;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * What this process knows at a time.
     *
     * @param refused whether Telegram refuses the token
     * @param accepted whether Telegram surely takes it: its last answer did
     * @param unwritable whether nothing can be recorded
     */
    public record Signs(BooleanSupplier refused, BooleanSupplier accepted, BooleanSupplier unwritable) {}

    /** One round of the loop. */
    public Duration step() {
        Instant now = clock.instant();
        if (signs.unwritable().getAsBoolean()) {
            unwritableSince = unwritableSince == null ? now : unwritableSince;
            return EVERY;
        }
        Instant since = unwritableSince;
        if (since != null && lasted(since, now)) {
            troubles.past(
                    "store",
                    since,
                    now,
                    texts -> texts.html(
                            "admin.store.back",
                            Dates.time(since, zone, texts.locale()),
                            Dates.time(now, zone, texts.locale())));
        }
        unwritableSince = null;
        token(now);
        return EVERY;
    }

    private void token(Instant now) {
        if (signs.refused().getAsBoolean()) {
            refusedSince = refusedSince == null ? now : refusedSince;
            if (lasted(refusedSince, now)) {
                troubles.begin("token", refusedSince, null);
            }
            return;
        }
        refusedSince = null;
        if (signs.accepted().getAsBoolean()) {
            troubles.end(
                    "token",
                    now,
                    since -> texts -> texts.html(
                            "admin.token.back",
                            Dates.time(since, zone, texts.locale()),
                            Dates.time(now, zone, texts.locale())));
        }
    }

    private static boolean lasted(Instant since, Instant now) {
        return Duration.between(since, now).compareTo(LASTING) >= 0;
    }
}
