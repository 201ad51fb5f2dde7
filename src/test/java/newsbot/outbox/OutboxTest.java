package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId ONE = ChatId.of(1);
    private static final ChatId TWO = ChatId.of(2);
    private static final ChatId THREE = ChatId.of(3);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private final Posts posts = new Posts();
    private Database database = TestStore.SQLITE.open();
    private Outbox outbox = new Outbox(database, "me");

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        outbox = new Outbox(database, "me");
        subscriber(ONE, "active", "");
        subscriber(TWO, "active", ",ru,");
        subscriber(THREE, "asleep", "");
        follow(ONE, "iran");
        follow(ONE, "israel");
        follow(TWO, "all");
        follow(THREE, "all");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void storyInTwoFollowedTopicsIsPlannedOnce() {
        assertThat(plan(1, Language.EN, "iran", "israel")).isEqualTo(1);
        assertThat(claim(10)).extracting(Delivery::chat).containsExactly(ONE);
    }

    @Test
    void followerOfEverythingGetsHisEditionsOnlyAndSleepersNothing() {
        assertThat(plan(1, Language.RU, "iran")).isEqualTo(2);
        assertThat(plan(2, Language.EN)).isZero();
    }

    @Test
    void alertedChatIsPlannedOnceEvenIfItFollowsTheTopic() {
        int planned = database.write(
                handle -> posts.plan(handle, 1, Language.RU, Set.of("iran"), List.of(ONE, TWO, THREE), NOW, NOW));
        assertThat(planned).isEqualTo(2);
    }

    @Test
    void chatGetsOneAtATimeInOrder() {
        plan(1, Language.EN, "iran");
        plan(2, Language.EN, "iran");
        List<Delivery> first = claim(10);
        assertThat(first).extracting(Delivery::story).containsExactly(1L);
        assertThat(claim(10)).isEmpty();
        settle(first.get(0), new Outcome.Sent(11));
        assertThat(claim(10)).extracting(Delivery::story).containsExactly(2L);
    }

    @Test
    void whatAClosedThreadRefusesGoesToTheGroupItself() {
        database.update(handle -> handle.execute("update follows set thread = 7 where chat = '1'"));
        plan(1, Language.EN, "iran");
        Delivery refused = claim(1).get(0);
        assertThat(refused.thread()).isEqualTo(7);
        settle(refused, new Outcome.Threadless());
        assertThat(claim(1)).extracting(Delivery::thread).containsExactly((Integer) null);
    }

    @Test
    void chatThatMustWaitIsPassedOverUntilThen() {
        plan(1, Language.RU, "iran");
        assertThat(outbox.claim(10, NOW, chat -> chat.equals(ONE) ? Duration.ofSeconds(30) : Duration.ZERO))
                .extracting(Delivery::chat)
                .containsExactly(TWO);
        assertThat(outbox.claim(10, NOW.plusSeconds(29), chat -> Duration.ZERO)).isEmpty();
        assertThat(outbox.claim(10, NOW.plusSeconds(30), chat -> Duration.ZERO))
                .extracting(Delivery::chat)
                .containsExactly(ONE);
    }

    @Test
    void noticeThatHadToWaitStillGoesBeforeTheNews() {
        plan(1, Language.RU, "iran");
        database.update(handle -> posts.notify(handle, THREE, "Trouble", NOW));
        assertThat(outbox.claim(1, NOW, chat -> chat.equals(THREE) ? Duration.ofSeconds(1) : Duration.ZERO))
                .extracting(Delivery::chat)
                .containsExactly(ONE);
        assertThat(outbox.claim(1, NOW.plusSeconds(1), chat -> Duration.ZERO))
                .extracting(Delivery::body)
                .containsExactly("Trouble");
        assertThat(outbox.claim(2, NOW.plusSeconds(2), chat -> Duration.ZERO))
                .extracting(Delivery::chat)
                .containsExactly(TWO);
    }

    @Test
    void noticeGoesBeforeTheNewsThatWaitedWithItForTheSameChat() {
        plan(1, Language.EN, "iran");
        database.update(handle -> posts.notify(handle, ONE, "Trouble", NOW));
        assertThat(outbox.claim(1, NOW, chat -> Duration.ofMillis(500))).isEmpty();
        assertThat(outbox.claim(1, NOW.plusMillis(500), chat -> Duration.ZERO))
                .extracting(Delivery::body)
                .containsExactly("Trouble");
    }

    @Test
    void noticeThatHadToWaitGoesBeforeTheNewsAlsoWhenTheClockIsSetBack() {
        plan(1, Language.RU, "iran");
        outbox.claim(1, NOW.plus(Duration.ofDays(1)), chat -> Duration.ZERO);
        database.update(handle -> posts.notify(handle, THREE, "Trouble", NOW));
        database.update(handle -> handle.execute("update deliveries set due = ? where chat = '3'", NOW.toEpochMilli()));
        assertThat(outbox.claim(1, NOW, chat -> Duration.ZERO))
                .extracting(Delivery::body)
                .containsExactly("Trouble");
    }

    @Test
    void tooManyRequestsIsNoAttempt() {
        plan(1, Language.EN, "iran");
        Delivery delivery = claim(1).get(0);
        settle(delivery, new Outcome.Later(NOW.plusSeconds(7)));
        assertThat(claim(1)).isEmpty();
        Delivery again =
                outbox.claim(1, NOW.plusSeconds(7), chat -> Duration.ZERO).get(0);
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.doubtful()).isFalse();
    }

    @Test
    void refusedMarkupGoesOnceMoreAsPlainText() {
        plan(1, Language.EN, "iran");
        settle(claim(1).get(0), new Outcome.Plain());
        assertThat(claim(1)).singleElement().satisfies(again -> {
            assertThat(again.plain()).isTrue();
            assertThat(again.attempts()).isEqualTo(2);
        });
    }

    @Test
    void refusedRichMessageGoesOnceMoreAsHtmlAndIsEditedAsHtml() {
        database.update(handle -> handle.execute("insert into stories(id, edition, title, arrived, interview, feed)"
                + " values (1, 'en', 'A title', 0, 1, 'f')"));
        plan(1, Language.EN, "iran");
        Delivery first = claim(1).get(0);
        assertThat(first.html()).isFalse();
        settle(first, new Outcome.Html());
        Delivery again = claim(1).get(0);
        assertThat(again.html()).isTrue();
        assertThat(again.plain()).isFalse();
        settle(again, new Outcome.Sent(11));
        database.update(handle -> handle.execute("update stories set revision = 1 where id = 1"));
        assertThat(new Receipts(database).stale(10))
                .singleElement()
                .satisfies(stale -> assertThat(stale.html()).isTrue());
    }

    @Test
    void messageIsEditedInTheFormInWhichItWasSent() {
        database.update(handle -> handle.execute("insert into stories(id, edition, title, arrived, interview, feed)"
                + " values (1, 'ru', 'A title', 0, 1, 'f')"));
        plan(1, Language.RU, "iran");
        List<Delivery> both = claim(2);
        settle(both.get(0), new Outcome.Sent(11, true));
        settle(both.get(1), new Outcome.Sent(12));
        database.update(handle -> handle.execute("update stories set revision = 1 where id = 1"));
        assertThat(new Receipts(database).stale(10))
                .extracting(Receipts.Stale::messageId, Receipts.Stale::html)
                .containsExactlyInAnyOrder(tuple(11L, false), tuple(12L, true));
    }

    @Test
    void newsThatWaitsIsLookedForOnlyInChatsWithQuietHours() {
        database.update(
                handle -> handle.execute("update subscribers set quiet_from = 22, quiet_to = 7 where chat = '2'"));
        plan(1, Language.RU, "iran");
        Held held = new Held(database);
        assertThat(chats(held::waiting)).containsExactly(TWO);
        database.update(handle -> posts.hurry(handle, 1, NOW, NOW));
        assertThat(chats(held::waiting)).isEmpty();
    }

    private List<ChatId> chats(BiConsumer<Handle, Consumer<List<ChatId>>> pages) {
        List<ChatId> chats = new ArrayList<>();
        database.update(handle -> pages.accept(handle, chats::addAll));
        return chats;
    }

    @Test
    void storyOfAThreadThatIsGoneComesWithoutIt() {
        database.update(handle -> handle.execute("update follows set thread = 4 where chat = ?", ONE.value()));
        plan(1, Language.EN, "iran");
        Delivery delivery = claim(1).get(0);
        assertThat(delivery.thread()).isEqualTo(4);
        settle(delivery, new Outcome.Threadless());
        assertThat(claim(1))
                .singleElement()
                .satisfies(again -> assertThat(again.thread()).isNull());
    }

    @Test
    void whatADeadProcessWasSendingIsUncertainAndSentAgainInSilence() {
        plan(1, Language.EN, "iran");
        claim(1);
        Outbox successor = new Outbox(database, "successor");
        assertThat(successor.recover(Set.of(), NOW.plusSeconds(7))).isEqualTo(1);
        assertThat(successor.uncertain()).isEqualTo(1);
        assertThat(successor.decide(OnUncertain.RESEND, NOW.plusSeconds(6))).isZero();
        assertThat(successor.decide(OnUncertain.RESEND, NOW.plusSeconds(7))).isEqualTo(1);
        assertThat(successor.claim(1, NOW.plusSeconds(7), chat -> Duration.ZERO))
                .singleElement()
                .satisfies(again -> assertThat(again.doubtful()).isTrue());
    }

    @Test
    void uncertainCanBeSkippedForGood() {
        plan(1, Language.EN, "iran");
        settle(claim(1).get(0), new Outcome.Uncertain(NOW.plusSeconds(7)));
        assertThat(outbox.decide(OnUncertain.SKIP, NOW.plusSeconds(7))).isEqualTo(1);
        assertThat(outbox.waiting()).isZero();
        assertThat(new Receipts(database).progress(1)).containsEntry(Outbox.FAILED, 1L);
    }

    @Test
    void livingProcessKeepsWhatItSends() {
        plan(1, Language.EN, "iran");
        claim(1);
        assertThat(new Outbox(database, "other").recover(Set.of("me"), NOW)).isZero();
    }

    @Test
    void lateResultOfATakenOverDeliveryChangesNothing() {
        plan(1, Language.EN, "iran");
        Delivery delivery = claim(1).get(0);
        Outbox other = new Outbox(database, "other");
        other.recover(Set.of(), NOW);
        other.decide(OnUncertain.RESEND, NOW);
        assertThat(other.claim(1, NOW, chat -> Duration.ZERO)).hasSize(1);
        settle(delivery, new Outcome.Failed("late"));
        assertThat(new Receipts(database).progress(1)).containsEntry(Outbox.SENDING, 1L);
    }

    @Test
    void answerThatComesAfterAllEndsTheDoubt() {
        plan(1, Language.EN, "iran");
        Delivery delivery = claim(1).get(0);
        Outbox other = new Outbox(database, "other");
        other.recover(Set.of(), NOW);
        settle(delivery, new Outcome.Sent(11));
        assertThat(other.decide(OnUncertain.RESEND, NOW)).isZero();
        assertThat(new Receipts(database).progress(1)).containsEntry(Outbox.SENT, 1L);
    }

    @Test
    void whatWasDueSoonIsHastenedAndWhatWasDueLaterIsNot() {
        plan(1, Language.EN, "iran");
        settle(claim(1).get(0), new Outcome.Later(NOW.plusSeconds(40)));
        assertThat(outbox.hasten(NOW, NOW.plusSeconds(30))).isZero();
        assertThat(claim(1)).isEmpty();
        assertThat(outbox.hasten(NOW, NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    void goneChatLosesAllThatWaitsForIt() {
        plan(1, Language.RU, "iran");
        plan(2, Language.RU, "iran");
        Delivery delivery = claim(1).get(0);
        settle(delivery, new Outcome.Gone("Forbidden: bot was blocked by the user"));
        assertThat(claim(10))
                .extracting(Delivery::chat)
                .containsExactly(delivery.chat().equals(ONE) ? TWO : ONE);
    }

    @Test
    void movedChatGetsWhatWaitsUnderItsNewIdOnce() {
        plan(1, Language.EN, "iran");
        plan(2, Language.EN, "iran");
        ChatId moved = ChatId.of(-100_200L);
        subscriber(moved, "active", "");
        settle(claim(1).get(0), new Outcome.Moved(moved));
        assertThat(outbox.claim(10, NOW, chat -> Duration.ZERO))
                .extracting(Delivery::chat, Delivery::story)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(moved, 1L));
    }

    @Test
    void summaryChatsWaitForTheSummaryAtMostUntilItsDeadline() {
        database.update(
                handle -> posts.plan(handle, 1, Language.EN, Set.of("iran"), List.of(), NOW, NOW.plusSeconds(30)));
        assertThat(claim(1)).isEmpty();
        database.update(handle -> posts.ready(handle, 1, NOW.plusSeconds(2)));
        assertThat(outbox.claim(1, NOW.plusSeconds(2), chat -> Duration.ZERO)).hasSize(1);
    }

    @Test
    void deliveryIsDueFromItsTimeUntilItIsClaimed() {
        assertThat(outbox.isDue(NOW)).isFalse();
        plan(1, Language.EN, "iran");
        assertThat(outbox.isDue(NOW.minusMillis(1))).isFalse();
        assertThat(outbox.isDue(NOW)).isTrue();
        claim(1);
        assertThat(outbox.isDue(NOW)).isFalse();
    }

    @Test
    void correctedStoryMakesItsMessagesStaleUntilEdited() {
        database.update(handle -> handle.execute("insert into stories(id, edition, title, arrived, interview, feed)"
                + " values (1, 'en', 'A title', 0, 0, 'f')"));
        plan(1, Language.EN, "iran");
        settle(claim(1).get(0), new Outcome.Sent(11));
        Receipts receipts = new Receipts(database);
        assertThat(receipts.stale(10)).isEmpty();
        database.update(handle -> handle.execute("update stories set revision = 1 where id = 1"));
        assertThat(receipts.stale(10)).singleElement().satisfies(stale -> {
            assertThat(stale.messageId()).isEqualTo(11);
            receipts.edited(stale);
        });
        assertThat(receipts.stale(10)).isEmpty();
    }

    @Test
    void receiptsAreForgottenInTimeAndTheirNumbersNotUsedAgain() {
        plan(1, Language.EN, "iran");
        settle(claim(1).get(0), new Outcome.Sent(11));
        database.update(handle -> outbox.prune(handle, NOW.plusSeconds(1)));
        assertThat(new Receipts(database).progress(1)).isEmpty();
        plan(2, Language.EN, "iran");
        assertThat(claim(1))
                .singleElement()
                .satisfies(next -> assertThat(next.post()).isEqualTo(2));
    }

    private Delivery claimed() {
        plan(1, Language.EN, "iran");
        return claim(1).get(0);
    }

    private Map<Integer, Long> progress() {
        return new Receipts(database).progress(1);
    }

    @Test
    void forbiddenIsAnAttemptAndTriedAgainInItsTime() {
        settle(claimed(), new Outcome.Again(NOW.plusSeconds(600)));
        assertThat(outbox.claim(1, NOW.plusSeconds(599), chat -> Duration.ZERO)).isEmpty();
        assertThat(outbox.claim(1, NOW.plusSeconds(600), chat -> Duration.ZERO))
                .extracting(Delivery::attempts)
                .containsExactly(2);
    }

    @Test
    void failureIsOnRecordWithItsReason() {
        settle(claimed(), new Outcome.Failed("Bad Request: message is too long"));
        assertThat(progress()).isEqualTo(Map.of(Outbox.FAILED, 1L));
        assertThat(database.<String, RuntimeException>read(handle -> handle.createQuery("select reason from deliveries")
                        .mapTo(String.class)
                        .one()))
                .isEqualTo("Bad Request: message is too long");
    }

    @Test
    void whatWasClaimedAndNotSentIsGivenBackAsIfNeverTried() {
        claimed();
        assertThat(new Outbox(database, "other").release()).isZero();
        assertThat(outbox.release()).isEqualTo(1);
        assertThat(claim(1)).extracting(Delivery::attempts).containsExactly(1);
    }

    @Test
    void doubtThatComesAgainIsDecidedLaterEachTime() {
        settle(claimed(), new Outcome.Uncertain(NOW));
        assertThat(outbox.decide(OnUncertain.RESEND, NOW)).isEqualTo(1);
        settle(claim(1).get(0), new Outcome.Uncertain(NOW));
        assertThat(outbox.decide(OnUncertain.RESEND, NOW)).isEqualTo(1);
        assertThat(outbox.claim(1, NOW.plusSeconds(119), chat -> Duration.ZERO)).isEmpty();
        assertThat(outbox.claim(1, NOW.plusSeconds(120), chat -> Duration.ZERO)).hasSize(1);
    }

    @Test
    void whatIsUnderWayWhenTheReaderStopsDoesNotGoAgain() {
        List<Outcome> unsent = List.of(
                new Outcome.Later(NOW),
                new Outcome.Again(NOW),
                new Outcome.Plain(),
                new Outcome.Html(),
                new Outcome.Threadless(),
                new Outcome.Moved(ChatId.of(7)),
                new Outcome.Uncertain(NOW));
        for (int i = 0; i < unsent.size(); i++) {
            plan(i + 1, Language.EN, "iran");
            Delivery delivery = claim(1).get(0);
            stop();
            settle(delivery, unsent.get(i));
            outbox.decide(OnUncertain.RESEND, NOW);
            assertThat(records(i + 1)).as("%s", unsent.get(i)).containsExactly("4 stopped by the reader");
        }
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void whatArrivesAfterTheReaderHasStoppedIsSentAndWhatFailsKeepsItsOwnReason() {
        plan(1, Language.EN, "iran");
        Delivery arrived = claim(1).get(0);
        stop();
        settle(arrived, new Outcome.Sent(11));
        plan(2, Language.EN, "iran");
        Delivery failed = claim(1).get(0);
        stop();
        settle(failed, new Outcome.Failed("Bad Request: message is too long"));
        assertThat(records(1)).singleElement().asString().startsWith("3");
        assertThat(records(2)).containsExactly("4 Bad Request: message is too long");
    }

    @Test
    void whatADeadProcessWasSendingWhenTheReaderStoppedDoesNotGoAgain() {
        plan(1, Language.EN, "iran");
        claim(1);
        stop();
        Outbox successor = new Outbox(database, "successor");
        successor.recover(Set.of(), NOW);
        successor.decide(OnUncertain.RESEND, NOW);
        assertThat(records(1)).containsExactly("4 stopped by the reader");
    }

    @Test
    void whatIsGivenBackAfterTheReaderHasStoppedDoesNotGoAgain() {
        plan(1, Language.EN, "iran");
        claim(1);
        stop();
        outbox.release();
        assertThat(records(1)).containsExactly("4 stopped by the reader");
    }

    @Test
    void storyThatIsWithdrawnWhileItIsUnderWayDoesNotGoAgain() {
        plan(1, Language.EN, "iran");
        Delivery delivery = claim(1).get(0);
        database.update(handle -> outbox.dropStory(handle, 1, Dropped.WITHDRAWN));
        settle(delivery, new Outcome.Later(NOW));
        assertThat(records(1)).containsExactly("4 withdrawn by the site");
    }

    @Test
    void storyThatIsBackGoesToAllWhoWereStillWaitingForIt() {
        plan(1, Language.RU, "iran");
        withdraw();
        assertThat(revive()).isEqualTo(2);
        assertThat(claim(10)).extracting(Delivery::chat).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void storyThatIsBackIsHeldAgainForADigest() {
        database.update(handle -> handle.execute("update subscribers set rhythm = 'digest' where chat = '1'"));
        plan(1, Language.EN, "iran");
        database.update(handle -> handle.execute("update deliveries set due = 5"));
        withdraw();
        revive();
        assertThat(records(1)).containsExactly("5");
        assertThat(chats(new Held(database)::undated)).containsExactly(ONE);
    }

    @Test
    void breakingStoryThatIsBackWaitsForNoDigest() {
        database.update(handle -> handle.execute("update subscribers set rhythm = 'digest' where chat = '1'"));
        plan(1, Language.EN, "iran");
        database.update(handle -> posts.hurry(handle, 1, NOW, NOW));
        withdraw();
        revive();
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    void storyThatIsBackWhileItIsUnderWayGoesAgainIfItHasTo() {
        plan(1, Language.EN, "iran");
        Delivery delivery = claim(1).get(0);
        withdraw();
        revive();
        assertThat(records(1)).containsExactly("1");
        settle(delivery, new Outcome.Later(NOW));
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    void storyThatIsBackGoesToNobodyWhoHasItOrHasStopped() {
        plan(1, Language.EN, "iran");
        settle(claim(1).get(0), new Outcome.Sent(11));
        withdraw();
        assertThat(revive()).isZero();
        plan(2, Language.EN, "iran");
        stop();
        database.update(handle -> handle.execute("update subscribers set state = 'stopped' where chat = '1'"));
        database.update(handle -> outbox.dropStory(handle, 2, Dropped.WITHDRAWN));
        assertThat(database.<Integer, RuntimeException>write(handle -> posts.revive(handle, 2, NOW, NOW)))
                .isZero();
        assertThat(records(2)).containsExactly("4 stopped by the reader");
    }

    @Test
    void storyThatIsBackIsNotSentToAChatThatSleepsMeanwhile() {
        plan(1, Language.EN, "iran");
        withdraw();
        database.update(handle -> handle.execute("update subscribers set state = 'asleep' where chat = '1'"));
        assertThat(revive()).isZero();
        assertThat(records(1)).containsExactly("4 withdrawn by the site");
    }

    @Test
    void storyThatIsBackAndMayHaveArrivedBeforeIsInDoubtAgain() {
        plan(1, Language.EN, "iran");
        claim(1);
        Outbox successor = new Outbox(database, "successor");
        successor.recover(Set.of(), NOW);
        withdraw();
        revive();
        assertThat(records(1)).as("in doubt when it was withdrawn").containsExactly("2");
        successor.decide(OnUncertain.SKIP, NOW);
        assertThat(records(1)).containsExactly("4 " + Dropped.DOUBTFUL.reason());

        plan(2, Language.EN, "iran");
        claim(1);
        database.update(handle -> outbox.dropStory(handle, 2, Dropped.WITHDRAWN));
        successor.recover(Set.of(), NOW);
        database.update(handle -> posts.revive(handle, 2, NOW, NOW));
        assertThat(records(2)).as("under way when it was withdrawn").containsExactly("2");
    }

    @Test
    void storyThatIsBackWaitsForItsSummaryWhereOneIsWanted() {
        plan(1, Language.EN, "iran");
        withdraw();
        database.update(handle -> posts.revive(handle, 1, NOW, NOW.plusSeconds(30)));
        assertThat(claim(1)).isEmpty();
        database.update(handle -> posts.ready(handle, 1, NOW));
        assertThat(claim(1)).hasSize(1);
    }

    private void withdraw() {
        database.update(handle -> outbox.dropStory(handle, 1, Dropped.WITHDRAWN));
    }

    private int revive() {
        return database.write(handle -> posts.revive(handle, 1, NOW, NOW));
    }

    private void stop() {
        database.update(handle -> outbox.drop(handle, ONE, Dropped.STOPPED));
    }

    private List<String> records(long story) {
        return database.read(handle -> handle.createQuery("select d.state || coalesce(' ' || d.reason, '')"
                        + " from deliveries d join posts p on p.id = d.post where p.story = :story")
                .bind("story", story)
                .mapTo(String.class)
                .list());
    }

    @Test
    void withdrawnStoryGoesToNobodyElse() {
        plan(1, Language.RU, "iran");
        settle(claim(1).get(0), new Outcome.Sent(11));
        database.update(handle -> outbox.dropStory(handle, 1, Dropped.WITHDRAWN));
        assertThat(progress()).isEqualTo(Map.of(Outbox.SENT, 1L, Outbox.FAILED, 1L));
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void forgottenChatLeavesNeitherReceiptsNorTheWordsOfItsDigests() {
        settle(claimed(), new Outcome.Sent(11));
        database.update(handle -> posts.tell(handle, ONE, null, "<b>Today</b>", NOW));
        assertThat(claim(1)).singleElement().satisfies(digest -> {
            assertThat(digest.body()).isEqualTo("<b>Today</b>");
            assertThat(digest.story()).isNull();
        });
        database.update(handle -> outbox.forget(handle, ONE));
        assertThat(progress()).isEmpty();
        assertThat(database.<List<String>, RuntimeException>read(
                        handle -> handle.createQuery("select body from posts where kind = 'digest'")
                                .mapTo(String.class)
                                .list()))
                .containsExactly("");
    }

    @Test
    void chatToWhichSomethingIsUnderWayIsKnown() {
        assertThat(isUnderWay()).isFalse();
        Delivery delivery = claimed();
        assertThat(isUnderWay()).isTrue();
        assertThat(outbox.waiting()).isEqualTo(1);
        settle(delivery, new Outcome.Sent(11));
        assertThat(isUnderWay()).isFalse();
        assertThat(outbox.waiting()).isZero();
    }

    private boolean isUnderWay() {
        return database.read(handle -> outbox.isUnderWay(handle, ONE));
    }

    @Test
    void storyIsAwaitedUntilEverybodyHasIt() {
        Delivery delivery = claimed();
        assertThat(awaited()).containsExactly(1L);
        settle(delivery, new Outcome.Sent(11));
        assertThat(awaited()).isEmpty();
    }

    private Set<Long> awaited() {
        return database.read(outbox::awaited);
    }

    @Test
    void messageTellsWhichStoryItWas() {
        Receipts receipts = new Receipts(database);
        assertThat(receipts.lastStory(ONE)).isEmpty();
        settle(claimed(), new Outcome.Sent(11));
        plan(2, Language.EN, "iran");
        settle(claim(1).get(0), new Outcome.Sent(12));
        assertThat(receipts.story(ONE, 11)).contains(1L);
        assertThat(receipts.story(ONE, 12)).contains(2L);
        assertThat(receipts.story(ONE, 13)).isEmpty();
        assertThat(receipts.story(TWO, 11)).isEmpty();
        assertThat(receipts.lastStory(ONE)).contains(2L);
    }

    @Test
    void deliveryKnowsHowItsChatWantsIt() {
        database.update(handle -> handle.execute("update subscribers set language = 'az', interviews = 'headline',"
                + " silent = 1, pictures = 0 where chat = '1'"));
        Delivery delivery = claimed();
        assertThat(delivery.language()).isEqualTo(Language.AZ);
        assertThat(delivery.summaries()).isFalse();
        assertThat(delivery.silent()).isTrue();
        assertThat(delivery.pictures()).isFalse();
        assertThat(delivery.thread()).isNull();
        settle(delivery, new Outcome.Sent(11));
        database.update(handle -> handle.execute(
                "update subscribers set interviews = 'summary', silent = 0, pictures = 1 where chat = '1'"));
        plan(2, Language.EN, "iran");
        Delivery next = claim(1).get(0);
        assertThat(List.of(next.summaries(), next.pictures())).containsOnly(true);
        assertThat(next.silent()).isFalse();
    }

    @Test
    void mutedChatIsSparedAndOthersAreNot() {
        plan(1, Language.RU, "iran");
        int spared = database.write(handle -> posts.spare(handle, 1, List.of(ONE, THREE)));
        assertThat(spared).isEqualTo(1);
        assertThat(claim(10)).extracting(Delivery::chat).containsExactly(TWO);
        int none = database.write(handle -> posts.spare(handle, 1, List.of()));
        assertThat(none).isZero();
    }

    @Test
    void nothingIsClaimedWhereNothingIsAskedFor() {
        plan(1, Language.EN, "iran");
        assertThat(claim(0)).isEmpty();
        assertThat(claim(-1)).isEmpty();
        assertThat(progress()).isEqualTo(Map.of(Outbox.PENDING, 1L));
    }

    @Test
    void receiptsOfYoungPostsAreKept() {
        settle(claimed(), new Outcome.Sent(11));
        int pruned = database.write(handle -> outbox.prune(handle, NOW));
        assertThat(pruned).isZero();
        int old = database.write(handle -> outbox.prune(handle, NOW.plusMillis(1)));
        assertThat(old).isEqualTo(1);
    }

    private int plan(long story, Language edition, String... topics) {
        return database.write(handle -> posts.plan(handle, story, edition, Set.of(topics), List.of(), NOW, NOW));
    }

    private List<Delivery> claim(int limit) {
        return outbox.claim(limit, NOW, chat -> Duration.ZERO);
    }

    private void settle(Delivery delivery, Outcome outcome) {
        outbox.settle(List.of(new Settlement(delivery, outcome)));
    }

    private void subscriber(ChatId chat, String state, String editions) {
        database.update(handle -> handle.execute(
                "insert into subscribers(chat, state, kind, language, editions, since) values (?, ?, 'private', 'en', ?, 0)",
                chat.value(),
                state,
                editions));
    }

    private void follow(ChatId chat, String topic) {
        database.update(
                handle -> handle.execute("insert into follows(chat, topic) values (?, ?)", chat.value(), topic));
    }
}
