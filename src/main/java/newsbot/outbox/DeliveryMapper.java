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
    @Override
    public Delivery map(ResultSet row, StatementContext context) throws SQLException {
        long story = row.getLong("story");
        @Nullable Long known = row.wasNull() ? null : story;
        int thread = row.getInt("thread");
        @Nullable Integer inThread = row.wasNull() ? null : thread;
        return new Delivery(
                row.getLong("post"),
                known,
                row.getString("body"),
                new ChatId(row.getString("chat")),
                row.getInt("attempts") + 1,
                row.getLong("doubtful") == 1,
                row.getLong("plain") == 1,
                row.getLong("html") == 1,
                new Language(row.getString("language")),
                row.getString("interviews").equals("summary"),
                row.getLong("silent") == 1,
                row.getLong("pictures") == 1,
                inThread,
                row.getLong("story_revision"));
    }
}
