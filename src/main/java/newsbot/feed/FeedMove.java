package newsbot.feed;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a feed has moved for good. One permanent redirect can be a mistake or a hotel's login page;
 * the same one several times in a row, with a good feed behind it each time, is believed.
 */
final class FeedMove {
    private static final int SIGHTINGS = 3;

    private @Nullable URI sighted;
    private int sightings;

    /** Where to ask from now on, null for the configured address; after a poll that was redirected so. */
    @Nullable
    URI after(FeedState state, @Nullable URI movedTo) {
        sightings = Objects.equals(movedTo, sighted) ? sightings + 1 : 1;
        sighted = movedTo;
        return movedTo != null && sightings >= SIGHTINGS ? movedTo : state.movedTo();
    }

    /** After a failure: counting begins anew. */
    void forget() {
        sightings = 0;
        sighted = null;
    }
}
