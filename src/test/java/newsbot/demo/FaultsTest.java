package newsbot.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultsTest {
    private final TelegramBox box = TelegramBox.start(Clock.systemUTC());
    private final ApiCaller bot = new ApiCaller(box);
    private final World world = box.world();

    @BeforeEach
    void populate() {
        world.people(1, 20, "en");
    }

    @AfterEach
    void stop() {
        box.close();
    }

    private static Effect effect(String name) {
        return switch (name) {
            case "close" -> Effect.closeAfterAccepting();
            case "reset" -> Effect.resetAfterAccepting();
            case "cut" -> Effect.cutAfterAccepting();
            case "close before" -> Effect.close();
            case "reset before" -> Effect.reset();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "reset", "cut"})
    void answerIsLostButTheMessageIsThere(String kind) {
        box.faults().on("sendMessage", effect(kind));

        assertThatThrownBy(() -> bot.call("sendMessage", "chat_id", 1, "text", "x"))
                .isInstanceOf(IOException.class);

        assertThat(world.chat(1).fromBot()).isNotEmpty();
        assertThat(box.journal().sent()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"close before", "reset before"})
    void callIsLostOnTheWay(String kind) {
        box.faults().on("sendMessage", effect(kind));

        assertThatThrownBy(() -> bot.call("sendMessage", "chat_id", 1, "text", "x"))
                .isInstanceOf(IOException.class);

        assertThat(world.chat(1).fromBot()).isEmpty();
        assertThat(box.journal().sent()).isEmpty();
        assertThat(box.journal().all()).allMatch(call -> call.code() == 0);
    }

    @Test
    void hangingAnswerIsNeverGiven() {
        box.faults().on("sendMessage", Effect.hangAfterAccepting());

        CompletableFuture<ApiCaller.Reply> call = bot.callAsync("sendMessage", "chat_id", 1, "text", "x");

        await().until(() -> box.journal().sent().size() == 1);
        assertThat(call).isNotDone();
    }

    @Test
    void faultsStrikeWhereAndAsOftenAsTold() throws Exception {
        Faults.Fault fault =
                box.faults().on("sendMessage", Effect.tooMany(30)).inChats(2).times(1);

        assertThat(bot.call("sendMessage", "chat_id", 1, "text", "x").ok()).isTrue();
        ApiCaller.Reply refused = bot.call("sendMessage", "chat_id", 2, "text", "x");
        assertThat(bot.call("sendMessage", "chat_id", 2, "text", "x").ok()).isTrue();

        assertThat(refused.http().body())
                .isEqualTo("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 30\","
                        + "\"parameters\":{\"retry_after\":30}}");
        assertThat(refused.http().headers().firstValue("Retry-After")).contains("30");
        assertThat(fault.hits()).isEqualTo(1);
    }

    @Test
    void aShareOfTheCallsFails() throws Exception {
        box.limits().set(Limits.Rules.OFF);
        Faults.Fault fault = box.faults().on("*", Effect.htmlPage(502)).forShare(0.5);

        for (int i = 0; i < 100; i++) {
            bot.call("getMe");
        }
        assertThat(fault.hits()).isBetween(30, 70);
    }

    @Test
    void retryAfterMayBeNonsense() throws Exception {
        box.faults().on("sendMessage", Effect.tooManyOddly(new TextNode("abc"))).times(1);
        box.faults().on("sendMessage", Effect.tooManyOddly(null)).times(1);

        assertThat(bot.call("sendMessage", "chat_id", 1, "text", "x")
                        .body()
                        .at("/parameters/retry_after")
                        .asText())
                .isEqualTo("abc");
        assertThat(bot.call("sendMessage", "chat_id", 1, "text", "x").body().has("parameters"))
                .isFalse();
    }

    @Test
    void journalCountsWhatWasAskedAndWhatWasSent() throws Exception {
        box.faults()
                .on("sendMessage", Effect.refuse(403, "Forbidden: bot was blocked by the user"))
                .inChats(3);
        for (int chat = 1; chat <= 10; chat++) {
            bot.call("sendMessage", "chat_id", chat, "text", "news");
        }
        assertThat(box.journal().of("sendMessage")).hasSize(10);
        assertThat(box.journal().sent()).hasSize(9).allMatch(call -> call.text().equals("news"));
        assertThat(box.journal().copies().values()).containsOnly(1L);
        assertThat(box.journal().mostWithin(Duration.ofMinutes(1).toNanos(), Journal.Call::isSending))
                .isEqualTo(10);
    }

    @Test
    void lateAnswersCome() throws Exception {
        box.faults().on("getMe", Effect.late(Duration.ofMillis(50)));
        long start = System.nanoTime();

        assertThat(bot.call("getMe").ok()).isTrue();

        assertThat(System.nanoTime() - start)
                .isGreaterThan(Duration.ofMillis(49).toNanos());
    }

    @Test
    void serverMayGoAwayAndComeBackOnTheSamePort() throws Exception {
        box.goOffline();
        assertThatThrownBy(() -> bot.call("getMe")).isInstanceOf(ConnectException.class);

        box.goOnline();
        assertThat(bot.call("getMe").ok()).isTrue();
    }
}
