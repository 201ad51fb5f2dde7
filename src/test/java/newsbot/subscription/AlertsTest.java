package newsbot.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class AlertsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId CHAT = ChatId.of(7);
    private static final ChatId OTHER = ChatId.of(8);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Alerts alerts = new Alerts(database);
    private AlertMatches matches = new AlertMatches(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        alerts = new Alerts(database);
        matches = new AlertMatches(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void numbersGrowAndAreNeverGivenAgain() {
        long first = add(CHAT, "gas");
        long second = add(OTHER, "oil");
        database.update(
                handle -> assertThat(alerts.remove(handle, OTHER, second)).isTrue());
        long third = add(OTHER, "wind");
        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
        database.update(handle -> assertThat(alerts.after(handle, first, 10))
                .extracting(Alerts.Row::words)
                .containsExactly("wind"));
    }

    @Test
    void alertIsRemovedByItsOwnChatOnly() {
        long id = add(CHAT, "gas");
        database.update(handle -> {
            assertThat(alerts.remove(handle, OTHER, id)).isFalse();
            assertThat(alerts.remove(handle, CHAT, id)).isTrue();
            assertThat(alerts.remove(handle, CHAT, id)).isFalse();
        });
        assertThat(alerts.of(CHAT)).isEmpty();
    }

    @Test
    void thoseThatAreStillThereAreFoundHoweverManyAreAskedFor() {
        long id = add(CHAT, "gas");
        List<Long> many =
                java.util.stream.LongStream.rangeClosed(1, 40_000).boxed().toList();
        database.update(
                handle -> assertThat(alerts.find(handle, many)).containsExactly(new Alerts.Row(id, CHAT, "gas")));
    }

    @Test
    void matchesAreKnownOfTheirChatUntilItIsForgotten() {
        AlertMatches.Match match = new AlertMatches.Match(CHAT, "gas", List.of("Gas", "gases"));
        database.update(handle -> {
            matches.record(handle, 5, List.of(match));
            matches.record(handle, 5, List.of(match));
        });
        assertThat(matches.of(CHAT, 5)).containsExactly(match);
        assertThat(matches.of(OTHER, 5)).isEmpty();
        database.update(handle -> new Subscribers(database).forget(handle, CHAT));
        assertThat(matches.of(CHAT, 5)).isEmpty();
    }

    @Test
    void movedChatKeepsItsAlertsAndTheirMatches() {
        Subscribers subscribers = new Subscribers(database);
        database.update(handle -> {
            subscribers.save(handle, Subscriber.fresh(CHAT, Subscriber.Kind.GROUP, Language.EN), NOW);
            matches.record(handle, 5, List.of(new AlertMatches.Match(CHAT, "gas", List.of("gas"))));
        });
        add(CHAT, "gas");
        add(CHAT, "oil");
        add(OTHER, "oil");
        database.update(handle -> subscribers.move(handle, CHAT, OTHER));
        assertThat(alerts.of(CHAT)).isEmpty();
        assertThat(alerts.of(OTHER)).extracting(Alerts.Row::words).containsExactly("gas", "oil");
        assertThat(matches.of(OTHER, 5)).hasSize(1);
    }

    private long add(ChatId chat, String words) {
        return database.write(handle -> alerts.add(handle, chat, words, NOW));
    }
}
