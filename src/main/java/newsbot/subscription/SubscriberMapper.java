package newsbot.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row of {@code subscribers} as a subscriber. */
public final class SubscriberMapper implements RowMapper<Subscriber> {
    @Override
    public Subscriber map(ResultSet row, StatementContext context) throws SQLException {
        return new Subscriber(
                new ChatId(row.getString("chat")),
                Subscriber.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Subscriber.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Language(row.getString("language")),
                languages(row.getString("editions")),
                row.getString("interviews").equals("summary"),
                row.getLong("silent") == 1,
                row.getLong("pictures") == 1,
                rhythm(row),
                integer(row, "thread"),
                row.getLong("configured") == 1);
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        @Nullable Integer from = integer(row, "quiet_from");
        @Nullable Integer to = integer(row, "quiet_to");
        Set<DayOfWeek> days = row.getString("days")
                .chars()
                .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                .collect(Collectors.toSet());
        return new Rhythm(
                row.getString("rhythm").equals("digest"),
                row.getInt("hour"),
                days,
                row.getString("zone"),
                from == null || to == null ? null : new Rhythm.Quiet(from, to));
    }

    private static Set<Language> languages(String list) {
        return Arrays.stream(list.split(","))
                .filter(code -> !code.isEmpty())
                .map(Language::new)
                .collect(Collectors.toSet());
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String days(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining());
    }
}
