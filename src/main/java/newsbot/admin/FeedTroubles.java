package newsbot.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedTrouble;
import newsbot.locale.Dates;

/** What admins are told of feeds: dead for an hour, back again, and churn that was held back. */
public final class FeedTroubles implements FeedTrouble {
    private final Troubles troubles;
    private final Notices notices;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone in which times are told */
    public FeedTroubles(Troubles troubles, Notices notices, ZoneId zone, Clock clock) {
        this.troubles = troubles;
        this.notices = notices;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public void dead(FeedSettings feed, Instant since, String reason) {
        troubles.begin(
                name(feed),
                since,
                texts -> texts.html("admin.feed.dead", feed.url(), Dates.time(since, zone, texts.locale()), reason));
    }

    @Override
    public void back(FeedSettings feed) {
        troubles.end(
                name(feed),
                clock.instant(),
                since -> texts -> texts.html("admin.feed.back", feed.url(), Dates.time(since, zone, texts.locale())));
    }

    /** Many items of a feed look like old ones under new names; they are in the archive, unsent. */
    public void heldBack(FeedSettings feed, int stories) {
        notices.tell(texts -> texts.html("admin.held", feed.url(), stories));
    }

    private static String name(FeedSettings feed) {
        return "feed " + feed.url();
    }
}
