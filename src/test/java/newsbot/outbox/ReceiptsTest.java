package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** Which messages still have to be edited, and when a story is done with. */
@ParameterizedClass
@EachStore
final class ReceiptsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Outbox outbox = new Outbox(database, "me");
    private Receipts receipts = new Receipts(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        outbox = new Outbox(database, "me");
        receipts = new Receipts(database);
        for (String chat : List.of("1", "2")) {
            execute("insert into subscribers(chat, state, kind, language, since) values ('" + chat
                    + "', 'active', 'private', 'en', 0)");
            execute("insert into follows(chat, topic) values ('" + chat + "', 'iran')");
        }
        execute(
                "insert into stories(id, edition, title, arrived, interview, feed) values (1, 'en', 'A title', 0, 0, 'f')");
        database.update(handle -> new Posts().plan(handle, 1, Language.EN, Set.of("iran"), List.of(), NOW, NOW));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void execute(String sql) {
        database.update(handle -> handle.execute(sql));
    }

    private List<Delivery> claim(int limit) {
        return outbox.claim(limit, NOW, chat -> Duration.ZERO);
    }

    private void sent(Delivery delivery) {
        outbox.settle(List.of(new Settlement(delivery, new Outcome.Sent(11))));
    }

    private void correct() {
        execute("update stories set revision = revision + 1");
    }

    @Test
    void storyWhoseMessagesAreAllEditedIsNotLookedThroughAgain() {
        claim(2).forEach(this::sent);
        correct();
        assertThat(receipts.close()).as("while there is something to edit").isZero();
        receipts.stale(10).forEach(receipts::edited);
        assertThat(receipts.close()).isEqualTo(1);
        assertThat(receipts.close()).as("once").isZero();
        execute("update deliveries set revision = 0");
        assertThat(receipts.stale(10)).isEmpty();
    }

    @Test
    void storyThatChangesAgainIsEditedAgain() {
        claim(2).forEach(this::sent);
        correct();
        receipts.stale(10).forEach(receipts::edited);
        receipts.close();
        correct();
        assertThat(receipts.stale(10))
                .hasSize(2)
                .allSatisfy(stale -> assertThat(stale.revision()).isEqualTo(2));
    }

    @Test
    void storyIsNotDoneWithWhileAMessageOfItsIsOnItsWay() {
        List<Delivery> first = claim(1);
        correct();
        assertThat(receipts.close()).as("one under way, one pending").isZero();
        claim(1).forEach(this::sent);
        assertThat(receipts.close()).as("one under way").isZero();
        outbox.settle(List.of(new Settlement(first.get(0), new Outcome.Uncertain(NOW.plusSeconds(7)))));
        assertThat(receipts.close()).as("one in doubt").isZero();
        first.forEach(this::sent);
        assertThat(receipts.close()).as("one with the old words").isZero();
        assertThat(receipts.stale(10)).hasSize(1).allSatisfy(receipts::edited);
        assertThat(receipts.close()).isEqualTo(1);
    }

    @Test
    void messageToAChatThatIsNotKnownAnyMoreKeepsNoStoryOpen() {
        claim(2).forEach(this::sent);
        correct();
        execute("delete from subscribers");
        assertThat(receipts.stale(10)).isEmpty();
        assertThat(receipts.close()).isEqualTo(1);
    }
}
