package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
final class PauseTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId READER = ChatId.of(1);
    private static final ChatId ADMIN = ChatId.of(99);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private final Posts posts = new Posts();
    private Database database = TestStore.SQLITE.open();

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        database.update(handle -> {
            handle.execute("insert into subscribers(chat, state, kind, language, since)"
                    + " values ('1', 'active', 'private', 'en', 0)");
            handle.execute("insert into follows(chat, topic) values ('1', 'all')");
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void plan(long story) {
        database.update(handle -> posts.plan(handle, story, Language.EN, Set.of(), List.of(), NOW, NOW));
    }

    private List<Delivery> claim(Outbox outbox) {
        return outbox.claim(10, NOW, chat -> Duration.ZERO);
    }

    @Test
    void pausedNewsIsClaimedByNoProcessUntilItGoesOnInItsOrder() {
        Outbox mine = new Outbox(database, "me");
        Outbox another = new Outbox(database, "another");
        plan(1);
        plan(2);
        assertThat(new Pause(database).begin(NOW)).isTrue();
        assertThat(claim(mine)).isEmpty();
        assertThat(claim(another)).isEmpty();
        assertThat(mine.isDue(NOW)).as("corrections need not wait for it").isFalse();
        assertThat(mine.waiting()).isEqualTo(2);
        assertThat(new Pause(database).end()).isTrue();
        List<Delivery> first = claim(another);
        assertThat(first).extracting(Delivery::story).containsExactly(1L);
        another.settle(List.of(new Settlement(first.get(0), new Outcome.Sent(11))));
        assertThat(claim(mine)).extracting(Delivery::story).containsExactly(2L);
    }

    @Test
    void beginningAndEndingItTwiceChangesNothing() {
        Pause pause = new Pause(database);
        assertThat(pause.end()).isFalse();
        assertThat(pause.begin(NOW)).isTrue();
        assertThat(pause.begin(NOW.plusSeconds(9))).isFalse();
        assertThat(new Pause(database).since()).contains(NOW);
        assertThat(pause.end()).isTrue();
        assertThat(pause.end()).isFalse();
        assertThat(pause.since()).isEmpty();
    }

    @Test
    void noticeGoesFirstAndAlsoWhileTheNewsIsPausedToAnAdminWhoIsNoSubscriber() {
        Outbox outbox = new Outbox(database, "me");
        plan(1);
        new Pause(database).begin(NOW);
        database.update(handle -> posts.notify(handle, ADMIN, "<b>Trouble</b>", NOW));
        assertThat(claim(outbox)).singleElement().satisfies(delivery -> {
            assertThat(delivery.chat()).isEqualTo(ADMIN);
            assertThat(delivery.body()).isEqualTo("<b>Trouble</b>");
            outbox.settle(List.of(new Settlement(delivery, new Outcome.Later(NOW.plusSeconds(2)))));
        });
        assertThat(claim(outbox)).isEmpty();
        assertThat(outbox.claim(10, NOW.plusSeconds(2), chat -> Duration.ZERO))
                .extracting(Delivery::chat)
                .containsExactly(ADMIN);
        new Pause(database).end();
        database.update(handle -> posts.notify(handle, ChatId.of(98), "Another", NOW));
        assertThat(claim(outbox)).extracting(Delivery::chat).containsExactly(ChatId.of(98), READER);
    }

    @Test
    void whatIsToldToAForgottenReaderStaysUnsaid() {
        Outbox outbox = new Outbox(database, "me");
        plan(1);
        database.update(handle -> handle.execute("delete from subscribers"));
        assertThat(claim(outbox)).isEmpty();
    }
}
