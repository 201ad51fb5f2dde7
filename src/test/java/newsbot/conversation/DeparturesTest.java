package newsbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import newsbot.db.Database;
import newsbot.db.Rival;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.ops.Metrics;
import newsbot.outbox.Delivery;
import newsbot.outbox.Outbox;
import newsbot.outbox.Outcome;
import newsbot.outbox.Posts;
import newsbot.outbox.Settlement;
import newsbot.telegram.Incoming;
import newsbot.telegram.Post;
import newsbot.telegram.TelegramSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chats that stop, go, or move to another id while another process plans and sends. */
final class DeparturesTest {
    private static final ChatId STAYS = ChatId.of(8);
    private static final ChatId SUPERGROUP = ChatId.of(-1007);

    private final Database database = TestStore.POSTGRESQL.open();
    private final TestChat chat = new TestChat(database);
    private final Outbox outbox = new Outbox(database, "me");
    private final Migrations migrations = new Migrations(database, chat.subscribers, outbox);
    private final Post nowhere = new Post(
            new TelegramSettings("1:token", URI.create("http://127.0.0.1:9"), TelegramSettings.Limits.DEFAULT, false),
            new Metrics());

    @BeforeEach
    void follow() {
        for (ChatId follower : List.of(TestChat.CHAT, STAYS)) {
            database.update(handle -> {
                handle.execute(
                        "insert into subscribers(chat, state, kind, language, since)"
                                + " values (?, 'active', 'private', 'en', 0)",
                        follower.value());
                handle.execute("insert into follows(chat, topic) values (?, 'iran')", follower.value());
            });
        }
        plan(1);
    }

    @AfterEach
    void close() {
        nowhere.close();
        database.close();
    }

    private void plan(long story) {
        database.update(handle ->
                new Posts().plan(handle, story, Language.EN, Set.of("iran"), List.of(), TestChat.NOW, TestChat.NOW));
    }

    /** Another process is about to plan the second story when it happens. */
    private void whilePlanning(Runnable departure) {
        Rival.plans(
                database,
                departure,
                handle -> new Posts()
                        .plan(handle, 2, Language.EN, Set.of("iran"), List.of(), TestChat.NOW, TestChat.NOW));
        assertThat(waitingFor(STAYS)).isEqualTo(2);
        assertThat(waitingFor(TestChat.CHAT)).isZero();
    }

    private long waitingFor(ChatId reader) {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from deliveries where chat = :chat and state in (0, 1, 2)")
                .bind("chat", reader.value())
                .mapTo(Long.class)
                .one());
    }

    private List<Delivery> claim(Outbox claiming) {
        return claiming.claim(10, TestChat.NOW, reader -> Duration.ZERO);
    }

    @Test
    void whatIsBeingPlannedForAReaderWhoStopsIsDropped() {
        whilePlanning(() -> chat.says(chat.stop(), ""));
    }

    @Test
    void whatIsBeingPlannedForAReaderWhoIsForgottenIsForgotten() {
        ChatMenu menu = new ChatMenu(new Replies(nowhere), new BotAdmins(Set.of()));
        whilePlanning(() -> chat.says(new ForgetCommand(database, chat.subscribers, outbox, menu), ""));
        assertThat(database.<Long, RuntimeException>read(
                        handle -> handle.createQuery("select count(*) from deliveries where chat = :chat")
                                .bind("chat", TestChat.CHAT.value())
                                .mapTo(Long.class)
                                .one()))
                .isZero();
    }

    @Test
    void whatIsBeingPlannedForAReaderWhoBlocksTheBotIsDropped() {
        Arrivals arrivals = new Arrivals(
                database,
                chat.subscribers,
                outbox,
                chat.following,
                new Picker(chat.topics),
                new ChannelOffer(
                        chat.following,
                        new Picker(chat.topics),
                        new SettingsScreens(List.of(), new RhythmScreens(ZoneOffset.UTC, false))),
                "Site");
        whilePlanning(() -> arrivals.membership(
                new Incoming.Membership(TestChat.CHAT, Incoming.Place.PRIVATE, null, null, false, false, null)));
    }

    @Test
    void whatIsBeingPlannedForAGroupThatMovesGoesToItsNewId() {
        whilePlanning(() -> migrations.move(new Incoming.Migration(TestChat.CHAT, SUPERGROUP)));
        assertThat(waitingFor(SUPERGROUP)).isEqualTo(2);
    }

    @Test
    void whatAnotherProcessClaimsWhileAGroupMovesArrivesUnderItsNewId() {
        Outbox other = new Outbox(database, "other");
        CompletableFuture<List<Delivery>> claimed = new CompletableFuture<>();
        Rival.plans(database, () -> migrations.move(new Incoming.Migration(TestChat.CHAT, SUPERGROUP)), handle -> {
            claimed.completeAsync(() -> claim(other));
            assertThat(claimed).succeedsWithin(Duration.ofSeconds(30));
        });
        Delivery refused = claimed.join().stream()
                .filter(one -> one.chat().equals(TestChat.CHAT))
                .findFirst()
                .orElseThrow();
        database.update(handle -> {
            chat.subscribers.move(handle, TestChat.CHAT, SUPERGROUP);
            other.settle(handle, List.of(new Settlement(refused, new Outcome.Moved(SUPERGROUP))));
        });
        assertThat(claim(outbox)).extracting(Delivery::chat).containsExactly(SUPERGROUP);
    }
}
