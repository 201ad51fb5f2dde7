package newsbot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be done on the chat page beyond talking to the bot. */
final class ChatPageTest {
    private static final Path FILES = Path.of("src/main/resources/newsbot/demo/page");
    private static final int EMMA = 501;
    private static final int IVAN = 502;
    private static final int OK = 200;
    private static final int REFUSED = 400;

    private final Demo demo = Demo.start(0, Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();
    private final ApiCaller bot = new ApiCaller(demo.box());

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void everyFileIsServedWithThePolicyThatForbidsOthersAndNeedsNoOthers() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(FILES)) {
            files = all.toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        for (Path file : files) {
            HttpResponse<String> answer = get("/" + file.getFileName());
            assertThat(answer.statusCode()).as(file.toString()).isEqualTo(OK);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'");
            assertThat(answer.body().replace("http://www.w3.org/2000/svg", ""))
                    .as(file.toString())
                    .doesNotContain(
                            "http://", "https://", "innerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
        assertThat(get("/../page/index.html").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheOwnerDecidesAboutTheBotInASharedChat() throws Exception {
        Chat forum = demo.cast().forum();
        assertThat(act("bot", "chat", forum.id(), "as", IVAN, "status", "member"))
                .isEqualTo(REFUSED);
        assertThat(forum.botStatus()).isEqualTo(Chat.BotStatus.LEFT);
        assertThat(act("bot", "chat", forum.id(), "as", EMMA, "status", "member"))
                .isEqualTo(OK);
        assertThat(nextUpdate().at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("member");
        assertThat(act("say", "chat", demo.cast().channel().id(), "as", IVAN, "text", "x"))
                .isEqualTo(REFUSED);
    }

    @Test
    void whatIsSaidInAThreadOrAsAReplyIsSaidSoToTheBot() throws Exception {
        Chat forum = demo.cast().forum();
        act("bot", "chat", forum.id(), "as", EMMA, "status", "member");
        act("say", "chat", forum.id(), "as", IVAN, "thread", 2, "text", "/latest");
        assertThat(nextUpdate().has("my_chat_member")).isTrue();
        JsonNode said = nextUpdate().path("message");
        assertThat(said.path("message_thread_id").asInt()).isEqualTo(2);
        act(
                "say",
                "chat",
                forum.id(),
                "as",
                EMMA,
                "text",
                "/why",
                "reply",
                said.path("message_id").asInt());
        assertThat(nextUpdate().at("/message/reply_to_message/text").asText()).isEqualTo("/latest");
    }

    @Test
    void closedThreadRefusesTheBotUntilItIsOpenAgain() throws Exception {
        Chat forum = demo.cast().forum();
        act("bot", "chat", forum.id(), "as", EMMA, "status", "member");
        act("thread", "chat", forum.id(), "as", EMMA, "thread", 3, "closed", true);
        assertThat(write(forum, 3).ok()).isFalse();
        assertThat(act("thread", "chat", forum.id(), "as", IVAN, "thread", 3, "closed", false))
                .isEqualTo(REFUSED);
        act("thread", "chat", forum.id(), "as", EMMA, "thread", 3, "closed", false);
        assertThat(write(forum, 3).ok()).isTrue();
    }

    private ApiCaller.Reply write(Chat chat, int thread) throws Exception {
        return bot.call("sendMessage", "chat_id", chat.id(), "message_thread_id", thread, "text", "x");
    }

    @Test
    void inlineResultIsWrittenByThePersonInTheBotsWords() throws Exception {
        String query = Json.parse(
                        post("/page/ask", given("chat", EMMA, "text", "iran")).body())
                .path("query")
                .asText();
        assertThat(nextUpdate().at("/inline_query/query").asText()).isEqualTo("iran");
        bot.call(
                "answerInlineQuery",
                "inline_query_id",
                query,
                "results",
                List.of(Map.of(
                        "type",
                        "article",
                        "id",
                        "7",
                        "title",
                        "T",
                        "input_message_content",
                        Map.of("message_text", "<b>News</b>", "parse_mode", "HTML"))));
        JsonNode results = Json.parse(get("/page/asked?query=" + query).body()).path("results");
        assertThat(results.at("/0/title").asText()).isEqualTo("T");

        Chat group = demo.cast().group();
        assertThat(act("share", "chat", group.id(), "as", EMMA, "query", query, "result", "8"))
                .isEqualTo(REFUSED);
        act("share", "chat", group.id(), "as", EMMA, "query", query, "result", "7");

        JsonNode shared = nextUpdate().path("message");
        assertThat(shared.at("/from/id").asInt()).isEqualTo(EMMA);
        assertThat(shared.at("/via_bot/is_bot").asBoolean()).isTrue();
        assertThat(shared.at("/entities/0/type").asText()).isEqualTo("bold");
    }

    @Test
    void troubleIsMadeAndEnded() throws Exception {
        demo.cast().emma().types("/start");
        act("trouble", "what", "broken");
        assertThat(bot.call("sendMessage", "chat_id", EMMA, "text", "x").status())
                .isEqualTo(502);
        act("trouble", "what", "site_down");
        assertThat(bot.call("sendMessage", "chat_id", EMMA, "text", "x").ok()).isTrue();
        assertThat(site(demo.feed("en")).statusCode()).isEqualTo(503);
        assertThat(state().path("trouble").asText()).isEqualTo("site_down");
        act("trouble", "what", "none");
        assertThat(site(demo.feed("en")).statusCode()).isEqualTo(OK);
        assertThat(act("trouble", "what", "earthquake")).isEqualTo(REFUSED);
    }

    @Test
    void storyIsPublishedAsBreaking() throws Exception {
        act("publish", "language", "ru", "breaking", true);
        assertThat(demo.site().stories("ru").get(0).section()).isEqualTo(SampleStory.breaking("ru"));
        act("publish", "language", "ru");
        assertThat(demo.site().stories("ru").get(0).section()).isNotEqualTo(SampleStory.breaking("ru"));
        assertThat(act("publish", "language", "fr")).isEqualTo(REFUSED);
    }

    @Test
    void clockMovesToTheNextHourOfThatName() throws Exception {
        act("clock", "until", 8);
        assertThat(demo.clock().instant().atZone(Demo.ZONE).getHour()).isEqualTo(8);
        int day = demo.clock().instant().atZone(Demo.ZONE).getDayOfYear();
        act("clock", "until", 8);
        assertThat(demo.clock().instant().atZone(Demo.ZONE).getDayOfYear()).isNotEqualTo(day);
        assertThat(act("clock", "until", 24)).isEqualTo(REFUSED);
    }

    private static ObjectNode given(Object... pairs) {
        ObjectNode json = Json.object();
        for (int i = 0; i < pairs.length; i += 2) {
            json.putPOJO((String) pairs[i], pairs[i + 1]);
        }
        return json;
    }

    private int act(String path, Object... pairs) throws Exception {
        return post("/page/" + path, given(pairs)).statusCode();
    }

    private HttpResponse<String> post(String path, ObjectNode json) throws Exception {
        return http.send(
                HttpRequest.newBuilder(demo.page().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(json)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return site(URI.create(demo.page().resolve("/") + path.substring(1)));
    }

    private HttpResponse<String> site(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode state() throws Exception {
        return Json.parse(get("/page/state?since=-1").body());
    }

    private int offset;

    /** The oldest update the bot has not taken yet. */
    private JsonNode nextUpdate() throws Exception {
        JsonNode update =
                bot.call("getUpdates", "offset", offset, "limit", 1).result().get(0);
        offset = update.path("update_id").asInt() + 1;
        return update;
    }
}
