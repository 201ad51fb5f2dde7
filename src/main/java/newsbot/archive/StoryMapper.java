package newsbot.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import newsbot.news.Language;
import newsbot.news.Story;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row of {@code stories} as a story. */
final class StoryMapper implements RowMapper<Story> {
    @Override
    public Story map(ResultSet row, StatementContext context) throws SQLException {
        return new Story(
                row.getLong("id"),
                new Language(row.getString("edition")),
                row.getString("title"),
                row.getString("link"),
                row.getString("description"),
                instant(row, "published"),
                Instant.ofEpochMilli(row.getLong("arrived")),
                row.getString("section"),
                row.getString("author"),
                row.getString("image"),
                row.getLong("interview") == 1,
                row.getLong("withdrawn") == 1);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
