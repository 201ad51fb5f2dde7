package newsbot.feed;

import java.time.Duration;
import java.time.ZoneId;

/** Parsers for tests of what is read, not of how long it takes on a machine that has other things to do. */
public final class PatientParsers {
    private PatientParsers() {}

    public static FeedParser parser(ZoneId zone) {
        return new FeedParser(zone, Duration.ofSeconds(60));
    }
}
