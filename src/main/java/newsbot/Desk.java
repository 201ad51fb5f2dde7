package newsbot;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import newsbot.admin.FeedTroubles;
import newsbot.admin.Notices;
import newsbot.admin.Outages;
import newsbot.admin.Progress;
import newsbot.admin.Troubles;
import newsbot.delivery.Sender;
import newsbot.outbox.Pause;
import newsbot.settings.Settings;
import newsbot.telegram.Post;
import newsbot.telegram.UpdatePoller;

/** What those who run the bot are told without asking, put together. */
final class Desk {
    /** The loops that write to the store every second. */
    private static final String[] WRITERS = {Dispatch.SENDER, Newsbot.INSTANCES};

    private static final Duration SLOW = Duration.ofSeconds(10);

    private final Loops loops;
    private final ZoneId zone;
    private final Clock clock;
    private final Troubles troubles;
    private final FeedTroubles feeds;
    private final Progress progress;

    Desk(Settings settings, Tables tables, Post post, Loops loops, Clock clock) {
        this.loops = loops;
        this.clock = clock;
        zone = settings.site().timeZone();
        Notices notices =
                new Notices(tables.database(), tables.posts(), tables.subscribers(), settings.admins(), clock);
        troubles = new Troubles(tables.database(), notices);
        feeds = new FeedTroubles(troubles, notices, zone, clock);
        progress =
                new Progress(tables.database(), notices, tables.stories(), new Pause(tables.database()), post, clock);
    }

    FeedTroubles feeds() {
        return feeds;
    }

    void start(UpdatePoller updates, Sender sender) {
        Outages.Signs signs = new Outages.Signs(
                () -> updates.isUnauthorized() || sender.isUnauthorized(),
                () -> updates.isAuthorized() && !sender.isUnauthorized(),
                this::isUnwritable);
        loops.start("outages", new Outages(troubles, signs, zone, clock)::step);
        loops.startLeading("progress", progress::step);
    }

    private boolean isUnwritable() {
        for (String writer : WRITERS) {
            if (loops.isAiling(writer, SLOW)) {
                return true;
            }
        }
        return false;
    }
}
