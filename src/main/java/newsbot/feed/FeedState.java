package newsbot.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's last polls left behind.
 *
 * @param url as configured
 * @param etag validator of the last body that was read, or null
 * @param lastModified its date as the server wrote it, or null
 * @param bodyHash its SHA-256 in hexadecimal, or null
 * @param seeded whether the feed was ever read: its first reading fills the archive silently
 * @param failures polls in a row that failed
 * @param failingSince when the first of them failed, or null
 * @param lastSuccess when the feed was last seen in order, changed or not; null for never
 * @param nextPoll when it is to be polled next, or null for at once
 * @param movedTo where the feed has permanently moved, or null
 * @param lastFull when a whole body last went to the archive, or null
 * @param reason why the last poll failed, as people may see it; null if it did not
 */
public record FeedState(
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        boolean seeded,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant lastSuccess,
        @Nullable Instant nextPoll,
        @Nullable URI movedTo,
        @Nullable Instant lastFull,
        @Nullable String reason) {

    /** Of a feed that was never polled. */
    static FeedState unknown(String url) {
        return new FeedState(url, null, null, null, false, 0, null, null, null, null, null, null);
    }

    /** After a poll that found nothing new. */
    FeedState unchanged(Instant now, Instant next, @Nullable URI moved) {
        return new FeedState(url, etag, lastModified, bodyHash, seeded, 0, null, now, next, moved, lastFull, null);
    }

    /** After a poll that brought a whole body. */
    FeedState read(
            Instant now,
            Instant next,
            @Nullable URI moved,
            @Nullable String newEtag,
            @Nullable String newLastModified,
            String hash) {
        return new FeedState(url, newEtag, newLastModified, hash, true, 0, null, now, next, moved, now, null);
    }

    /** The same, as of a body that was known and did not go to the archive. */
    FeedState known(@Nullable Instant full) {
        return new FeedState(
                url,
                etag,
                lastModified,
                bodyHash,
                seeded,
                failures,
                failingSince,
                lastSuccess,
                nextPoll,
                movedTo,
                full,
                reason);
    }

    /** After a poll that failed; where the feed had moved is forgotten, in case that is the reason. */
    FeedState failed(Instant now, Instant next, String why) {
        Instant since = failingSince == null ? now : failingSince;
        return new FeedState(
                url, etag, lastModified, bodyHash, seeded, failures + 1, since, lastSuccess, next, null, lastFull, why);
    }
}
