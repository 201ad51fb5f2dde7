package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.db.TestStore;
import newsbot.demo.Effect;
import newsbot.demo.Faults;
import newsbot.demo.Journal;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin looks on while processes die; health says within ten seconds that something is wrong, and that it is over. */
final class ChaosJourney {
    private static final int PER_SECOND = 20;
    private static final int WINDOW = 8;
    private static final int READERS = 710 + Sizes.CHATS;
    private static final int BLOCKED = 3;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Pattern SENT = Pattern.compile("([0-9]+) of ([0-9]+) chats have it");

    @TempDir
    Path folder = Path.of("");

    @Test
    void adminFollowsALargeBroadcastInOneMessageWhoeverDies() {
        try (Scene scene = new Scene(folder, PER_SECOND)
                .firstReaderIsAdmin()
                .on(TestStore.POSTGRESQL.settings())
                .readers(READERS)) {
            BotProcess leader = scene.runSeeded();
            BotProcess other = scene.beside().ready();
            await().atMost(Scene.LIMIT).until(() -> scene.number("select min(sharing) from instances") == 2);
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.refuse(403, "Forbidden: bot was blocked by the user"))
                    .inChats(Scene.FIRST + 7, Scene.FIRST + 77, Scene.FIRST + 777);
            SampleStory story = scene.publish();
            await().atMost(Scene.LIMIT).until(() -> !edits(scene).isEmpty());
            leader.kill();
            int before = edits(scene).size();
            int reached = scene.reached(story);
            await().atMost(Scene.LIMIT).until(() -> edits(scene).size() > before);
            Sizes.report("chaos", "reached_at_kill=" + reached + " at_take_over=" + scene.reached(story));
            assertThat(other.log()).contains("leader=true");
            assertThat(scene.deliveries(0)).as("it is still on its way").isPositive();
            scene.awaitReached(story, READERS - BLOCKED);
            scene.awaitDone();
            await().atMost(Scene.LIMIT).until(() -> last(scene).contains("✅"));
            assertThat(last(scene))
                    .contains("✅ " + (READERS - BLOCKED) + " of " + READERS + " chats have it, in ")
                    .contains(BLOCKED + " chats could not be reached");
            assertThat(scene.telegram
                            .journal()
                            .where(call -> call.isSending()
                                    && call.accepted()
                                    && SENT.matcher(call.text()).find()))
                    .as("one message to the admin")
                    .hasSize(1);
            assertThat(edits(scene))
                    .extracting(call -> call.params().path("message_id").asInt())
                    .containsOnly(
                            edits(scene).get(0).params().path("message_id").asInt());
            assertThat(edits(scene).stream().map(ChaosJourney::sent).toList()).isSorted();
            assertThat(scene.repeated(story)).isLessThanOrEqualTo(WINDOW);
            assertThat(scene.telegram.journal().mostInAnySecond()).isLessThanOrEqualTo(PER_SECOND);
        }
    }

    private static void turns(Scene scene, String status) {
        await().atMost(SOON).until(() -> scene.page("/readyz").startsWith(status));
    }

    private static List<Journal.Call> edits(Scene scene) {
        return scene.telegram
                .journal()
                .where(call -> call.method().equals("editmessagetext")
                        && call.accepted()
                        && call.chat().equals(Long.toString(Scene.FIRST)));
    }

    private static String last(Scene scene) {
        List<Journal.Call> edits = edits(scene);
        return edits.get(edits.size() - 1).text();
    }

    private static int sent(Journal.Call edit) {
        Matcher matcher = SENT.matcher(edit.text());
        assertThat(matcher.find()).as(edit.text()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @Test
    void idleBotTurnsRedWhenItsTokenIsRefusedOrItsStoreCannotBeWrittenAndGreenAfterwards() {
        try (Scene scene = new Scene(folder, 100).firstReaderIsAdmin().readers(2)) {
            BotProcess bot = scene.runSeeded();
            await().atMost(Scene.LIMIT).until(() -> scene.page("/readyz").startsWith("200"));
            Faults.Fault refused = scene.telegram.faults().on("*", Effect.refuse(401, "Unauthorized"));
            turns(scene, "503");
            refused.remove();
            turns(scene, "200");
            // no file may grow beyond what the store has long reached
            bot.limitFiles("30000");
            turns(scene, "503");
            // the fifth comes after 1 + 2 + 4 + 8 s
            await().atMost(Scene.LIMIT).until(() -> bot.log().contains("loop=instances state=failed failures=5"));
            bot.limitFiles("unlimited");
            turns(scene, "200");
            await().atMost(Scene.LIMIT).until(() -> told(scene) == 1);
            SampleStory story = scene.publish();
            scene.awaitReached(story, 2);
            scene.awaitDone();
            assertThat(told(scene)).isEqualTo(1);
        }
    }

    private static long told(Scene scene) {
        return scene.telegram.journal().sent().stream()
                .filter(call -> call.text().contains("I can write to the store again"))
                .count();
    }
}
