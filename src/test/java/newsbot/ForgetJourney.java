package newsbot;

import static newsbot.BotWorld.answer;
import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsbot.demo.MovableClock;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a store knows of somebody: every table and column of it is looked into. */
final class ForgetJourney {
    private static final long ID = 7_654_321_987L;
    private static final String NAME = "Zarifa-of-the-test";
    private static final String WORDS = "unmistakable words of hers";

    @AutoClose
    private final BotWorld world = BotWorld.start();

    /** Everywhere that somebody's id, name or words stand, as table and column. */
    private List<String> traces() throws SQLException {
        Pattern her = Pattern.compile("(?<![0-9])" + ID + "(?![0-9])|" + NAME + "|" + WORDS);
        List<String> found = new ArrayList<>();
        try (Connection store = DriverManager.getConnection(world.store());
                Statement statement = store.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables).contains("subscribers", "deliveries", "inbox", "figures", "button_words");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            if (her.matcher("" + rows.getString(column)).find()) {
                                found.add(table + "." + rows.getMetaData().getColumnName(column));
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    /** All that a reader can do that leaves a trace. */
    private Person busy() {
        Person reader = world.demo().box().world().person(ID, NAME, "en");
        ask(reader, "/start");
        ask(reader, "/topic all");
        ask(reader, "/follow " + WORDS);
        ask(reader, "/follow swimmer");
        ask(reader, "/follow -football");
        answer(reader.chat(), () -> world.demo().site().publish(story("A swimmer wins the cup")));
        answer(reader.chat(), () -> reader.presses(last(reader.chat()), "👎 Less like this"));
        reader.presses(ask(reader, "/settings"), "📋 As a digest");
        until(() -> last(reader.chat()).button("✅ 📋 As a digest") != null);
        world.demo().site().publish(story("A rower wins the cup"));
        until(() -> world.demo().cast().channel().fromBot().stream()
                .anyMatch(message -> message.text().contains("A rower")));
        answer(reader.chat(), () -> ((MovableClock) world.demo().clock()).advance(Duration.ofDays(1)));
        world.demo().site().publish(story("A runner wins the cup"));
        until(() -> world.demo().cast().channel().fromBot().stream()
                .anyMatch(message -> message.text().contains("A runner")));
        ask(reader, "/stats");
        ask(reader, "/export");
        return reader;
    }

    private static SampleStory story(String title) {
        return SampleStory.of("en", "SPORT", title);
    }

    @Test
    void nothingAboutSomebodyIsLeftInAnyTable() throws SQLException {
        Person reader = busy();
        assertThat(traces()).contains("subscribers.chat", "follows.chat", "alerts.chat", "deliveries.chat");
        ask(reader, "/forget");
        until(() -> traces().isEmpty());
        assertThat(ask(reader, "/topics").text()).contains("nothing yet");
        until(() -> traces().isEmpty());
        assertThat(reader.chat().fromBot()).noneMatch(message -> message.text().contains("A runner"));
    }

    @Test
    void nobodysNameAndNothingThatIsSaidIsKept() throws SQLException {
        Person reader = busy();
        ask(reader, "who won the cup of the lake?");
        until(() -> traces().stream().noneMatch(trace -> trace.startsWith("inbox.")));
        assertThat(traces())
                .isSubsetOf(
                        "subscribers.chat",
                        "follows.chat",
                        "alerts.chat",
                        "alerts.words",
                        "story_alerts.chat",
                        "deliveries.chat");
    }
}
