package newsbot.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DemoTest {
    private final Demo demo = Demo.start(0, Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();
    private final ApiCaller bot = new ApiCaller(demo.box());

    @AfterEach
    void stop() {
        demo.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(demo.page().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String json, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(demo.page().resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode state(long since) throws Exception {
        return Json.parse(get("/page/state?since=" + since).body());
    }

    @Test
    void whatIsTypedReachesTheBotAndItsAnswerThePage() throws Exception {
        long version = state(-1).path("version").asLong();
        post("/page/say", "{\"chat\":502,\"text\":\"/start\"}");
        JsonNode update = bot.call("getUpdates").result().get(0);
        assertThat(update.at("/message/from/language_code").asText()).isEqualTo("ru");
        CompletableFuture<HttpResponse<String>> poll = http.sendAsync(
                HttpRequest.newBuilder(demo.page()
                                .resolve("/page/state?since="
                                        + state(version).path("version").asLong()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        bot.call("sendMessage", "chat_id", 502, "text", "<b>Привет</b>", "parse_mode", "HTML");

        JsonNode ivan = Json.parse(poll.get(10, TimeUnit.SECONDS).body()).at("/chats/1");
        assertThat(ivan.at("/changed/0/text").asText()).isEqualTo("Привет");
        assertThat(ivan.at("/changed/0/entities/0/type").asText()).isEqualTo("bold");
        assertThat(ivan.at("/changed/0/by_bot").asBoolean()).isTrue();
    }

    @Test
    void pressedButtonIsAnsweredOnThePage() throws Exception {
        demo.cast().emma().types("/start");
        bot.call(
                "sendMessage",
                "chat_id",
                501,
                "text",
                "choose",
                "reply_markup",
                Map.of("inline_keyboard", List.of(List.of(Map.of("text", "Yes", "callback_data", "y")))));
        int id = demo.cast().emma().chat().fromBot().get(0).id();

        assertThat(post("/page/press", "{\"chat\":501,\"message\":" + id + ",\"data\":\"forged\"}")
                        .statusCode())
                .isEqualTo(400);
        String query = Json.parse(post("/page/press", "{\"chat\":501,\"message\":" + id + ",\"data\":\"y\"}")
                        .body())
                .path("query")
                .asText();
        bot.call("answerCallbackQuery", "callback_query_id", query, "text", "Done");

        assertThat(Json.parse(get("/page/pressed?query=" + query).body())
                        .path("text")
                        .asText())
                .isEqualTo("Done");
    }

    @Test
    void buttonsOfThePagePublishCorrectAndWithdraw() throws Exception {
        String first = demo.site().stories("az").get(0).title();
        post("/page/publish", "{\"language\":\"az\"}");
        String next = demo.site().stories("az").get(0).title();
        assertThat(next).isNotEqualTo(first);
        post("/page/correct", "{\"language\":\"az\"}");
        assertThat(demo.site().stories("az").get(0).title()).startsWith(next).isNotEqualTo(next);
        post("/page/withdraw", "{\"language\":\"az\"}");
        assertThat(demo.site().stories("az").get(0).title()).isEqualTo(first);
    }

    @Test
    void clockMovesOn() throws Exception {
        Duration before =
                Duration.between(Clock.systemUTC().instant(), demo.clock().instant());
        post("/page/clock", "{\"hours\":24}");

        assertThat(Duration.between(Clock.systemUTC().instant(), demo.clock().instant()))
                .isGreaterThan(before.plusHours(23));
    }

    @Test
    void blockingOnThePageShutsTheBotOut() throws Exception {
        demo.cast().aysel().types("/start");
        post("/page/block", "{\"chat\":503,\"blocked\":true}");

        assertThat(bot.call("sendMessage", "chat_id", 503, "text", "x").status())
                .isEqualTo(403);
        post("/page/say", "{\"chat\":503,\"text\":\"/start\"}");
        assertThat(bot.call("sendMessage", "chat_id", 503, "text", "x").ok()).isTrue();
    }

    @Test
    void botPostsInTheChannelByItsName() throws Exception {
        assertThat(bot.call("sendMessage", "chat_id", Demo.CHANNEL, "text", "News")
                        .ok())
                .isTrue();

        assertThat(demo.cast().channel().fromBot()).extracting(Message::text).containsExactly("News");
    }

    @Test
    void otherSitesCanNotReachIn() throws Exception {
        assertThat(post("/page/publish", "{}", "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), demo.page().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void previewKnowsTheSampleSiteOnly() throws Exception {
        SampleStory story = demo.site().stories("en").get(0);

        assertThat(get("/page/preview?url=" + demo.site().page(story)).body()).contains(story.slug());
        assertThat(get("/page/preview?url=http://127.0.0.1:1/x").body()).isEqualTo("{}");
    }

    @Test
    void takenPortIsSaid() {
        assertThatThrownBy(() -> Demo.start(demo.page().getPort(), Clock.systemUTC()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("port " + demo.page().getPort());
    }

    @Test
    void closingEndsEveryWait() throws Exception {
        CompletableFuture<ApiCaller.Reply> poll = bot.callAsync("getUpdates", "timeout", 50);
        await().until(() -> demo.box().world().updates().polls() == 1);

        demo.close();

        await().atMost(Duration.ofSeconds(5)).until(poll::isDone);
    }
}
