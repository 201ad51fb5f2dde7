package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.Effect;
import newsbot.demo.Faults;
import newsbot.demo.Journal;
import newsbot.demo.Limits;
import newsbot.demo.MovableClock;
import newsbot.demo.TelegramBox;
import newsbot.news.ChatId;
import newsbot.ops.Metrics;
import newsbot.outbox.Delivery;
import newsbot.outbox.Dropped;
import newsbot.outbox.OnUncertain;
import newsbot.outbox.Outbox;
import newsbot.outbox.Posts;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Outgoing;
import newsbot.telegram.Post;
import newsbot.telegram.TelegramSettings;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One round after the other, against a Telegram in a box. */
final class SenderTest {
    private static final ChatId ONE = ChatId.of(1_001);
    private static final ChatId TWO = ChatId.of(1_002);
    private static final long NUMBER = -1_001_000_005_001L;
    private static final ChatId NAME = new ChatId("@a_channel");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final Database database = TestStore.SQLITE.open();
    private final TelegramBox telegram = TelegramBox.start(0, Clock.systemUTC(), Limits.Rules.OFF);
    private final Post post = new Post(
            new TelegramSettings(
                    TelegramBox.TOKEN, telegram.api(), new TelegramSettings.Limits(100, 1_000, 6_000), false),
            new Metrics());
    private final Outbox outbox = new Outbox(database, "me");
    private final Subscribers subscribers = new Subscribers(database);
    private final Queue<Duration> wakes = new ConcurrentLinkedQueue<>();
    private boolean permitted = true;

    @AfterEach
    void close() {
        post.close();
        telegram.close();
        database.close();
    }

    private Sender sender(OnUncertain rule, Sender.Messages messages) {
        return new Sender(
                database, outbox, subscribers, post, messages, rule, () -> permitted, clock, wakes::add, any -> {});
    }

    private Sender sender() {
        return sender(OnUncertain.RESEND, SenderTest::words);
    }

    private static Outgoing words(Delivery delivery) {
        return new Outgoing.Message(
                delivery.chat(),
                String.valueOf(delivery.body()),
                List.of(),
                Outgoing.Preview.NONE,
                delivery.doubtful(),
                null,
                false);
    }

    private void tell(ChatId chat, String text) {
        telegram.world().people(Long.parseLong(chat.value()), 1, "en");
        database.update(handle -> {
            handle.execute(
                    "insert into subscribers(chat, state, kind, language, since) values (?, 'active', 'private', 'en', 0)"
                            + " on conflict do nothing",
                    chat.value());
            new Posts().tell(handle, chat, null, text, clock.instant());
        });
    }

    /** A round that sends, and one that commits what became of so many. */
    private void rounds(Sender sender, int sent) {
        int before = wakes.size();
        sender.step();
        await().atMost(LIMIT).until(() -> wakes.size() >= before + sent);
        sender.step();
    }

    private List<Journal.Call> sent() {
        return telegram.journal().sent();
    }

    private String state(ChatId chat) {
        return database.read(handle -> handle.createQuery(
                        "select state || coalesce(' ' || reason, '') from deliveries where chat = :chat order by post desc")
                .bind("chat", chat.value())
                .mapTo(String.class)
                .first());
    }

    @Test
    void whatIsDueIsSentOnceAndRecorded() {
        Sender sender = sender();
        tell(ONE, "first");
        tell(TWO, "second");
        rounds(sender, 2);
        assertThat(sent()).extracting(Journal.Call::text).containsExactlyInAnyOrder("first", "second");
        assertThat(List.of(state(ONE), state(TWO))).containsOnly("3");
        assertThat(sender.step()).isPositive().isLessThan(Duration.ofSeconds(1));
        assertThat(sent()).hasSize(2);
        assertThat(wakes).hasSize(2);
    }

    @Test
    void nothingIsSentWithoutThePermit() {
        permitted = false;
        Sender sender = sender();
        tell(ONE, "first");
        sender.step();
        assertThat(state(ONE)).isEqualTo("0");
        permitted = true;
        rounds(sender, 1);
        assertThat(state(ONE)).isEqualTo("3");
    }

    @Test
    void chatThatBlockedFallsAsleepAndWhatWaitsForItIsDropped() {
        telegram.faults()
                .on("sendMessage", Effect.refuse(403, "Forbidden: bot was blocked by the user"))
                .inChats(1_001);
        tell(ONE, "first");
        tell(ONE, "later");
        rounds(sender(), 1);
        assertThat(subscribers.find(ONE).orElseThrow().state()).isEqualTo(Subscriber.State.ASLEEP);
        assertThat(state(ONE)).isEqualTo("4 Forbidden: bot was blocked by the user");
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void groupThatIsClosedForTheNightGetsItsNewsWhenItIsOpenAgain() {
        telegram.faults()
                .on(
                        "sendMessage",
                        Effect.refuse(400, "Bad Request: not enough rights to send text messages to the chat"))
                .inChats(1_001)
                .times(1);
        Sender sender = sender();
        tell(ONE, "first");
        rounds(sender, 1);
        assertThat(subscribers.find(ONE).orElseThrow().state()).isEqualTo(Subscriber.State.ACTIVE);
        assertThat(state(ONE)).isEqualTo("0");
        clock.advance(Duration.ofMinutes(10));
        rounds(sender, 1);
        assertThat(sent()).extracting(Journal.Call::text).containsExactly("first");
    }

    @Test
    void messageThatTelegramPutsOffWhileItsReaderStopsDoesNotComeAfterTheGoodbye() {
        telegram.faults().on("sendMessage", Effect.tooMany(1)).times(1);
        Sender sender = sender();
        tell(ONE, "first");
        sender.step();
        await().atMost(LIMIT).until(() -> !wakes.isEmpty());
        database.update(handle -> {
            subscribers.setState(handle, ONE, Subscriber.State.STOPPED);
            outbox.drop(handle, ONE, Dropped.STOPPED);
        });
        sender.step();
        assertThat(state(ONE)).isEqualTo("4 stopped by the reader");
        assertThat(outbox.waiting()).isZero();
        assertThat(sent()).isEmpty();
    }

    @Test
    void groupThatMovedGetsItUnderItsNewId() {
        telegram.world().supergroup(-1_001_000_004_001L, "A group");
        telegram.faults()
                .on("sendMessage", Effect.migrated(-1_001_000_004_001L))
                .inChats(1_001);
        Sender sender = sender();
        tell(ONE, "first");
        rounds(sender, 1);
        await().atMost(LIMIT).until(() -> {
            sender.step();
            return outbox.waiting() == 0;
        });
        assertThat(sent()).extracting(Journal.Call::chat).containsExactly("-1001000004001");
        assertThat(subscribers.find(ONE)).isEmpty();
    }

    /** A channel under its number and its name; for the number waits what the name has, too, and something else. */
    private void channelUnderTwoIds() {
        telegram.world().channel(NUMBER, "A channel", "a_channel");
        database.update(handle -> {
            for (ChatId chat : List.of(ChatId.of(NUMBER), NAME)) {
                handle.execute(
                        "insert into subscribers(chat, state, kind, language, since) values (?, 'active', 'channel', 'en', 0)",
                        chat.value());
            }
            Posts posts = new Posts();
            posts.tell(handle, NAME, null, "for both", clock.instant());
            handle.execute(
                    "insert into deliveries(post, chat, state, due) select id, ?, 0, ? from posts",
                    ChatId.of(NUMBER).value(),
                    clock.instant().plusSeconds(60).toEpochMilli());
            posts.tell(
                    handle,
                    ChatId.of(NUMBER),
                    null,
                    "for the number",
                    clock.instant().plusSeconds(60));
        });
    }

    @Test
    void channelKnownByNumberAndNameIsUnitedUnderItsNameWithWhatWaitsForIt() {
        channelUnderTwoIds();
        Sender sender = sender();
        rounds(sender, 1);
        assertThat(subscribers.find(ChatId.of(NUMBER))).isEmpty();
        assertThat(subscribers.find(NAME)).isPresent();
        assertThat(state(NAME)).as("carried over").isEqualTo("0");
        assertThat(state(ChatId.of(NUMBER))).as("what the name has already").isEqualTo("4 chat has moved");
        clock.advance(Duration.ofSeconds(61));
        rounds(sender, 1);
        assertThat(sent()).extracting(Journal.Call::text).containsExactly("for both", "for the number");
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void channelIsNotUnitedWhileAMessageToItsNumberIsUnderWayButByTheNextOneToItsName() {
        channelUnderTwoIds();
        Outbox another = new Outbox(database, "another");
        Instant due = clock.instant().plusSeconds(60);
        assertThat(another.claim(1, due, chat -> chat.isName() ? LIMIT : Duration.ZERO))
                .extracting(Delivery::chat)
                .containsExactly(ChatId.of(NUMBER));
        clock.advance(Duration.ofMinutes(2));
        Sender sender = sender();
        rounds(sender, 1);
        assertThat(state(NAME)).isEqualTo("3");
        assertThat(subscribers.find(ChatId.of(NUMBER))).isPresent();
        another.release();
        database.update(handle -> new Posts().tell(handle, NAME, null, "the next", clock.instant()));
        await().atMost(LIMIT).until(() -> {
            sender.step();
            return outbox.waiting() == 0;
        });
        assertThat(subscribers.find(ChatId.of(NUMBER))).isEmpty();
        assertThat(sent()).extracting(Journal.Call::text).contains("for the number", "the next");
    }

    @Test
    void lostAnswerIsHeldAndThenSentAgainWithoutASound() {
        telegram.faults().on("sendMessage", Effect.closeAfterAccepting()).times(1);
        Sender sender = sender();
        tell(ONE, "first");
        rounds(sender, 1);
        assertThat(state(ONE)).isEqualTo("2");
        clock.advance(Duration.ofSeconds(5));
        sender.step();
        assertThat(sent()).as("not decided yet").hasSize(1);
        clock.advance(Duration.ofSeconds(4));
        rounds(sender, 1);
        assertThat(state(ONE)).isEqualTo("3");
        assertThat(sent()).hasSize(2);
        assertThat(sent().get(0).params().has("disable_notification")).isFalse();
        assertThat(sent().get(1).params().path("disable_notification").asBoolean())
                .isTrue();
    }

    @Test
    void lostAnswerIsGivenUpWhereTheOperatorWantsThat() {
        telegram.faults().on("sendMessage", Effect.closeAfterAccepting()).times(1);
        Sender sender = sender(OnUncertain.SKIP, SenderTest::words);
        tell(ONE, "first");
        rounds(sender, 1);
        clock.advance(Duration.ofSeconds(9));
        sender.step();
        assertThat(state(ONE)).startsWith("4 uncertain");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void doubtIsDecidedAlsoAfterTheClockWasSetBack() {
        Sender sender = sender();
        sender.step();
        clock.advance(Duration.ofHours(-1));
        telegram.faults().on("sendMessage", Effect.closeAfterAccepting()).times(1);
        tell(ONE, "first");
        rounds(sender, 1);
        clock.advance(Duration.ofSeconds(9));
        rounds(sender, 1);
        assertThat(state(ONE)).isEqualTo("3");
    }

    @Test
    void listenerThatFailsStopsNothing() {
        AtomicInteger told = new AtomicInteger();
        Sender sender = new Sender(
                database,
                outbox,
                subscribers,
                post,
                SenderTest::words,
                OnUncertain.RESEND,
                () -> permitted,
                clock,
                wakes::add,
                any -> {
                    if (told.incrementAndGet() == 2) {
                        throw new IllegalStateException("the listener fails");
                    }
                });
        IntStream.range(0, 2 * Window.SMALL).forEach(i -> tell(ChatId.of(2_000 + i), "news"));
        int before = wakes.size();
        sender.step();
        await().atMost(LIMIT).until(() -> wakes.size() >= before + Window.SMALL);
        assertThatThrownBy(sender::step).hasMessage("the listener fails");
        await().atMost(LIMIT).until(() -> {
            sender.step();
            return outbox.waiting() == 0;
        });
        assertThat(sent()).hasSize(2 * Window.SMALL);
        CompletableFuture<Void> drained = sender.stop();
        await().atMost(LIMIT).until(() -> {
            sender.step();
            return drained.isDone();
        });
    }

    @Test
    void refusedTokenStopsEverythingButATryNowAndThen() {
        Faults.Fault refused = telegram.faults().on("sendMessage", Effect.refuse(401, "Unauthorized"));
        Sender sender = sender();
        IntStream.range(0, 20).forEach(i -> tell(ChatId.of(2_000 + i), "news"));
        int before = wakes.size();
        sender.step();
        await().atMost(LIMIT).until(() -> wakes.size() >= before + Window.SMALL);
        sender.step();
        assertThat(sender.isUnauthorized()).isTrue();
        assertThat(outbox.waiting()).isEqualTo(20);
        int tried = refused.hits();
        sender.step();
        clock.advance(Duration.ofSeconds(2));
        sender.step();
        assertThat(refused.hits()).isEqualTo(tried).isEqualTo(Window.SMALL);
        clock.advance(Duration.ofSeconds(4));
        rounds(sender, 1);
        assertThat(refused.hits()).as("one to try").isEqualTo(tried + 1);
        assertThat(outbox.waiting()).as("all is kept").isEqualTo(20);
        refused.remove();
        clock.advance(Duration.ofSeconds(31));
        rounds(sender, 1);
        assertThat(sender.isUnauthorized()).isFalse();
        await().atMost(LIMIT).until(() -> {
            clock.advance(Duration.ofSeconds(1));
            sender.step();
            return outbox.waiting() == 0;
        });
        assertThat(sent()).hasSize(20);
    }

    @Test
    void noMoreAreUnderWayThanTheWindowTakes() {
        Faults.Fault hanging = telegram.faults().on("sendMessage", Effect.hang());
        Sender sender = sender();
        IntStream.range(0, 20).forEach(i -> tell(ChatId.of(2_000 + i), "news"));
        sender.step();
        await().atMost(LIMIT).until(() -> hanging.hits() == Window.SMALL);
        sender.step();
        sender.step();
        int underWay = database.read(handle -> handle.createQuery("select count(*) from deliveries where state = 1")
                .mapTo(Integer.class)
                .one());
        assertThat(underWay).isEqualTo(Window.SMALL);
    }

    @Test
    void storyThatCannotBeWordedHoldsUpNobody() {
        Sender sender = sender(OnUncertain.RESEND, delivery -> {
            if (delivery.chat().equals(ONE)) {
                throw new IllegalStateException("no such story");
            }
            return words(delivery);
        });
        tell(ONE, "first");
        tell(TWO, "second");
        rounds(sender, 2);
        rounds(sender, 0);
        assertThat(state(ONE)).isEqualTo("4 the message could not be worded");
        assertThat(state(TWO)).isEqualTo("3");
    }

    @Test
    void storyIsWordedLaterWhenTheStoreDoesNotAnswer() {
        boolean[] broken = {true};
        Sender sender = sender(OnUncertain.RESEND, delivery -> {
            if (broken[0]) {
                throw new UnableToExecuteStatementException("disk I/O error");
            }
            return words(delivery);
        });
        tell(ONE, "first");
        rounds(sender, 1);
        assertThat(state(ONE)).isEqualTo("0");
        broken[0] = false;
        clock.advance(Duration.ofSeconds(3));
        rounds(sender, 1);
        assertThat(state(ONE)).isEqualTo("3");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whatWasClaimedByACommitThatFailedIsGivenBackAndSent() {
        Sender sender = sender();
        tell(ONE, "first");
        database.update(handle -> handle.execute("create trigger full before update on deliveries when new.state = 1"
                + " begin select raise(abort, 'disk full'); end"));
        assertThatThrownBy(sender::step).hasMessageContaining("disk full");
        database.update(handle -> {
            handle.execute("drop trigger full");
            // as if the commit had reached the disk after all
            handle.execute("update deliveries set state = 1, owner = 'me', attempts = 1");
        });
        rounds(sender, 1);
        assertThat(state(ONE)).isEqualTo("3");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void outcomeWhoseCommitFailsIsKeptAndCommittedLater() {
        Sender sender = sender();
        tell(ONE, "first");
        int before = wakes.size();
        sender.step();
        await().atMost(LIMIT).until(() -> wakes.size() > before);
        database.update(handle -> handle.execute("create trigger full before update on deliveries when new.state = 3"
                + " begin select raise(abort, 'disk full'); end"));
        assertThatThrownBy(sender::step).hasMessageContaining("disk full");
        assertThat(state(ONE)).isEqualTo("1");
        database.update(handle -> handle.execute("drop trigger full"));
        sender.step();
        assertThat(state(ONE)).isEqualTo("3");
        assertThat(sent()).hasSize(1);
        CompletableFuture<Void> drained = sender.stop();
        sender.step();
        assertThat(drained).isDone();
    }

    @Test
    void stoppingClaimsNoMoreAndEndsWhenWhatIsUnderWayIsCommitted() {
        telegram.faults().on("sendMessage", Effect.late(Duration.ofMillis(700)));
        Sender sender = sender();
        tell(ONE, "first");
        sender.step();
        await().atMost(LIMIT).until(() -> !sent().isEmpty());
        CompletableFuture<Void> drained = sender.stop();
        tell(TWO, "second");
        sender.step();
        assertThat(drained).isNotDone();
        assertThat(wakes).as("the loop is told").contains(Duration.ZERO);
        await().atMost(LIMIT).until(() -> {
            sender.step();
            return drained.isDone();
        });
        assertThat(state(ONE)).isEqualTo("3");
        assertThat(state(TWO)).isEqualTo("0");
    }
}
