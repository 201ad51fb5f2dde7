package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsbot.bench.Row;
import newsbot.demo.Effect;
import newsbot.demo.Journal;
import newsbot.demo.Limits;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged bot at the paces Telegram allows: how much of them it uses, and what it needs for that. */
final class PaceBenchmark {
    private static final int FREE = 30;
    private static final int PAID = 1_000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void freePace() {
        try (Scene scene = new Scene(folder, FREE).readers(900)) {
            scene.runSeeded();
            SampleStory story = scene.publish();
            scene.awaitReached(story, 900);
            report(Row.PACE_FREE, scene, story, FREE);
        }
    }

    @Test
    void paidPace() {
        int readers = 20_000;
        try (Scene scene = new Scene(folder, FREE)
                .with("NEWSBOT_TELEGRAM_PAID_BROADCAST", "true")
                .with("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=4")
                .readers(readers)) {
            scene.telegram.limits().set(Limits.Rules.TELEGRAM);
            BotProcess bot = scene.runSeeded();
            SampleStory warm = scene.publish();
            scene.awaitReached(warm, readers);
            Duration before = Bench.cpu(bot);
            SampleStory story = scene.publish();
            scene.awaitReached(story, readers);
            Duration cpu = Bench.cpu(bot).minus(before);
            report(Row.PACE_PAID, scene, story, PAID);
            Row.PACE_PAID_CPU.measured(cpu.toMillis() / (double) readers);
            Row.PACE_PAID_MEMORY.measured(Bench.peakMemory(bot));
        }
    }

    private static void report(Row row, Scene scene, SampleStory story, int limit) {
        List<Journal.Call> sent = scene.sent(story);
        long refused =
                scene.telegram.journal().where(call -> call.code() == 429).size();
        row.measured(
                Bench.rate(sent),
                100 * Bench.rate(sent) / limit,
                scene.telegram.journal().mostInAnySecond(),
                refused);
    }

    @Test
    void answersUnderBroadcast() {
        int people = 200;
        try (Scene scene = new Scene(folder, FREE).readers(1_000)) {
            scene.runSeeded();
            SampleStory story = scene.publish();
            scene.awaitSent(story, 30);
            List<Long> asked = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                long at = System.nanoTime();
                asked.add(at);
                scene.telegram.world().person(9_000_001L + i, "Reader", "en").types("/latest");
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> System.nanoTime() - at >= 100_000_000L);
            }
            await().atMost(Scene.LIMIT).until(() -> answers(scene).size() == people);
            assertThat(scene.reached(story)).as("still under way").isLessThan(1_000);
            List<Long> took = new ArrayList<>();
            for (Journal.Call call : answers(scene)) {
                took.add(call.nanoTime() - asked.get((int) (Long.parseLong(call.chat()) - 9_000_001L)));
            }
            took.sort(null);
            Row.ANSWERS.measured(took.get(people / 2) / 1e6, took.get(people * 99 / 100) / 1e6);
        }
    }

    private static List<Journal.Call> answers(Scene scene) {
        return scene.telegram
                .journal()
                .where(call ->
                        call.isSending() && call.accepted() && call.chat().startsWith("9000"));
    }

    @Test
    void millionSubscribers() {
        int readers = Integer.getInteger("bench.subscribers", 1_000_000);
        try (Scene scene = new Scene(folder, FREE).rows(readers)) {
            scene.telegram.faults().on("sendMessage", Effect.tooMany(3_600));
            BotProcess bot = scene.runSeeded();
            scene.publish();
            long published = System.nanoTime();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> bot.log().contains("deliveries=" + readers));
            Row.PLANNING_WHOLE.measured((System.nanoTime() - published) / 1e9);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> scene.deliveries(1) > 0
                            || scene.deliveries(0) < readers
                            || !scene.telegram.journal().of("sendMessage").isEmpty());
            Row.MILLION_MEMORY.measured(Bench.peakMemory(bot));
            Row.MILLION_STORE.measured(folder.resolve("newsbot.db").toFile().length() / 1e6);
        }
    }
}
