package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class InboxTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Inbox inbox = new Inbox(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        inbox = new Inbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<Inbox.Row> rows(long... ids) {
        return LongStream.of(ids).mapToObj(id -> new Inbox.Row(id, "{}", 0)).toList();
    }

    private List<Long> pending() {
        return inbox.pending(100).stream().map(Inbox.Row::id).toList();
    }

    @Test
    void updateIsTakenOnce() {
        assertThat(inbox.add(rows(1, 2), NOW)).isEqualTo(rows(1, 2));
        assertThat(inbox.add(rows(2, 3), NOW)).isEqualTo(rows(3));
        inbox.done(2);
        assertThat(inbox.add(rows(2), NOW)).isEmpty();
        assertThat(pending()).containsExactly(1L, 3L);
    }

    @Test
    void orderOfArrivalOutlivesANumberingThatBeginsAnew() {
        inbox.add(rows(900), NOW);
        inbox.add(rows(5), NOW.plusSeconds(1));

        assertThat(pending()).containsExactly(900L, 5L);
    }

    @Test
    void thirdFailureLaysAside() {
        inbox.add(rows(1), NOW);

        assertThat(inbox.failed(inbox.find(1).orElseThrow())).isTrue();
        assertThat(inbox.failed(inbox.find(1).orElseThrow())).isTrue();
        assertThat(inbox.failed(inbox.find(1).orElseThrow())).isFalse();
        assertThat(pending()).isEmpty();
        assertThat(inbox.find(1)).isEmpty();
    }

    @Test
    void handledTextIsNotKept() {
        inbox.add(List.of(new Inbox.Row(1, "{\"message\":1}", 0)), NOW);
        inbox.done(1);

        assertThat(database.<String, RuntimeException>read(handle -> handle.createQuery("select body from inbox")
                        .mapTo(String.class)
                        .one()))
                .isEmpty();
    }

    @Test
    void handledIsForgottenAfterTwoDaysAndWaitingNever() {
        inbox.add(rows(1, 2), NOW);
        inbox.done(1);

        assertThat(inbox.prune(NOW.plus(Duration.ofHours(47)))).isZero();
        assertThat(inbox.prune(NOW.plus(Duration.ofHours(49)))).isEqualTo(1);
        assertThat(pending()).containsExactly(2L);
    }
}
