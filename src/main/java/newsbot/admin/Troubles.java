package newsbot.admin;

import java.time.Instant;
import java.util.Optional;
import newsbot.db.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table of lasting trouble: each is told once when it begins, where that is of use, and once when it ends, whatever
 * dies in between and however many processes notice it. What is known changes, and what is told of it is planned, in one
 * transaction.
 */
public final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Database database;
    private final Notices notices;

    public Troubles(Database database, Notices notices) {
        this.database = database;
        this.notices = notices;
    }

    /** Words the end of a trouble, which had begun then. */
    public interface End {
        Notices.Wording since(Instant since);
    }

    /**
     * A trouble lasts. Nothing if that is known, or if it is one that is known to have ended after it began.
     *
     * @param wording what is told; null for a trouble of which only the end can be told
     */
    public void begin(String name, Instant since, Notices.@Nullable Wording wording) {
        if (open(name).isPresent()) {
            return;
        }
        database.update(handle -> {
            if (!began(handle, name, since, null)) {
                return;
            }
            LOG.error("trouble={} since={}", name, since);
            if (wording != null) {
                notices.tell(handle, wording);
            }
        });
    }

    /** A trouble has ended. Nothing if none was known. */
    public void end(String name, Instant now, End end) {
        Optional<Instant> since = open(name);
        if (since.isEmpty()) {
            return;
        }
        database.update(handle -> {
            int ended = handle.createUpdate("update troubles set ended = :now where name = :name and ended is null")
                    .bind("now", now.toEpochMilli())
                    .bind("name", name)
                    .execute();
            if (ended == 1) {
                LOG.info("trouble={} state=ended since={}", name, since.get());
                notices.tell(handle, end.since(since.get()));
            }
        });
    }

    /** A trouble is over of which nothing could be recorded while it lasted. Nothing if another process has told it. */
    public void past(String name, Instant since, Instant ended, Notices.Wording wording) {
        database.update(handle -> {
            if (began(handle, name, since, ended)) {
                LOG.error("trouble={} since={} state=ended", name, since);
                notices.tell(handle, wording);
            }
        });
    }

    private Optional<Instant> open(String name) {
        return database.read(
                handle -> handle.createQuery("select since from troubles where name = :name and ended is null")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .findOne()
                        .map(Instant::ofEpochMilli));
    }

    private static boolean began(Handle handle, String name, Instant since, @Nullable Instant ended) {
        return handle.createUpdate("insert into troubles(name, since, ended) values (:name, :since, :ended)"
                                + " on conflict (name) do update set since = excluded.since, ended = excluded.ended"
                                + " where troubles.ended < excluded.since")
                        .bind("name", name)
                        .bind("since", since.toEpochMilli())
                        .bind("ended", ended == null ? null : ended.toEpochMilli())
                        .execute()
                == 1;
    }
}
