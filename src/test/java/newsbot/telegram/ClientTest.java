package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import newsbot.news.ChatId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientTest {
    static final String TOKEN = "123456:CANARY-secret-0123456789abcdefghi";
    private static final Outgoing HELLO = Outgoing.Message.of(ChatId.of(7), "<b>hello</b>");
    private static final String SENT = "{\"message_id\":42,\"chat\":{\"id\":7,\"type\":\"private\"}}";

    private FaultServer server = new FaultServer(request -> FaultServer.ok(SENT));
    private Client client = client(server.address());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    static TelegramSettings settings(URI api) {
        return new TelegramSettings(TOKEN, api, TelegramSettings.Limits.DEFAULT, false);
    }

    private static Client client(URI api) {
        return new Client(settings(api));
    }

    private void script(Function<FaultServer.Request, FaultServer.Deed> script) {
        close();
        server = new FaultServer(script);
        client = client(server.address());
    }

    private Fate send(Outgoing outgoing) {
        return client.send(outgoing).orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void acceptedMessageIsSent() {
        assertThat(send(HELLO)).isEqualTo(new Fate.Sent(42, ChatId.of(7)));
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.path()).isEqualTo("/bot" + TOKEN + "/sendmessage"));
    }

    @Test
    void messageCarriesKeyboardPreviewAndFlags() {
        send(new Outgoing.Message(
                new ChatId("@channel"),
                "text",
                List.of(List.of(Button.press("One", "a:1"), Button.link("Two", "https://example.org/"))),
                new Outgoing.Preview(true, "https://example.org/p", true, true),
                true,
                5,
                true));

        assertThat(server.requests().get(0).body())
                .contains("\"chat_id\":\"@channel\"", "\"parse_mode\":\"HTML\"", "\"callback_data\":\"a:1\"")
                .contains("\"url\":\"https://example.org/\"", "\"message_thread_id\":5")
                .contains("\"prefer_large_media\":true", "\"show_above_text\":true")
                .contains("\"disable_notification\":true", "\"allow_paid_broadcast\":true")
                .doesNotContain("null");
    }

    private static Outgoing.Message words(long chat, String html, boolean silent) {
        return new Outgoing.Message(
                ChatId.of(chat),
                html,
                List.of(List.of(Button.press("One", "a:1"))),
                Outgoing.Preview.NONE,
                silent,
                null,
                false);
    }

    @Test
    void sameWordsGoToEachChatUnderItsOwnAddress() {
        Outgoing.Message words = words(7, "“quoted”", false);
        send(words);
        send(words.to(ChatId.of(-1001)));
        send(words(7, "“quoted”", true).to(new ChatId("@channel")));
        send(words(8, "other", false));

        assertThat(server.requests().stream().map(FaultServer.Request::body))
                .satisfiesExactly(
                        body -> assertThat(body).contains("\"chat_id\":\"7\"", "“quoted”", "\"callback_data\":\"a:1\""),
                        body -> assertThat(body).contains("\"chat_id\":\"-1001\"", "“quoted”"),
                        body -> assertThat(body)
                                .contains("\"chat_id\":\"@channel\"", "“quoted”", "\"disable_notification\":true"),
                        body -> assertThat(body)
                                .contains("\"chat_id\":\"8\"", "\"text\":\"other\"")
                                .doesNotContain("“quoted”"));
    }

    @Test
    void everyKindOfCallReachesItsMethod() {
        ChatId chat = ChatId.of(7);
        List<List<Button>> keys = List.of(List.of(Button.inline("x", "y")));
        send(new Outgoing.Edit(chat, 3, "new", keys, Outgoing.Preview.NONE));
        send(new Outgoing.EditKeyboard(chat, 3, keys));
        send(new Outgoing.AnswerPress("q1", "done", false));
        send(new Outgoing.AnswerInline(
                "q2",
                List.of(new Outgoing.Result("1", "t", null, null, "<i>t</i>", Outgoing.Preview.NONE)),
                Duration.ofSeconds(60),
                true,
                ""));
        send(new Outgoing.Commands("ru", List.of(new Outgoing.Command("latest", "Новости"))));
        Fate photo = send(new Outgoing.Photo(chat, "p.png", new byte[] {1}, "c", keys, 5));
        Fate document = send(new Outgoing.Document(chat, "me.json", "{}".getBytes(StandardCharsets.UTF_8), "c", null));

        assertThat(server.requests().stream().map(FaultServer.Request::method))
                .containsExactly(
                        "editmessagetext",
                        "editmessagereplymarkup",
                        "answercallbackquery",
                        "answerinlinequery",
                        "setmycommands",
                        "sendphoto",
                        "senddocument");
        assertThat(photo).isEqualTo(new Fate.Sent(42, chat));
        assertThat(document).isEqualTo(new Fate.Sent(42, chat));
        assertThat(server.requests("setmycommands").get(0).body()).contains("Новости", "\"language_code\":\"ru\"");
    }

    @Test
    void richMessagesAndTheirEditsCarryTheirBlocks() {
        List<List<Button>> keys = List.of(List.of(Button.press("One", "a:1")), List.of());
        send(new Outgoing.Rich(ChatId.of(7), "<h1>Title</h1>", keys, true, 5, true));
        send(new Outgoing.EditRich(ChatId.of(7), 3, "<h1>Other</h1>", keys));

        assertThat(server.requests().get(0).method()).isEqualTo("sendrichmessage");
        assertThat(server.requests().get(0).body())
                .contains("\"rich_message\":{\"html\":\"<h1>Title</h1>\"", "\"callback_data\":\"a:1\"")
                .contains("\"disable_notification\":true", "\"message_thread_id\":5", "\"allow_paid_broadcast\":true");
        assertThat(server.requests().get(1).method()).isEqualTo("editmessagetext");
        assertThat(server.requests().get(1).body())
                .contains("\"message_id\":3", "<h1>Other</h1>", "\"callback_data\":\"a:1\"")
                .doesNotContain("\"text\":\"<");
    }

    @Test
    void editsCarryTheirTextKeyboardAndPreview() {
        List<List<Button>> keys =
                List.of(List.of(Button.inline("Share", "iran"), new Button("Here", Button.Action.INLINE_HERE, "gas")));
        send(new Outgoing.Edit(ChatId.of(7), 3, "<b>new</b>", keys, Outgoing.Preview.large("https://example.org/p")));
        send(new Outgoing.EditKeyboard(ChatId.of(7), 4, keys));

        assertThat(server.requests().get(0).body())
                .contains("\"chat_id\":\"7\"", "\"message_id\":3", "<b>new</b>", "\"parse_mode\":\"HTML\"")
                .contains("\"switch_inline_query\":\"iran\"", "\"switch_inline_query_current_chat\":\"gas\"")
                .contains("https://example.org/p", "\"prefer_large_media\":true")
                .doesNotContain("show_above_text");
        assertThat(server.requests().get(1).body())
                .contains("\"message_id\":4", "\"switch_inline_query\":\"iran\"")
                .doesNotContain("text\":\"<b>");
    }

    @Test
    void menuOfOneChatIsSetAndTakenBack() {
        send(new Outgoing.Commands(null, ChatId.of(7), List.of(new Outgoing.Command("stats", "Numbers"))));
        send(new Outgoing.Commands(null, ChatId.of(7), List.of()));
        send(new Outgoing.Commands("en", List.of(new Outgoing.Command("help", "Help"))));

        assertThat(server.requests().stream().map(FaultServer.Request::method))
                .containsExactly("setmycommands", "deletemycommands", "setmycommands");
        assertThat(server.requests().get(0).body()).contains("\"chat_id\":\"7\"", "stats", "\"type\":\"chat\"");
        assertThat(server.requests().get(1).body()).contains("\"chat_id\":\"7\"", "\"type\":\"chat\"");
        assertThat(server.requests().get(2).body()).contains("\"type\":\"default\"", "\"language_code\":\"en\"");
    }

    @Test
    void answersToPressesAndQueriesCarryWhatTheySay() {
        send(new Outgoing.AnswerPress("q1", "done", true));
        send(new Outgoing.AnswerInline(
                "q2",
                List.of(new Outgoing.Result(
                        "r1", "Title", "About", "https://example.org/t.png", "<b>t</b>", Outgoing.Preview.FIRST_LINK)),
                Duration.ofDays(9),
                true,
                "20"));

        assertThat(server.requests().get(0).body())
                .contains("\"callback_query_id\":\"q1\"", "\"text\":\"done\"", "\"show_alert\":true");
        assertThat(server.requests().get(1).body())
                .contains("\"inline_query_id\":\"q2\"", "\"id\":\"r1\"", "Title", "About", "t.png", "<b>t</b>")
                .contains("\"cache_time\":86400", "\"is_personal\":true", "\"next_offset\":\"20\"")
                .doesNotContain("is_disabled");
    }

    @Test
    void uploadsCarryTheirCaptionAndPlace() {
        ChatId chat = ChatId.of(7);
        send(new Outgoing.Photo(
                chat, "p.png", new byte[] {1}, "<b>a picture</b>", List.of(List.of(Button.press("One", "a:1"))), 5));
        send(new Outgoing.Document(chat, "me.json", new byte[] {2}, "<i>a file</i>", 6));

        assertThat(server.requests().get(0).body())
                .contains("p.png", "<b>a picture</b>", "HTML", "a:1", "message_thread_id");
        assertThat(server.requests().get(1).body()).contains("me.json", "<i>a file</i>", "HTML", "message_thread_id");
    }

    @Test
    void messageIsSentThoughTheLibraryCouldNotReadTheAnswer() {
        script(request -> FaultServer.ok(
                "{\"message_id\":42,\"chat\":{\"id\":7},\"unique_gift\":{\"gift\":1},\"date\":99999999999}"));

        assertThat(send(HELLO)).isEqualTo(new Fate.Sent(42, ChatId.of(7)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403|Forbidden: bot was blocked by the user|Gone",
                "403|Forbidden: user is deactivated|Gone",
                "403|Forbidden: bot can't initiate conversation with a user|Gone",
                "403|Forbidden: bot was kicked from the supergroup chat|Gone",
                "403|Forbidden: bot is not a member of the channel chat|Gone",
                "403|Forbidden: the group chat was deleted|Gone",
                "400|Bad Request: chat not found|Gone",
                "400|Bad Request: not enough rights to send text messages to the chat|Forbidden",
                "400|Bad Request: have no rights to send a message|Forbidden",
                "400|Bad Request: CHAT_WRITE_FORBIDDEN|Forbidden",
                "400|Bad Request: need administrator rights in the channel chat|Gone",
                "403|Forbidden: bot can't send messages to the user|Forbidden",
                "400|Bad Request: message is too long|Refused",
                "400|Bad Request: query is too old and response timeout expired or query ID is invalid|Refused",
                "400|Bad Request: message is not modified: specified new content|NotModified",
                "401|Unauthorized|Unauthorized",
                "404|Not Found|Unauthorized",
                "404|Not Found: method not found|Refused",
                "413|Request Entity Too Large|Refused",
                "408|Request Timeout|Uncertain",
                "500|Internal Server Error|Uncertain",
                "502|Bad Gateway|Uncertain",
            })
    void errorsHaveTheirFates(int code, String description, String fate) {
        script(request -> FaultServer.error(code, description));

        assertThat(send(HELLO).getClass().getSimpleName()).isEqualTo(fate);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void markupThatCannotBeParsedIsTold() {
        script(request -> FaultServer.error(400, "Bad Request: can't parse entities: unsupported start tag"));

        assertThat(send(HELLO))
                .isEqualTo(new Fate.Refused("Bad Request: can't parse entities: unsupported start tag", true));
    }

    @Test
    void migratedGroupIsMovedByItsParameterWhateverTheWords() {
        script(request -> FaultServer.error(400, "Bad Request: x", ",\"parameters\":{\"migrate_to_chat_id\":-100123}"));

        assertThat(send(HELLO)).isEqualTo(new Fate.Moved(ChatId.of(-100123)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"parameters\":{\"retry_after\":7}|7",
                ",\"parameters\":{\"retry_after\":0}|1",
                ",\"parameters\":{\"retry_after\":-5}|1",
                ",\"parameters\":{\"retry_after\":86400}|3600",
                ",\"parameters\":{\"retry_after\":\"abc\"}|1",
                ",\"parameters\":{\"retry_after\":99999999999999999999}|3600",
                ",\"parameters\":{}|1",
            })
    void retryAfterIsClamped(String parameters, long seconds) {
        script(request -> FaultServer.error(429, "Too Many Requests", parameters));

        assertThat(send(HELLO)).isEqualTo(new Fate.Later(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"closed", "reset", "truncated", "half", "html", "empty", "null", "noOk", "503", "408", "stall"})
    void lostAnswerIsUncertainAfterOnePost(String kind) {
        // T1, T2, T3: on a connection that was used before, where OkHttp would send again
        script(request -> request.body().contains("first") ? FaultServer.ok(SENT) : fault(kind));
        send(Outgoing.Message.of(ChatId.of(7), "first"));

        assertThat(send(HELLO)).isInstanceOf(Fate.Uncertain.class);
        assertThat(server.requests()).hasSize(2);
    }

    private FaultServer.Deed fault(String kind) {
        return switch (kind) {
            case "closed" -> FaultServer.hangUp();
            case "reset" -> FaultServer.reset();
            case "truncated" -> FaultServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"ok\":true,");
            case "half" -> FaultServer.raw("HTTP/1.1 20");
            case "html" -> FaultServer.http(502, "text/html", "<html>Bad Gateway</html>");
            case "empty" -> FaultServer.http(200, "application/json", "");
            case "null" -> FaultServer.http(200, "application/json", "null");
            case "noOk" -> FaultServer.http(200, "application/json", "{\"result\":{}}");
            case "503" -> FaultServer.http(503, "text/plain", "busy", "Retry-After: 0");
            case "408" -> FaultServer.http(408, "text/plain", "slow");
            default -> server.stall();
        };
    }

    @Test
    void refusedConnectionIsSurelyNotSent() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Client lost = client(URI.create("http://127.0.0.1:" + port));

        assertThat(lost.send(HELLO).join()).isInstanceOf(Fate.Unreachable.class);
        lost.close();
    }

    @Test
    void unknownHostIsSurelyNotSent() {
        Client lost = client(URI.create("http://no-such-host.invalid"));

        assertThat(lost.send(HELLO).join()).isInstanceOf(Fate.Unreachable.class);
        lost.close();
    }

    @Test
    void deadFirstAddressOfAHostIsPassedOver() {
        InetAddress alive = InetAddress.getLoopbackAddress();
        Client twofold = new Client(
                settings(
                        URI.create("http://telegram.invalid:" + server.address().getPort())),
                host -> List.of(loopback(2), alive));

        assertThat(twofold.send(HELLO).join()).isInstanceOf(Fate.Sent.class);
        assertThat(server.requests()).hasSize(1);
        twofold.close();
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void failedTlsHandshakeIsSurelyNotSent() {
        Client plain = client(URI.create(server.address().toString().replace("http:", "https:")));

        assertThat(plain.send(HELLO).join()).isInstanceOf(Fate.Unreachable.class);
        plain.close();
    }

    @Test
    void closedClientSurelySendsNothing() {
        client.close();

        assertThat(send(HELLO)).isInstanceOf(Fate.Unreachable.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void redirectIsNotFollowed() {
        script(request -> FaultServer.http(307, "text/plain", "", "Location: /elsewhere"));

        assertThat(send(HELLO)).isInstanceOf(Fate.Uncertain.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void emptyTextIsRefusedWithoutACall() {
        assertThat(send(Outgoing.Message.of(ChatId.of(7), ""))).isInstanceOf(Fate.Refused.class);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unspeakable")
    void callThatCannotBeMadeIsSurelyNotSentAndWouldNotBeAnotherTime(Outgoing unspeakable) {
        assertThat(send(unspeakable))
                .isInstanceOfSatisfying(
                        Fate.Refused.class, fate -> assertThat(fate.reason()).contains("NullPointerException"));
        assertThat(server.requests()).isEmpty();
        assertThat(send(HELLO)).isInstanceOf(Fate.Sent.class);
    }

    /** What no constructor refuses and the library does not take; whatever it is, it can be told before anything leaves. */
    @SuppressWarnings("NullAway")
    static Stream<Outgoing> unspeakable() {
        ChatId chat = ChatId.of(7);
        return Stream.of(
                Outgoing.Message.of(chat, "text").withPreview(null),
                new Outgoing.Edit(chat, 3, "text", List.of(), null),
                new Outgoing.AnswerInline("q", List.of(), null, false, ""),
                new Outgoing.Photo(chat, "p.png", null, "text", List.of(), null),
                new Outgoing.Document(chat, "me.json", null, "text", null));
    }

    private static <T> T answered(CompletableFuture<T> question) {
        return question.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void standingIsWhatTelegramSaysOfTheMember() {
        script(request -> FaultServer.ok("{\"status\":\"administrator\",\"user\":{\"id\":5}}"));
        assertThat(answered(client.standing(ChatId.of(-1), 5))).isEqualTo(Standing.ADMIN);
        script(request -> FaultServer.ok("{\"status\":\"left\",\"user\":{\"id\":5}}"));
        assertThat(answered(client.standing(ChatId.of(-1), 5))).isEqualTo(Standing.ORDINARY);
    }

    @ParameterizedTest
    @CsvSource({"5, ADMIN", "6, ORDINARY"})
    void whereMembersAreHiddenTheAdminsAreAsked(long person, Standing standing) {
        script(request -> request.path().endsWith("getChatAdministrators")
                ? FaultServer.ok("[{\"user\":{\"id\":4}},{\"user\":{\"id\":5}}]")
                : FaultServer.error(400, "Bad Request: member list is inaccessible"));
        assertThat(answered(client.standing(ChatId.of(-1), person))).isEqualTo(standing);
    }

    @Test
    void standingThatNobodyTellsIsUnknown() {
        script(request -> FaultServer.error(400, "Bad Request: member list is inaccessible"));
        assertThat(answered(client.standing(ChatId.of(-1), 5))).isEqualTo(Standing.UNKNOWN);
        script(request -> request.path().endsWith("getChatAdministrators")
                ? FaultServer.ok("{}")
                : FaultServer.error(400, "Bad Request: member list is inaccessible"));
        assertThat(answered(client.standing(ChatId.of(-1), 5))).isEqualTo(Standing.UNKNOWN);
        script(request -> FaultServer.hangUp());
        assertThat(answered(client.standing(ChatId.of(-1), 5))).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void numberAndTitleOfAChatAreAskedFor() {
        script(request -> FaultServer.ok("{\"id\":-1009,\"title\":\"Evening news\"}"));
        assertThat(answered(client.number(new ChatId("@channel")))).contains(ChatId.of(-1009));
        assertThat(answered(client.title(new ChatId("@channel")))).contains("Evening news");
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.body()).contains("@channel"));
        script(request -> FaultServer.error(400, "Bad Request: chat not found"));
        assertThat(answered(client.number(new ChatId("@channel")))).isEmpty();
        assertThat(answered(client.title(new ChatId("@channel")))).isEmpty();
        script(request -> FaultServer.ok("{\"id\":\"many\"}"));
        assertThat(answered(client.number(new ChatId("@channel")))).isEmpty();
        script(request -> FaultServer.hangUp());
        assertThat(answered(client.title(new ChatId("@channel")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Forbidden: bot can't initiate conversation with a user, true",
        "'Bad Request: chat not found', true",
        "'Bad Request: message thread not found', true",
        "'Bad Request: TOPIC_CLOSED', true",
        "'Bad Request: message text is empty', false"
    })
    void wordsOnRecordTellWhetherTheChatWasOutOfReach(String reason, boolean outOfReach) {
        assertThat(Fates.isOutOfReach(reason)).isEqualTo(outOfReach);
    }

    @Test
    void tokenStandsInNoLogAndNoFate() {
        // T8
        script(request -> switch (server.requests().size()) {
            case 1 -> FaultServer.ok(SENT);
            case 2 -> FaultServer.reset();
            case 3 -> FaultServer.http(404, "text/html", "<p>" + request.path() + "</p>");
            case 4 -> FaultServer.error(400, "Bad Request: " + request.path());
            case 5 -> FaultServer.error(403, "Forbidden " + request.path().replace(":", "%3A"));
            default -> FaultServer.hangUp();
        });
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 6; i++) {
                assertThat(send(HELLO).toString()).doesNotContain("CANARY");
            }
            client.close();
            assertThat(send(HELLO).toString()).doesNotContain("CANARY");
            assertThat(log.lines()).noneMatch(line -> line.contains("CANARY"));
        }
        assertThat(settings(server.address()).toString()).doesNotContain("CANARY");
    }
}
