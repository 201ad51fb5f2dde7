package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsbot.demo.Effect;
import newsbot.demo.Faults;
import newsbot.demo.Journal;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telegram is out of reach, or its answers are lost. */
final class OutageJourney {
    private static final int READERS = 40;
    private static final int WINDOW = 8;

    /** From the end of an outage to the first message. */
    private static final Duration BACK = Duration.ofSeconds(35);

    @TempDir
    Path folder = Path.of("");

    @Test
    void refusedConnectionsLoseAndRepeatNothing() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            BotProcess bot = scene.runSeeded();
            scene.telegram.goOffline();
            SampleStory story = scene.publish();
            await().atMost(Scene.LIMIT).until(() -> bot.log().contains("Unreachable"));
            scene.telegram.goOnline();
            await().atMost(BACK).until(() -> scene.reached(story) > 0);
            scene.awaitReached(story, READERS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isZero();
        }
    }

    @Test
    void gatewaysErrorPagesLoseNothing() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            Faults.Fault down = scene.telegram.faults().on("*", Effect.htmlPage(502));
            SampleStory story = scene.publish();
            await().atMost(Scene.LIMIT).until(() -> down.hits() >= 4);
            down.remove();
            await().atMost(BACK).until(() -> scene.reached(story) > 0);
            scene.awaitReached(story, READERS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isZero();
        }
    }

    @Test
    void networkThatSwallowsEverythingLeavesFewInDoubt() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            Faults.Fault hole = scene.telegram.faults().on("sendMessage", Effect.hang());
            SampleStory story = scene.publish();
            await().atMost(Scene.LIMIT).until(() -> scene.deliveries(2) > 0);
            assertThat(hole.hits()).isLessThanOrEqualTo(WINDOW + 1);
            hole.remove();
            await().atMost(BACK).until(() -> scene.reached(story) > 0);
            scene.awaitReached(story, READERS);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isZero();
        }
    }

    @Test
    void lostAnswersMakeOnePostAnAttemptAndAreResentInSilenceWithinTenSeconds() {
        List<Effect> losses = List.of(
                Effect.closeAfterAccepting(),
                Effect.resetAfterAccepting(),
                Effect.cutAfterAccepting(),
                Effect.unavailableAfterAccepting(),
                Effect.htmlPageAfterAccepting(408),
                Effect.answerAfterAccepting(200, "null"),
                Effect.hangInBodyAfterAccepting());
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            for (int i = 0; i < losses.size(); i++) {
                // apart from each other: three in a row would be an outage
                scene.telegram
                        .faults()
                        .on("sendMessage", losses.get(i))
                        .inChats(Scene.FIRST + 5L * i)
                        .times(1);
            }
            SampleStory story = scene.publish();
            scene.awaitReached(story, READERS);
            scene.awaitDone();
            Map<String, List<Journal.Call>> twice =
                    scene.sent(story).stream().collect(Collectors.groupingBy(Journal.Call::chat)).entrySet().stream()
                            .filter(chat -> chat.getValue().size() > 1)
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(twice).hasSize(losses.size());
            assertThat(twice.values()).allSatisfy(calls -> {
                assertThat(calls).hasSize(2);
                assertThat(calls.get(0).params().path("disable_notification").asBoolean())
                        .isFalse();
                assertThat(calls.get(1).params().path("disable_notification").asBoolean())
                        .isTrue();
                assertThat(Duration.ofNanos(
                                calls.get(1).nanoTime() - calls.get(0).nanoTime()))
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
            });
        }
    }

    @Test
    void lostAnswersAreNotResentWhereTheConfigurationSaysSkip() {
        try (Scene scene = new Scene(folder, 100)
                .with("NEWSBOT_TELEGRAM_ON_UNCERTAIN", "skip")
                .readers(READERS)) {
            scene.runSeeded();
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.close())
                    .inChats(Scene.FIRST)
                    .times(1);
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.closeAfterAccepting())
                    .inChats(Scene.FIRST + 20)
                    .times(1);
            SampleStory story = scene.publish();
            scene.awaitReached(story, READERS - 1);
            scene.awaitDone();
            assertThat(scene.repeated(story)).isZero();
            assertThat(scene.reached(story)).isEqualTo(READERS - 1);
            assertThat(scene.reasons()).containsExactly("uncertain whether it arrived; not sent again");
        }
    }
}
