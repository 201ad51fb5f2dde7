package newsbot.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A due row of {@code deliveries}, joined with its post and its chat, as a delivery about to be tried. */
final class DeliveryMapper implements RowMapper<Delivery> {
    /**
     * What is selected, in the order in which it is read: of {@code deliveries d}, {@code posts p}, {@code subscribers
     * s}, of which there may be no row, and {@code stories t}. By place, since looking for names costs as much as the rest of a row.
     */
    static final String COLUMNS = "d.post, p.story, p.body, d.chat, d.attempts, d.doubtful, d.plain, d.html,"
            + " coalesce(s.language, 'en'), coalesce(s.interviews, ''), coalesce(s.silent, 0), coalesce(s.pictures, 0),"
            + " d.thread, coalesce(t.revision, 0)";

    @Override
    public Delivery map(ResultSet row, StatementContext context) throws SQLException {
        long story = row.getLong(2);
        @Nullable Long known = row.wasNull() ? null : story;
        int thread = row.getInt(13);
        @Nullable Integer inThread = row.wasNull() ? null : thread;
        return new Delivery(
                row.getLong(1),
                known,
                row.getString(3),
                new ChatId(row.getString(4)),
                row.getInt(5) + 1,
                row.getLong(6) == 1,
                row.getLong(7) == 1,
                row.getLong(8) == 1,
                new Language(row.getString(9)),
                row.getString(10).equals("summary"),
                row.getLong(11) == 1,
                row.getLong(12) == 1,
                inThread,
                row.getLong(14));
    }
}
