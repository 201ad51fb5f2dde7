package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
final class HeldTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId DAILY = ChatId.of(1);
    private static final ChatId QUIET = ChatId.of(2);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private final Posts posts = new Posts();
    private Database database = TestStore.SQLITE.open();
    private Held held = new Held(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        held = new Held(database);
        database.update(handle -> {
            for (ChatId chat : List.of(DAILY, QUIET)) {
                handle.execute(
                        "insert into subscribers(chat, state, kind, language, rhythm, quiet_from, quiet_to, since)"
                                + " values (?, 'active', 'private', 'en', ?, 22, 8, 0)",
                        chat.value(),
                        chat.equals(DAILY) ? "digest" : "now");
                handle.execute("insert into follows(chat, topic) values (?, 'all')", chat.value());
            }
            for (long story = 1; story <= 2; story++) {
                posts.plan(handle, story, Language.EN, Set.of(), List.of(), NOW, NOW);
            }
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<ChatId> undated() {
        List<ChatId> chats = new ArrayList<>();
        database.update(handle -> held.undated(handle, chats::addAll));
        assertThat(database.read(held::isUndated)).isEqualTo(!chats.isEmpty());
        return chats;
    }

    private List<ChatId> waiting() {
        List<ChatId> chats = new ArrayList<>();
        database.update(handle -> held.waiting(handle, chats::addAll));
        return chats;
    }

    private void date(ChatId chat, Instant at) {
        database.update(handle -> held.date(handle, Map.of(chat, at)));
    }

    @Test
    void storyForADigestIsHeldUntilItsTimeIsSaidAndCome() {
        assertThat(undated()).containsExactly(DAILY);
        assertThat(waiting()).containsExactly(QUIET);
        date(DAILY, NOW.plusSeconds(60));
        assertThat(undated()).isEmpty();
        assertThat(held.due(NOW.plusSeconds(59), 10)).isEmpty();
        assertThat(held.due(NOW.plusSeconds(60), 10)).containsExactly(DAILY);
        assertThat(held.items(DAILY, NOW.plusSeconds(59))).isEmpty();
        assertThat(held.items(DAILY, NOW.plusSeconds(60))).containsExactly(new Held.Item(1, 1), new Held.Item(2, 2));
    }

    @Test
    void quietHoursHoldWhatIsOnItsWayAndNoDoubtfulMessage() {
        database.update(handle -> handle.execute("update deliveries set doubtful = 1 where chat = '2' and post = 1"));
        database.update(handle -> held.hold(handle, List.of(QUIET)));
        assertThat(undated()).containsExactlyInAnyOrder(DAILY, QUIET);
        assertThat(waiting()).isEmpty();
        date(QUIET, Instant.EPOCH);
        assertThat(held.items(QUIET, NOW)).as("due at once").containsExactly(new Held.Item(2, 2));
        assertThat(new Outbox(database, "me").claim(10, NOW, chat -> Duration.ZERO))
                .extracting(Delivery::story)
                .containsExactly(1L);
    }

    @Test
    void nobodyToHoldOrToDateChangesNothing() {
        database.update(handle -> held.hold(handle, List.of()));
        database.update(handle -> held.date(handle, Map.of()));
        assertThat(waiting()).containsExactly(QUIET);
        assertThat(undated()).containsExactly(DAILY);
    }

    @Test
    void chatsAreServedInTheOrderOfTheirTimes() {
        database.update(handle -> held.hold(handle, List.of(QUIET)));
        date(DAILY, NOW.minusSeconds(1));
        date(QUIET, NOW.minusSeconds(2));
        assertThat(held.due(NOW, 10)).containsExactly(QUIET, DAILY);
        assertThat(held.due(NOW, 1)).containsExactly(QUIET);
    }

    @Test
    void anotherWishUndatesWhatIsHeld() {
        date(DAILY, NOW);
        database.update(handle -> held.undate(handle, DAILY));
        assertThat(undated()).containsExactly(DAILY);
        assertThat(held.due(NOW, 10)).isEmpty();
    }

    @Test
    void whatIsToldInADigestIsToldOnce() {
        date(DAILY, NOW);
        List<Held.Item> items = held.items(DAILY, NOW);
        assertThat(told(items)).isTrue();
        assertThat(told(items)).isFalse();
        assertThat(told(List.of())).isFalse();
        assertThat(held.items(DAILY, NOW)).isEmpty();
        assertThat(new Receipts(database).progress(1)).containsEntry(Outbox.SENT, 1L);
    }

    private boolean told(List<Held.Item> items) {
        return database.write(handle -> held.told(handle, DAILY, items));
    }

    @Test
    void breakingStoryPassesThroughTheDigest() {
        database.update(handle -> posts.hurry(handle, 1, NOW, NOW.plusSeconds(30)));
        assertThat(waiting()).containsExactly(QUIET);
        date(DAILY, NOW);
        assertThat(held.items(DAILY, NOW)).containsExactly(new Held.Item(2, 2));
        Outbox outbox = new Outbox(database, "me");
        assertThat(outbox.claim(10, NOW.plusSeconds(30), chat -> Duration.ZERO))
                .extracting(Delivery::chat)
                .contains(DAILY);
    }
}
