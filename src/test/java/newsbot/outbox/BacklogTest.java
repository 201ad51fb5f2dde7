package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.outbox.Reaches.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** What is read of the deliveries as a whole: what waits, and how far each story is. */
@ParameterizedClass
@EachStore
final class BacklogTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private int chats;

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void story(long story, Instant planned) {
        database.update(handle -> handle.execute(
                "insert into posts(id, kind, story, created) values (?, 'story', ?, ?)",
                story,
                story,
                planned.toEpochMilli()));
    }

    private void deliveries(long story, int state, int number, Instant due) {
        database.update(handle -> {
            for (int i = 0; i < number; i++) {
                handle.execute(
                        "insert into subscribers(chat, state, kind, language, since)"
                                + " values (?, 'active', 'private', 'en', 0)",
                        Integer.toString(chats + 1));
                handle.execute(
                        "insert into deliveries(post, chat, state, due) values (?, ?, ?, ?)",
                        story,
                        Integer.toString(++chats),
                        state,
                        due.toEpochMilli());
            }
        });
    }

    @Test
    void nothingWaitsInAnEmptyStore() {
        Backlog backlog = Backlog.of(database);
        assertThat(backlog).isEqualTo(new Backlog(0, 0, 0, 0, Optional.empty()));
        assertThat(backlog.age(NOW)).isZero();
    }

    @Test
    void noticeThatIsDueSinceEverMakesNothingLookOld() {
        story(1, NOW);
        deliveries(1, Outbox.PENDING, 1, Instant.EPOCH);
        assertThat(Backlog.of(database).age(NOW)).isZero();
    }

    @Test
    void whatWaitsIsCountedByItsStateAndWhatIsDoneIsNot() {
        story(1, NOW);
        deliveries(1, Outbox.PENDING, 2, NOW.minusSeconds(40));
        deliveries(1, Outbox.PENDING, 1, NOW.plusSeconds(40));
        deliveries(1, Outbox.SENDING, 4, NOW.minusSeconds(90));
        deliveries(1, Outbox.UNCERTAIN, 5, NOW.minusSeconds(90));
        deliveries(1, Outbox.SENT, 6, NOW.minusSeconds(90));
        deliveries(1, Outbox.FAILED, 7, NOW.minusSeconds(90));
        deliveries(1, Outbox.HELD, 8, Instant.EPOCH);
        Backlog backlog = Backlog.of(database);
        assertThat(backlog).isEqualTo(new Backlog(3, 4, 5, 8, Optional.of(NOW.minusSeconds(40))));
        assertThat(backlog.age(NOW)).isEqualTo(Duration.ofSeconds(40));
        assertThat(backlog.age(NOW.minusSeconds(50))).isZero();
    }

    @Test
    void latestStoriesComeFirstWithWhatBecameOfTheirDeliveries() {
        for (int story = 1; story <= 3; story++) {
            story(story, NOW.plusSeconds(story));
        }
        database.update(handle -> handle.execute("insert into posts(id, kind, created) values (9, 'digest', 0)"));
        deliveries(9, Outbox.PENDING, 1, NOW);
        deliveries(3, Outbox.SENT, 5, NOW);
        deliveries(3, Outbox.FAILED, 1, NOW);
        deliveries(3, Outbox.PENDING, 2, NOW);
        deliveries(3, Outbox.UNCERTAIN, 1, NOW);
        deliveries(3, Outbox.HELD, 4, NOW);
        deliveries(2, Outbox.SENT, 2, NOW);
        Reaches reaches = new Reaches(database);
        Reach third = new Reach(3, NOW.plusSeconds(3), 5, 1, 3, 4);
        Reach second = new Reach(2, NOW.plusSeconds(2), 2, 0, 0, 0);
        assertThat(reaches.latest(2)).containsExactly(third, second);
        assertThat(third.chats()).isEqualTo(13);

        database.update(handle -> handle.execute("update deliveries set state = 3 where post = 3"));
        assertThat(reaches.latest(2)).containsExactly(new Reach(3, NOW.plusSeconds(3), 13, 0, 0, 0), second);
    }

    @Test
    void storyThatHasEndedIsNotCountedAgain() {
        story(1, NOW);
        deliveries(1, Outbox.SENT, 5, NOW);
        Reaches reaches = new Reaches(database);
        assertThat(reaches.latest(5)).extracting(Reach::sent).containsExactly(5L);
        database.update(handle -> handle.execute("delete from deliveries where chat = '1'"));
        assertThat(reaches.latest(5)).extracting(Reach::sent).containsExactly(5L);
    }
}
