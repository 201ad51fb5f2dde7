package newsbot.demo;

import static newsbot.demo.ApiCaller.params;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server refuses what Telegram refuses, in its words. */
final class RefusalsTest {
    private static final long GROUP = -20;
    private static final long FORUM = -1_000_000_000_030L;
    private static final long CHANNEL = -1_000_000_000_040L;

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final TelegramBox box = TelegramBox.start(0, clock, Limits.Rules.OFF);
    private final ApiCaller bot = new ApiCaller(box);
    private final World world = box.world();

    @BeforeEach
    void populate() {
        world.people(5, 1, "en");
        world.group(GROUP, "Group");
        world.supergroup(FORUM, "Forum");
        world.channel(CHANNEL, "Channel", "demo_channel");
        new Memberships(world).openThread(world.chat(FORUM), 7);
    }

    @AfterEach
    void stop() {
        box.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"chat_id":5}                                     | message text is empty
            {"chat_id":5,"text":" \\n "}                      | text must be non-empty
            {"chat_id":5,"text":"<b> </b>","parse_mode":"HTML"} | text must be non-empty
            {"text":"x"}                                      | chat_id is empty
            {"chat_id":6,"text":"x"}                          | chat not found
            {"chat_id":"@nobody_here","text":"x"}             | chat not found
            {"chat_id":5,"text":"Hello<br>","parse_mode":"html"} | can't parse entities: Unsupported start tag "br" at byte offset 5
            {"chat_id":5,"text":"x","parse_mode":"MarkdownV2"}  | unsupported parse_mode
            {"chat_id":5,"text":"x","message_thread_id":9}    | message thread not found
            {"chat_id":5,"text":"x","reply_parameters":{"message_id":99}} | message to be replied not found
            {"chat_id":5,"text":"x","reply_markup":"{oops"}   | can't parse reply keyboard markup JSON object
            {"chat_id":5,"text":"x","reply_markup":[]}        | object expected as reply markup
            {"chat_id":5,"text":"x","reply_markup":{"inline_keyboard":[{"text":"a"}]}} | field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays
            {"chat_id":5,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a"}]]}} | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
            {"chat_id":5,"text":"x","reply_markup":{"inline_keyboard":[[{"text":" ","callback_data":"d"}]]}} | inline keyboard button text must be non-empty
            {"chat_id":5,"text":"x","reply_markup":{"inline_keyboard":[[{"callback_data":"d"}]]}} | can't parse inline keyboard button: Can't find field "text"
            {"chat_id":5,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"d","url":"https://a.az"}]]}} | can't parse inline keyboard button: Exactly one action must be specified for the button
            {"chat_id":5,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"ййййййййййййййййййййййййййййййййй"}]]}} | BUTTON_DATA_INVALID
            {"chat_id":5,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","url":"ftp://a.az"}]]}} | inline keyboard button URL 'ftp://a.az' is invalid: Unsupported URL protocol
            {"chat_id":5,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","url":"http://localhost/"}]]}} | inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL
            {"chat_id":"@demo_channel","text":"x","reply_markup":{"keyboard":[["a"]]}} | inline keyboard expected
            """)
    void wrongMessagesAreRefused(String json, String complaint) throws Exception {
        HttpRequest request =
                bot.request("sendmessage", (com.fasterxml.jackson.databind.node.ObjectNode) Json.parse(json));
        ApiCaller.Reply reply = ApiCaller.reply(bot.raw(request));

        assertThat(reply.description()).isEqualTo("Bad Request: " + complaint);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error_code").asInt()).isEqualTo(400);
        assertThat(world.chat(5).fromBot()).isEmpty();
    }

    @Test
    void textsHaveAtMost4096UnitsAfterParsing() throws Exception {
        assertThat(bot.call("sendMessage", "chat_id", 5, "text", "x".repeat(4096))
                        .ok())
                .isTrue();
        assertThat(bot.call(
                                "sendMessage",
                                "chat_id",
                                5,
                                "text",
                                "<b>" + "&lt;".repeat(4096) + "</b>",
                                "parse_mode",
                                "HTML")
                        .ok())
                .isTrue();
        assertThat(bot.call("sendMessage", "chat_id", 5, "text", "x".repeat(4097))
                        .description())
                .isEqualTo("Bad Request: message is too long");
        assertThat(bot.call("sendMessage", "chat_id", 5, "text", "x".repeat(33_000))
                        .description())
                .isEqualTo("Bad Request: text is too long");
    }

    @Test
    void captionsHaveAtMost1024Units() throws Exception {
        String photo = "https://a.az/p.jpg";
        assertThat(bot.call("sendPhoto", "chat_id", 5, "photo", photo, "caption", "x".repeat(1024))
                        .ok())
                .isTrue();
        assertThat(bot.call("sendPhoto", "chat_id", 5, "photo", photo, "caption", "x".repeat(1025))
                        .description())
                .isEqualTo("Bad Request: message caption is too long");
        assertThat(bot.call("sendPhoto", "chat_id", 5, "photo", "nonsense").description())
                .startsWith("Bad Request: wrong remote file identifier");
    }

    @Test
    void chatsThatAreClosedToTheBotSaySo() throws Exception {
        Memberships memberships = new Memberships(world);
        Person admin = world.person(9, "Admin", "en");
        assertThat(bot.call("sendMessage", "chat_id", 9, "text", "x").description())
                .isEqualTo("Forbidden: bot can't initiate conversation with a user");
        admin.types("hello");
        admin.blocks();
        assertThat(bot.call("sendMessage", "chat_id", 9, "text", "x").description())
                .isEqualTo("Forbidden: bot was blocked by the user");
        admin.leavesTelegram();
        assertThat(bot.call("sendMessage", "chat_id", 9, "text", "x").description())
                .isEqualTo("Forbidden: user is deactivated");
        memberships.change(world.chat(CHANNEL), admin.user(), Chat.BotStatus.KICKED);
        assertThat(bot.call("sendMessage", "chat_id", CHANNEL, "text", "x").description())
                .isEqualTo("Forbidden: bot was kicked from the channel chat");
        memberships.closeThread(world.chat(FORUM), 7);
        assertThat(bot.call("sendMessage", "chat_id", FORUM, "text", "x", "message_thread_id", 7)
                        .description())
                .isEqualTo("Bad Request: TOPIC_CLOSED");
        memberships.change(world.chat(FORUM), admin.user(), Chat.BotStatus.RESTRICTED);
        assertThat(bot.call("sendMessage", "chat_id", FORUM, "text", "x").description())
                .isEqualTo("Bad Request: not enough rights to send text messages to the chat");
    }

    @Test
    void upgradedGroupTellsItsNewId() throws Exception {
        new Memberships(world).migrate(world.chat(GROUP), -1_000_000_000_050L);

        ApiCaller.Reply reply = bot.call("sendMessage", "chat_id", GROUP, "text", "x");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(-1_000_000_000_050L);
        assertThat(bot.call("sendMessage", "chat_id", -1_000_000_000_050L, "text", "x")
                        .ok())
                .isTrue();
    }

    @Test
    void editsMustChangeSomethingThatIsThere() throws Exception {
        int id = bot.call("sendMessage", "chat_id", 5, "text", "one")
                .result()
                .path("message_id")
                .asInt();

        assertThat(bot.call("editMessageText", "chat_id", 5, "message_id", id, "text", "one")
                        .description())
                .startsWith("Bad Request: message is not modified: specified new message content");
        assertThat(bot.call("editMessageText", "chat_id", 5, "message_id", id + 9, "text", "two")
                        .description())
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(bot.call("editMessageText", "chat_id", 5, "message_id", id, "text", "two")
                        .ok())
                .isTrue();
        assertThat(world.chat(5).fromBot()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("two");
            assertThat(message.isEdited()).isTrue();
        });
        int others = world.person(5, "", null).types("mine").id();
        assertThat(bot.call("editMessageText", "chat_id", 5, "message_id", others, "text", "two")
                        .description())
                .isEqualTo("Bad Request: message can't be edited");
        assertThat(bot.call("deleteMessage", "chat_id", 5, "message_id", 999).description())
                .isEqualTo("Bad Request: message to delete not found");
    }

    @Test
    void callbackQueriesAreAnsweredOnceAndSoon() throws Exception {
        bot.call(
                "sendMessage",
                "chat_id",
                5,
                "text",
                "choose",
                "reply_markup",
                Map.of("inline_keyboard", List.of(List.of(Map.of("text", "Yes", "callback_data", "y")))));
        Person reader = world.person(5, "", null);
        String query = reader.presses(world.chat(5).fromBot().get(0), "Yes");

        assertThat(bot.call("answerCallbackQuery", "callback_query_id", query, "text", "Done")
                        .ok())
                .isTrue();
        assertThat(world.queries().answerTo(query)).isEqualTo(new Queries.CallbackAnswer("Done", false, null));
        assertThat(bot.call("answerCallbackQuery", "callback_query_id", query).description())
                .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
        String late = reader.presses(world.chat(5).fromBot().get(0), "Yes");
        clock.advance(Duration.ofMinutes(1));
        assertThat(bot.call("answerCallbackQuery", "callback_query_id", late).status())
                .isEqualTo(400);
    }

    @Test
    void commandsAreLowerCaseLatin() throws Exception {
        assertThat(bot.call("setMyCommands", "commands", List.of(Map.of("command", "Latest", "description", "x")))
                        .description())
                .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
        assertThat(bot.call("setMyCommands", "commands", List.of(Map.of("command", "latest", "description", "")))
                        .description())
                .isEqualTo("Bad Request: command description must be non-empty");
        assertThat(bot.call(
                                "setMyCommands",
                                "commands",
                                List.of(Map.of("command", "latest", "description", "Newest")),
                                "language_code",
                                "ru")
                        .ok())
                .isTrue();
        assertThat(bot.call("getMyCommands", "language_code", "ru").result()).hasSize(1);
        assertThat(bot.call("getMyCommands").result()).isEmpty();
    }

    @Test
    void wrongTokenAndUnknownMethodAreRefused() throws Exception {
        HttpRequest stranger =
                HttpRequest.newBuilder(URI.create(box.api() + "/bot1:x/getMe")).build();

        assertThat(bot.raw(stranger).body())
                .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        assertThat(bot.call("makeCoffee").status()).isEqualTo(404);
    }

    @Test
    void parametersMayComeByQueryFormOrMultipart() throws Exception {
        String base = box.api() + "/bot" + box.token() + "/sendMessage";
        HttpRequest query = HttpRequest.newBuilder(URI.create(base + "?chat_id=5&text=one%20%26"))
                .build();
        HttpRequest form = HttpRequest.newBuilder(URI.create(base))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("chat_id=5&text=%D0%B4%D0%B2%D0%B0"))
                .build();
        HttpRequest parts = HttpRequest.newBuilder(URI.create(base))
                .header("Content-Type", "multipart/form-data; boundary=XX")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--XX\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n5"
                                + "\r\n--XX\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nüç\r\n--XX--\r\n"))
                .build();
        for (HttpRequest request : List.of(query, form, parts)) {
            assertThat(bot.raw(request).statusCode()).isEqualTo(200);
        }
        assertThat(world.chat(5).fromBot()).extracting(Message::text).containsExactly("one &", "два", "üç");
    }

    @Test
    void silenceKeyboardAndPreviewAreKept() throws Exception {
        bot.call(
                "sendMessage",
                "chat_id",
                "@demo_channel",
                "text",
                "<a href=\"https://a.az/1\">Title</a>",
                "parse_mode",
                "HTML",
                "disable_notification",
                true,
                "reply_markup",
                params("inline_keyboard", List.of(List.of(Map.of("text", "Open", "url", "https://a.az/1")))),
                "link_preview_options",
                Map.of("is_disabled", true));

        Message message = world.chat(CHANNEL).fromBot().get(0);
        assertThat(message.isSilent()).isTrue();
        assertThat(message.covered("text_link")).containsExactly("Title");
        assertThat(message.button("Open")).isEqualTo(new Button("Open", null, "https://a.az/1"));
        assertThat(message.content().preview()).isNotNull();
    }
}
