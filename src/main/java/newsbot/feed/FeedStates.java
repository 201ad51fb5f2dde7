package newsbot.feed;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code feeds}: one row a feed that was ever polled. */
public final class FeedStates {

    /** The feed's state; that of a feed never polled if it has none. */
    public FeedState find(Handle handle, String url) {
        return handle.createQuery("select * from feeds where url = :url")
                .bind("url", url)
                .map((row, context) -> state(row))
                .findOne()
                .orElseGet(() -> FeedState.unknown(url));
    }

    /** All feeds ever polled, by their addresses. */
    public Map<String, FeedState> byAddress(Handle handle) {
        return handle.createQuery("select * from feeds")
                .map((row, context) -> state(row))
                .collect(Collectors.toMap(FeedState::url, state -> state));
    }

    /**
     * Keeps the state. What came with it belongs into the same transaction: a validator that is kept
     * without the items it stands for would lose them. What was read once stays so, also for a process that has slept over it:
     * read as if for the first time, the feed's news would be told to nobody.
     */
    public void save(Handle handle, FeedState state) {
        handle.createUpdate("""
                        insert into feeds (url, etag, last_modified, body_hash, seeded, failures, failing_since,
                            last_success, next_poll, moved_to, last_full, reason)
                        values (:url, :etag, :lastModified, :bodyHash, :seeded, :failures, :failingSince,
                            :lastSuccess, :nextPoll, :movedTo, :lastFull, :reason)
                        on conflict (url) do update set etag = excluded.etag,
                            last_modified = excluded.last_modified, body_hash = excluded.body_hash,
                            seeded = case when feeds.seeded = 1 then 1 else excluded.seeded end, failures = excluded.failures,
                            failing_since = excluded.failing_since, last_success = excluded.last_success,
                            next_poll = excluded.next_poll, moved_to = excluded.moved_to,
                            last_full = excluded.last_full, reason = excluded.reason
                        """)
                .bind("url", state.url())
                .bind("etag", state.etag())
                .bind("lastModified", state.lastModified())
                .bind("bodyHash", state.bodyHash())
                .bind("seeded", state.seeded() ? 1 : 0)
                .bind("failures", state.failures())
                .bind("failingSince", milliseconds(state.failingSince()))
                .bind("lastSuccess", milliseconds(state.lastSuccess()))
                .bind("nextPoll", milliseconds(state.nextPoll()))
                .bind(
                        "movedTo",
                        state.movedTo() == null ? null : state.movedTo().toString())
                .bind("lastFull", milliseconds(state.lastFull()))
                .bind("reason", state.reason())
                .execute();
    }

    private static FeedState state(ResultSet row) throws SQLException {
        String movedTo = row.getString("moved_to");
        return new FeedState(
                row.getString("url"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("body_hash"),
                row.getLong("seeded") == 1,
                row.getInt("failures"),
                instant(row, "failing_since"),
                instant(row, "last_success"),
                instant(row, "next_poll"),
                movedTo == null ? null : URI.create(movedTo),
                instant(row, "last_full"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long milliseconds = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
    }

    private static @Nullable Long milliseconds(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
