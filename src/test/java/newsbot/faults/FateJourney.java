package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsbot.demo.Chat;
import newsbot.demo.Effect;
import newsbot.demo.Faults;
import newsbot.demo.Journal;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Telegram may say to one message, and what becomes of it and of all others. */
final class FateJourney {
    private static final int READERS = 60;
    private static final int WINDOW = 8;

    /** Within which health says that something is wrong, and that it is over. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder = Path.of("");

    @Test
    void chatsThatCannotBeReachedGetOneAttemptAndAllOthersTheirStory() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            List<String> reasons = List.of(
                    "Forbidden: bot was blocked by the user",
                    "Forbidden: user is deactivated",
                    "Forbidden: bot was kicked from the supergroup chat",
                    "Bad Request: chat not found");
            int gone = 0;
            for (long chat : scene.share(0.2)) {
                String reason = reasons.get(gone++ % reasons.size());
                int code = reason.startsWith("Bad") ? 400 : 403;
                scene.telegram
                        .faults()
                        .on("sendMessage", Effect.refuse(code, reason))
                        .inChats(chat)
                        .times(1);
            }
            SampleStory first = scene.publish();
            scene.awaitReached(first, READERS - gone);
            scene.awaitDone();
            assertThat(attempts(scene, first))
                    .allSatisfy((chat, calls) -> assertThat(calls).hasSize(1));
            assertThat(scene.reasons()).containsExactlyInAnyOrderElementsOf(reasons);
            SampleStory second = scene.publish();
            scene.awaitReached(second, READERS - gone);
            scene.awaitDone();
            assertThat(attempts(scene, second)).hasSize(READERS - gone);

            Chat back = scene.telegram.world().chat(Scene.FIRST);
            scene.telegram.world().person(Scene.FIRST, "Reader", "en").types("/start");
            await().atMost(Scene.LIMIT).until(() -> !back.fromBot().isEmpty());
            SampleStory third = scene.publish();
            scene.awaitReached(third, READERS - gone + 1);
        }
    }

    @Test
    void chatWithTooManyRequestsIsLeftAloneAsLongAsToldAndNobodyElse() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            Effect[] odd = {
                Effect.tooMany(3),
                Effect.tooManyOddly(null),
                Effect.tooManyOddly(new IntNode(-5)),
                Effect.tooManyOddly(new TextNode("abc")),
                Effect.tooMany(0),
            };
            // far apart, so that they do not look like a flood
            for (int i = 0; i < odd.length; i++) {
                scene.telegram
                        .faults()
                        .on("sendMessage", odd[i])
                        .inChats(Scene.FIRST + 11L * i)
                        .times(1);
            }
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.tooMany(86_400))
                    .inChats(Scene.FIRST + READERS - 1)
                    .times(1);
            SampleStory story = scene.publish();
            scene.awaitReached(story, READERS - 1);
            assertThat(scene.repeated(story)).isZero();
            Map<String, List<Journal.Call>> attempts = attempts(scene, story);
            for (int i = 0; i < odd.length; i++) {
                List<Journal.Call> calls = of(attempts, Scene.FIRST + 11L * i);
                Duration between =
                        Duration.ofNanos(calls.get(1).nanoTime() - calls.get(0).nanoTime());
                assertThat(calls).hasSize(2);
                assertThat(between).isGreaterThanOrEqualTo(Duration.ofMillis(i == 0 ? 3_000 : 1_000));
            }
            assertThat(of(attempts, Scene.FIRST + READERS - 1)).hasSize(1);
            assertThat(scene.deliveries(0)).isEqualTo(1);
            assertThat(scene.number("select sum(attempts) from deliveries where state = 0"))
                    .as("no attempt")
                    .isZero();
        }
    }

    @Test
    void stormOfTooManyRequestsStopsEverythingAndNothingIsLost() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            Faults.Fault storm = scene.telegram.faults().on("sendMessage", Effect.tooMany(4));
            SampleStory story = scene.publish();
            await().atMost(Scene.LIMIT).until(() -> storm.hits() > 0);
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(3)).until(() -> storm.hits() <= WINDOW + 1);
            storm.remove();
            scene.awaitReached(story, READERS);
            assertThat(scene.repeated(story)).isZero();
        }
    }

    @Test
    void refusedMarkupGoesOnceMoreAsPlainTextAndIsThenRecorded() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            String refusal = "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 5";
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.refuse(400, refusal))
                    .inChats(Scene.FIRST)
                    .times(1);
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.refuse(400, refusal))
                    .inChats(Scene.FIRST + 1);
            SampleStory story = scene.publish();
            scene.awaitReached(story, READERS - 1);
            scene.awaitDone();
            Map<String, List<Journal.Call>> attempts = attempts(scene, story);
            assertThat(of(attempts, Scene.FIRST)).hasSize(2);
            assertThat(of(attempts, Scene.FIRST).get(1).text()).doesNotContain("<");
            assertThat(of(attempts, Scene.FIRST + 1)).hasSize(2);
            assertThat(scene.reasons()).containsExactly(refusal);
        }
    }

    @Test
    void groupThatBecameASupergroupGetsItsStoryOnceUnderItsNewId() {
        long old = -4_001;
        long moved = -1_001_000_004_001L;
        try (Scene scene = new Scene(folder, 100).readers(5)) {
            scene.telegram.world().group(old, "A group");
            Chat group = scene.telegram.world().supergroup(moved, "The same group");
            scene.follow(old, "group");
            scene.runSeeded();
            scene.telegram.faults().on("sendMessage", Effect.migrated(moved)).inChats(old);
            SampleStory story = scene.publish();
            scene.awaitReached(story, 6);
            scene.awaitDone();
            assertThat(group.fromBot()).hasSize(1);
            SampleStory next = scene.publish();
            scene.awaitReached(next, 6);
            assertThat(attempts(scene, next)).doesNotContainKey(Long.toString(old));
        }
    }

    @Test
    void refusedTokenStopsSendingKeepsTheOutboxAndResumesByItself() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            BotProcess bot = scene.runSeeded();
            await().atMost(Scene.LIMIT).until(() -> scene.page("/healthz").startsWith("200"));
            Faults.Fault refused = scene.telegram.faults().on("*", Effect.refuse(401, "Unauthorized"));
            SampleStory story = scene.publish();
            await().atMost(Scene.LIMIT).until(() -> !attempts(scene, story).isEmpty());
            await().atMost(SOON).until(() -> scene.page("/healthz").startsWith("503"));
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> attempts(scene, story).size() <= WINDOW);
            assertThat(scene.deliveries(4)).isZero();
            assertThat(bot.isAlive()).isTrue();
            refused.remove();
            await().atMost(SOON).until(() -> scene.page("/healthz").startsWith("200"));
            scene.awaitReached(story, READERS);
            assertThat(scene.repeated(story)).isZero();
        }
    }

    private static List<Journal.Call> of(Map<String, List<Journal.Call>> attempts, long chat) {
        return attempts.getOrDefault(Long.toString(chat), List.of());
    }

    /** The attempts at a story, by chat. */
    private static Map<String, List<Journal.Call>> attempts(Scene scene, SampleStory story) {
        return scene
                .telegram
                .journal()
                .where(call -> call.isSending() && call.text().contains(story.title()))
                .stream()
                .collect(Collectors.groupingBy(Journal.Call::chat));
    }
}
