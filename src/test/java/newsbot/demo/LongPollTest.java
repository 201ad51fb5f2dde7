package newsbot.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LongPollTest {
    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    private final TelegramBox box = TelegramBox.start(clock);
    private final ApiCaller bot = new ApiCaller(box);
    private final World world = box.world();
    private final Person ivan = world.person(7, "Ivan", "ru");

    @AfterEach
    void stop() {
        box.close();
    }

    private static List<Integer> ids(ApiCaller.Reply reply) {
        List<Integer> ids = new ArrayList<>();
        for (JsonNode update : reply.result()) {
            ids.add(update.path("update_id").asInt());
        }
        return ids;
    }

    @Test
    void pollWaitsForTheNextUpdate() throws Exception {
        CompletableFuture<ApiCaller.Reply> poll = bot.callAsync("getupdates", "timeout", 50, "method", "getupdates");
        await().until(() -> world.updates().polls() == 1);

        ivan.types("/start topic_iran");

        JsonNode update = poll.get(5, TimeUnit.SECONDS).result().get(0);
        assertThat(update.at("/message/text").asText()).isEqualTo("/start topic_iran");
        assertThat(update.at("/message/from/language_code").asText()).isEqualTo("ru");
        assertThat(update.at("/message/chat/type").asText()).isEqualTo("private");
        assertThat(update.at("/message/entities/0/type").asText()).isEqualTo("bot_command");
        assertThat(update.at("/message/entities/0/length").asInt()).isEqualTo(6);
    }

    @Test
    void offsetConfirmsWhatIsBelowIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            ivan.types("message " + i);
        }
        List<Integer> all = ids(bot.call("getUpdates"));

        assertThat(ids(bot.call("getUpdates", "offset", all.get(2)))).isEqualTo(all.subList(2, 5));
        assertThat(world.updates().size()).isEqualTo(3);
        assertThat(ids(bot.call("getUpdates", "offset", -1))).isEqualTo(all.subList(4, 5));
        assertThat(world.updates().size()).isEqualTo(1);
        assertThat(ids(bot.call("getUpdates", "offset", 1, "limit", 1))).isEqualTo(all.subList(4, 5));
    }

    @Test
    void olderOfTwoPollsIsToldOfTheConflict() throws Exception {
        CompletableFuture<ApiCaller.Reply> older = bot.callAsync("getUpdates", "timeout", 30);
        await().until(() -> world.updates().polls() == 1);
        CompletableFuture<ApiCaller.Reply> newer = bot.callAsync("getUpdates", "timeout", 30);

        ApiCaller.Reply refused = older.get(5, TimeUnit.SECONDS);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.description()).startsWith("Conflict: terminated by other getUpdates request");
        ivan.types("hello");
        assertThat(ids(newer.get(5, TimeUnit.SECONDS))).hasSize(1);
    }

    @Test
    void sameOffsetAgainAtOnceGetsOneUpdateOnly() throws Exception {
        ivan.types("one");
        ivan.types("two");

        assertThat(ids(bot.call("getUpdates", "offset", 5))).hasSize(2);
        assertThat(ids(bot.call("getUpdates", "offset", 5))).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(ids(bot.call("getUpdates", "offset", 5))).hasSize(2);
    }

    @Test
    void idsMayStartAgainLower() throws Exception {
        ivan.types("old");
        int old = ids(bot.call("getUpdates")).get(0);
        bot.call("getUpdates", "offset", old + 1, "timeout", 0);
        world.updates().continueAt(17);
        ivan.types("new");

        assertThat(ids(bot.call("getUpdates", "offset", old + 1, "limit", 9))).containsExactly(17);
        assertThat(ids(bot.call("getUpdates", "offset", 18, "timeout", 1))).isEmpty();
    }

    @Test
    void unwantedKindsAreLeftOut() throws Exception {
        bot.callAsync("getUpdates", "timeout", 30, "allowed_updates", List.of("my_chat_member"));
        await().until(() -> world.updates().polls() == 1);

        ivan.types("not this");
        ivan.blocks();

        await().until(() -> !world.updates().unconfirmed().isEmpty());
        assertThat(world.updates().unconfirmed()).singleElement().satisfies(update -> {
            assertThat(update.at("/my_chat_member/new_chat_member/status").asText())
                    .isEqualTo("kicked");
            assertThat(update.at("/my_chat_member/old_chat_member/status").asText())
                    .isEqualTo("member");
        });
    }

    @Test
    void groupsShowTheBotCommandsOnly() {
        Chat group = world.group(-8, "Group");

        ivan.types(group, "just talking");
        ivan.types(group, "/latest@newsbot_demo_bot");
        ivan.typesAnonymously(group, "/topics");

        assertThat(world.updates().unconfirmed())
                .extracting(u -> u.at("/message/text").asText() + " by "
                        + u.at("/message/from/id").asLong())
                .containsExactly("/latest@newsbot_demo_bot by 7", "/topics by 1087968824");
    }

    @Test
    void updatesAreForgottenAfterADay() throws Exception {
        ivan.types("old");
        clock.advance(Duration.ofHours(25));
        ivan.types("new");

        assertThat(bot.call("getUpdates").result())
                .singleElement()
                .satisfies(update ->
                        assertThat(update.at("/message/text").asText()).isEqualTo("new"));
    }
}
