package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsbot.demo.Effect;
import newsbot.demo.Faults;
import newsbot.demo.Journal;
import newsbot.news.ChatId;
import newsbot.news.Story;
import newsbot.outbox.Receipts;
import newsbot.telegram.Lane;
import newsbot.telegram.Outgoing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was sent and has changed since. */
final class CorrectionsTest {
    private static final ChatId ONE = ChatId.of(1_001);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration TROUBLE = Duration.ofSeconds(10);

    private final StoryWorld world = new StoryWorld();
    private final Receipts receipts = new Receipts(world.database);
    private final Corrections corrections =
            new Corrections(world.outbox, receipts, world.stories, world.messages, world.post, world.clock);

    @AfterEach
    void close() {
        world.close();
    }

    private void correctedStory() {
        world.reader(ONE);
        world.publish(1, "The bridge opens on Monday", false);
        world.send();
        world.take(1, "The bridge opens on Tuesday", false);
    }

    private List<Journal.Call> edits() {
        return world.telegram.journal().of("editMessageText");
    }

    /** Rounds until nothing is stale. */
    private void untilDone() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            corrections.step();
            return receipts.stale(1).isEmpty();
        });
    }

    @Test
    void correctedStoryIsEditedOnceWhereItStands() {
        correctedStory();
        assertThat(corrections.step()).isEqualTo(IDLE);
        assertThat(edits()).singleElement().satisfies(edit -> {
            assertThat(edit.chat()).isEqualTo("1001");
            assertThat(edit.text()).contains("The bridge opens on Tuesday").contains("<b>");
            assertThat(edit.accepted()).isTrue();
        });
        assertThat(receipts.stale(1)).isEmpty();
        corrections.step();
        assertThat(edits()).hasSize(1);
        assertThat(world.telegram.world().chat(1_001).fromBot()).hasSize(1);
    }

    @Test
    void storyThatIsEditedEverywhereIsDoneWithInTheNextRound() {
        correctedStory();
        untilDone();
        assertThat(corrections.step()).isEqualTo(IDLE);
        assertThat(receipts.close()).as("nothing left to be done with").isZero();
        world.take(1, "The bridge opens on Friday", false);
        untilDone();
        assertThat(edits()).hasSize(2);
    }

    @Test
    void whatHasNotChangedIsNotEdited() {
        world.reader(ONE);
        world.publish(1, "The bridge opens on Monday", false);
        world.send();
        assertThat(corrections.step()).isEqualTo(IDLE);
        assertThat(edits()).isEmpty();
    }

    @Test
    void newsThatIsDueGoesFirst() {
        correctedStory();
        world.publish(2, "Rain in the mountains", false);
        assertThat(corrections.step()).isEqualTo(IDLE);
        assertThat(edits()).isEmpty();
        world.send();
        untilDone();
        assertThat(edits()).hasSize(1);
    }

    @Test
    void editThatTelegramHasNoTimeForIsTriedAgain() {
        correctedStory();
        world.telegram.faults().on("editMessageText", Effect.tooMany(1)).times(1);
        assertThat(corrections.step()).isEqualTo(TROUBLE);
        assertThat(receipts.stale(1)).hasSize(1);
        untilDone();
        assertThat(edits()).extracting(Journal.Call::accepted).containsExactly(false, true);
    }

    @Test
    void editWhoseAnswerIsLostIsTriedAgain() {
        correctedStory();
        world.telegram
                .faults()
                .on("editMessageText", Effect.closeAfterAccepting())
                .times(1);
        assertThat(corrections.step()).isEqualTo(TROUBLE);
        untilDone();
        assertThat(edits()).hasSize(2);
    }

    @Test
    void editThatIsRefusedForItsLookGoesOnceMoreWithoutIt() {
        correctedStory();
        Faults.Fault refused = world.telegram
                .faults()
                .on("editMessageText", Effect.refuse(400, "Bad Request: can't parse entities: unsupported tag"))
                .times(1);
        untilDone();
        assertThat(refused.hits()).isEqualTo(1);
        assertThat(edits()).hasSize(2);
        assertThat(edits().get(1).text())
                .contains("The bridge opens on Tuesday")
                .doesNotContain("<");
    }

    @Test
    void messageThatIsGoneIsLeftAlone() {
        for (String words : List.of("message to edit not found", "message can't be edited")) {
            world.telegram.journal().clear();
            Faults.Fault gone =
                    world.telegram.faults().on("editMessageText", Effect.refuse(400, "Bad Request: " + words));
            if (receipts.lastStory(ONE).isEmpty()) {
                correctedStory();
            } else {
                world.take(1, "The bridge opens on Wednesday", false);
            }
            assertThat(corrections.step()).isEqualTo(IDLE);
            assertThat(edits()).as(words).hasSize(1);
            assertThat(receipts.stale(1)).isEmpty();
            gone.remove();
        }
    }

    @Test
    void manyAreEditedAFewAtATimeWithoutAPause() {
        for (int i = 0; i < 12; i++) {
            world.reader(ChatId.of(2_000 + i));
        }
        world.publish(1, "The bridge opens on Monday", false);
        world.send();
        world.take(1, "The bridge opens on Tuesday", false);
        assertThat(corrections.step()).isZero();
        assertThat(edits()).hasSize(8);
        untilDone();
        assertThat(edits()).hasSize(12);
    }

    @Test
    void storyThatIsCorrectedAgainMeanwhileIsInAllChatsAsItIsInTheEnd() {
        for (int i = 0; i < 20; i++) {
            world.reader(ChatId.of(1_001 + i));
        }
        world.publish(1, "The bridge opens on Monday", false);
        world.send();
        world.take(1, "The bridge opens on Tuesday", false);
        assertThat(corrections.step()).as("there are more").isZero();
        world.take(1, "The bridge opens on Friday", false);
        untilDone();
        for (int i = 0; i < 20; i++) {
            assertThat(world.telegram.world().chat(1_001 + i).fromBot())
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).contains("Friday"));
        }
    }

    @Test
    void whatWasFoundInOneLookServesSeveralRoundsButNotForLong() {
        for (int i = 0; i < 30; i++) {
            world.reader(ChatId.of(2_000 + i));
        }
        world.publish(1, "The bridge opens on Monday", false);
        world.send();
        world.take(1, "The bridge opens on Tuesday", false);
        corrections.step();
        world.database.update(handle -> handle.execute("update deliveries set revision = 99"));
        assertThat(corrections.step()).isZero();
        assertThat(edits()).as("another look would find nothing").hasSize(16);

        world.clock.advance(Duration.ofSeconds(6));
        assertThat(corrections.step()).isEqualTo(IDLE);
        assertThat(edits()).hasSize(16);
        assertThat(world.database.<Long, RuntimeException>read(
                        handle -> handle.createQuery("select min(revision) from deliveries")
                                .mapTo(Long.class)
                                .one()))
                .as("no edit sets it back")
                .isEqualTo(99);
    }

    @Test
    void nothingIsEditedWhileTelegramIsOutOfReach() {
        correctedStory();
        world.telegram.goOffline();
        for (int i = 0; i < 3; i++) {
            world.post
                    .send(Outgoing.Message.of(ChatId.of(3_000 + i), "anybody there?"), Lane.REPLIES)
                    .join();
        }
        world.telegram.goOnline();
        assertThat(corrections.step()).isEqualTo(TROUBLE);
        assertThat(edits()).isEmpty();
        untilDone();
        assertThat(edits()).hasSize(1);
    }

    @Test
    void richMessageIsEditedAsOneAndAsHtmlWhereThatIsRefused() {
        world.rich = true;
        world.telegram.takeRichMessages(true);
        world.reader(ONE);
        Story story = world.publish(1, "The head of the port speaks", true);
        assertThat(world.interviews.of(story).orTimeout(20, TimeUnit.SECONDS).join())
                .isPresent();
        world.send();
        assertThat(world.telegram.journal().of("sendRichMessage")).hasSize(1);
        world.take(1, "The head of the port has spoken", true);
        untilDone();
        assertThat(edits())
                .singleElement()
                .satisfies(edit -> assertThat(edit.params().has("rich_message")).isTrue());
        world.telegram
                .faults()
                .on("editMessageText", Effect.refuse(400, "Bad Request: can't parse rich message"))
                .times(1);
        world.take(1, "The head of the port spoke", true);
        untilDone();
        assertThat(edits()).hasSize(3);
        assertThat(edits().get(2).params().has("rich_message")).isFalse();
        assertThat(edits().get(2).text()).contains("<b>");
    }
}
