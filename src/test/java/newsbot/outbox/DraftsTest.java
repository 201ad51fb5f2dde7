package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.outbox.Drafts.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class DraftsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId ADMIN = ChatId.of(99);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Drafts drafts = new Drafts(database);
    private Outbox outbox = new Outbox(database, "me");

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        drafts = new Drafts(database);
        outbox = new Outbox(database, "me");
        chat(1, "active", "private", true);
        chat(-2, "active", "group", true);
        chat(3, "asleep", "private", true);
        chat(4, "stopped", "private", true);
        chat(-5, "active", "channel", true);
        chat(6, "active", "private", false);
        chat(7, "active", "private", false);
        database.update(handle ->
                handle.execute("insert into alerts(id, chat, words, since) values (1, '7', 'gas pipeline', 0)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void chat(long id, String state, String kind, boolean follows) {
        database.update(handle -> {
            handle.execute(
                    "insert into subscribers(chat, state, kind, language, since) values (?, ?, ?, 'en', 0)",
                    Long.toString(id),
                    state,
                    kind);
            if (follows) {
                handle.execute("insert into follows(chat, topic) values (?, 'all')", Long.toString(id));
                handle.execute("insert into follows(chat, topic) values (?, 'iran')", Long.toString(id));
            }
        });
    }

    private Optional<Decision> send(ChatId admin, long number, Instant at) {
        return database.write(handle -> drafts.send(handle, admin, number, at, Map.of()));
    }

    @Test
    void announcementGoesOnceToEveryChatThatGetsNewsAndToNobodyElse() {
        assertThat(drafts.readers()).isEqualTo(3);
        long number = drafts.draft(ADMIN, "Hello", NOW);
        assertThat(send(ADMIN, number, NOW)).contains(new Decision.Sent(3));
        assertThat(send(ADMIN, number, NOW)).contains(new Decision.Sent(3));
        assertThat(drafts.cancel(ADMIN, number, NOW)).as("too late").contains(new Decision.Sent(3));
        assertThat(outbox.claim(10, NOW, chat -> Duration.ZERO))
                .allSatisfy(delivery -> assertThat(delivery.body()).isEqualTo("Hello"))
                .extracting(Delivery::chat)
                .containsExactlyInAnyOrder(ChatId.of(1), ChatId.of(-2), ChatId.of(7));
        assertThat(outbox.waiting()).isEqualTo(3);
    }

    @Test
    void cancelledAnnouncementGoesToNobody() {
        long number = drafts.draft(ADMIN, "Hello", NOW);
        assertThat(drafts.cancel(ADMIN, number, NOW)).contains(new Decision.Cancelled());
        assertThat(send(ADMIN, number, NOW)).contains(new Decision.Cancelled());
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void onlyTheLatestDraftOfTheSameAdminCanBeSentAndOnlyWithinTheHour() {
        long old = drafts.draft(ADMIN, "Hello", NOW);
        long number = drafts.draft(ADMIN, "Hello again", NOW);
        assertThat(send(ADMIN, old, NOW)).isEmpty();
        assertThat(send(ChatId.of(98), number, NOW)).isEmpty();
        assertThat(send(ADMIN, number, NOW.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(drafts.cancel(ADMIN, old, NOW)).isEmpty();
        assertThat(outbox.waiting()).isZero();
        assertThat(send(ADMIN, number, NOW.plus(Duration.ofMinutes(59)))).contains(new Decision.Sent(3));
    }

    @Test
    void whoWantsNothingNowGetsItLater() {
        long number = drafts.draft(ADMIN, "Hello", NOW);
        Instant morning = NOW.plus(Duration.ofHours(8));
        database.update(handle -> drafts.send(handle, ADMIN, number, NOW, Map.of(ChatId.of(1), morning)));
        assertThat(outbox.claim(10, NOW, chat -> Duration.ZERO))
                .extracting(Delivery::chat)
                .containsExactlyInAnyOrder(ChatId.of(-2), ChatId.of(7));
        long post = database.read(handle -> handle.createQuery("select max(id) from posts")
                .mapTo(Long.class)
                .one());
        assertThat(database.<Reach, RuntimeException>read(handle -> Reach.of(handle, post, NOW)))
                .isEqualTo(new Reach(0, 0, 2, 1));
        assertThat(outbox.claim(10, morning, chat -> Duration.ZERO))
                .extracting(Delivery::chat)
                .containsExactly(ChatId.of(1));
    }

    @Test
    void forgottenAdminLeavesNoDraft() {
        long forgotten = drafts.draft(ADMIN, "Hello", NOW);
        database.update(handle -> outbox.forget(handle, ADMIN));
        assertThat(send(ADMIN, forgotten, NOW)).isEmpty();
        drafts.draft(ADMIN, "Another", NOW.plusSeconds(1));
        assertThat(send(ADMIN, forgotten, NOW.plusSeconds(1)))
                .as("an old button sends nothing new")
                .isEmpty();
    }
}
