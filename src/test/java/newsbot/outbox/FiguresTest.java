package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
final class FiguresTest {
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Figures figures = new Figures(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        figures = new Figures(database);
        database.update(handle -> {
            for (int chat = 1; chat <= 4; chat++) {
                handle.execute(
                        "insert into subscribers(chat, state, kind, language, since)"
                                + " values (?, 'active', 'private', 'en', 0)",
                        Integer.toString(chat));
                handle.execute("insert into follows(chat, topic) values (?, 'all')", Integer.toString(chat));
            }
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void told(Instant at, List<Outcome> outcomes) {
        long story = database.write(handle -> {
            long next = handle.createQuery("select coalesce(max(id), 0) + 1 from stories")
                    .mapTo(Long.class)
                    .one();
            handle.execute(
                    "insert into stories(id, edition, title, arrived, interview, feed) values (?, 'en', 't', 0, 0, 'f')",
                    next);
            new Posts().plan(handle, next, Language.EN, Set.of(), List.of(), at, at);
            return next;
        });
        assertThat(story).isPositive();
        Outbox outbox = new Outbox(database, "me");
        List<Delivery> claimed = outbox.claim(10, at, chat -> Duration.ZERO);
        for (int i = 0; i < outcomes.size(); i++) {
            outbox.settle(List.of(new Settlement(claimed.get(i), outcomes.get(i))));
        }
    }

    @Test
    void dayHasItsReadersItsMessagesAndTheKindsOfItsFailures() {
        told(
                NOW,
                List.of(
                        new Outcome.Sent(7),
                        new Outcome.Sent(8),
                        new Outcome.Failed("Bad Request: message is too long"),
                        new Outcome.Gone("Forbidden: bot was blocked by the user")));
        database.update(handle -> handle.execute("update subscribers set state = 'asleep' where chat = '4'"));
        figures.count(NOW, BAKU);
        assertThat(figures.since(TODAY)).containsOnlyKeys(TODAY);
        assertThat(figures.since(TODAY).get(TODAY))
                .isEqualTo(new Figures.Day(3, 2, Map.of(Failure.REFUSED, 1L, Failure.UNREACHABLE, 1L)));
    }

    @Test
    void historyOutlivesWhatItWasCountedFromAndIsNotCountedTwice() {
        told(NOW, List.of(new Outcome.Sent(7), new Outcome.Sent(8), new Outcome.Sent(9), new Outcome.Sent(10)));
        figures.count(NOW, BAKU);
        figures.count(NOW, BAKU);
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        told(tomorrow, List.of(new Outcome.Sent(11)));
        database.update(handle -> new Outbox(database, "me").forget(handle, ChatId.of(1)));
        database.update(handle -> new Outbox(database, "me").prune(handle, tomorrow.minusSeconds(1)));
        figures.count(tomorrow, BAKU);
        assertThat(figures.since(TODAY).values()).extracting(Figures.Day::sent).startsWith(4L);
        assertThat(figures.since(TODAY)).containsOnlyKeys(TODAY, TODAY.plusDays(1));
        assertThat(figures.since(TODAY.plusDays(1))).hasSize(1);
    }

    @Test
    void messageCountsForTheDayOfTheSitesTimeZone() {
        Instant lateInLondon = Instant.parse("2026-11-22T21:30:00Z");
        told(lateInLondon, List.of(new Outcome.Sent(7)));
        figures.count(lateInLondon, BAKU);
        assertThat(figures.since(TODAY.plusDays(1)).get(TODAY.plusDays(1))).isEqualTo(new Figures.Day(4, 1, Map.of()));
    }
}
