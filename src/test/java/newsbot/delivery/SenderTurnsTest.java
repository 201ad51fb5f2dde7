package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import newsbot.db.Database;
import newsbot.db.Rival;
import newsbot.db.TestStore;
import newsbot.demo.Effect;
import newsbot.demo.Journal;
import newsbot.demo.Limits;
import newsbot.demo.TelegramBox;
import newsbot.news.ChatId;
import newsbot.ops.Metrics;
import newsbot.outbox.OnUncertain;
import newsbot.outbox.Outbox;
import newsbot.outbox.Posts;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Outgoing;
import newsbot.telegram.Post;
import newsbot.telegram.TelegramSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sender beside another process on the same store. */
final class SenderTurnsTest {
    private static final ChatId GROUP = ChatId.of(-1_001);
    private static final long SUPERGROUP = -1_001_000_004_001L;
    private static final long CHANNEL = -1_001_000_005_001L;
    private static final ChatId NAME = new ChatId("@a_channel");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Instant PAST = Instant.parse("2026-11-22T09:00:00Z");

    private final Database database = TestStore.POSTGRESQL.open();
    private final TelegramBox telegram = TelegramBox.start(0, Clock.systemUTC(), Limits.Rules.OFF);
    private final Post post = new Post(
            new TelegramSettings(
                    TelegramBox.TOKEN, telegram.api(), new TelegramSettings.Limits(100, 1_000, 6_000), false),
            new Metrics());
    private final Outbox outbox = new Outbox(database, "me");
    private final Queue<Duration> wakes = new ConcurrentLinkedQueue<>();
    private final Sender sender = new Sender(
            database,
            outbox,
            new Subscribers(database),
            post,
            delivery -> Outgoing.Message.of(delivery.chat(), String.valueOf(delivery.body())),
            OnUncertain.RESEND,
            () -> true,
            Clock.systemUTC(),
            wakes::add,
            any -> {});

    @AfterEach
    void close() {
        post.close();
        telegram.close();
        database.close();
    }

    private void subscribe(ChatId chat) {
        database.update(handle -> handle.execute(
                "insert into subscribers(chat, state, kind, language, since) values (?, 'active', 'group', 'en', 0)",
                chat.value()));
    }

    private void tell(ChatId chat, String text) {
        database.update(handle -> new Posts().tell(handle, chat, null, text, PAST));
    }

    /** Its answer has come and is committed while another process plans the second text for the chat. */
    private void sendWhilePlanningFor(ChatId chat) {
        sender.step();
        await().atMost(LIMIT).until(() -> !wakes.isEmpty());
        Rival.plans(database, sender::step, handle -> new Posts().tell(handle, chat, null, "second", PAST));
        await().atMost(LIMIT).until(() -> {
            sender.step();
            return outbox.waiting() == 0;
        });
    }

    private List<String> sentTo(String chat) {
        return telegram.journal().sent().stream()
                .filter(call -> call.chat().equals(chat))
                .map(Journal.Call::text)
                .toList();
    }

    @Test
    void whatIsBeingPlannedForAGroupWhoseMoveIsToldByAnAnswerArrivesUnderItsNewId() {
        telegram.world().supergroup(SUPERGROUP, "A group");
        telegram.faults().on("sendMessage", Effect.migrated(SUPERGROUP)).inChats(-1_001);
        subscribe(GROUP);
        tell(GROUP, "first");
        sendWhilePlanningFor(GROUP);
        assertThat(sentTo(Long.toString(SUPERGROUP))).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void whatIsBeingPlannedForAChannelUnderItsNumberGoesToItsName() {
        telegram.world().channel(CHANNEL, "A channel", "a_channel");
        subscribe(NAME);
        subscribe(ChatId.of(CHANNEL));
        tell(NAME, "first");
        sendWhilePlanningFor(ChatId.of(CHANNEL));
        assertThat(telegram.journal().sent()).extracting(Journal.Call::text).containsExactly("first", "second");
    }
}
