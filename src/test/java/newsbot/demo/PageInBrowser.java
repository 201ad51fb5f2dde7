package newsbot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import newsbot.browser.Browser;
import newsbot.browser.Browser.Screen;
import newsbot.browser.TelegramPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The chat page itself in a real browser; the bot is played. */
final class PageInBrowser {
    private static final int EMMA = 501;

    private static Browser browser;

    private final Demo demo = Demo.start(0, Clock.systemUTC());
    private final ApiCaller bot = new ApiCaller(demo.box());

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void begin() throws Exception {
        demo.box().limits().set(Limits.Rules.OFF);
        bot.call("setMyCommands", "commands", List.of(command("latest"), command("topic"), command("topics")));
        demo.cast().emma().types("/start");
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private static Map<String, String> command(String name) {
        return Map.of("command", name, "description", "About " + name);
    }

    private TelegramPage desktop() {
        return browser.open(demo.page(), Screen.DESKTOP, false);
    }

    private int says(String html, Object... more) throws Exception {
        Object[] all = new Object[6 + more.length];
        System.arraycopy(new Object[] {"chat_id", EMMA, "text", html, "parse_mode", "HTML"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        ApiCaller.Reply reply = bot.call("sendMessage", all);
        assertThat(reply.ok()).as(reply.description()).isTrue();
        return reply.result().path("message_id").asInt();
    }

    private static Map<String, Object> keys(String... labels) {
        return Map.of(
                "inline_keyboard",
                List.of(List.of(labels).stream()
                        .map(label -> Map.of("text", label, "callback_data", "data:" + label))
                        .toList()));
    }

    @Test
    void whatTheBotSaysIsNeverReadAsHtml() throws Exception {
        says("&lt;img src=x onerror=\"document.title='hit'\"&gt;&lt;script&gt;document.title='hit'&lt;/script&gt; "
                + "<a href=\"javascript:document.title='hit'\">link</a>");
        TelegramPage page = desktop();
        page.awaitMessage("<img src=x");

        assertThat(page.all(".text img, .text script, .text a")).isEmpty();
        assertThat(page.run("return document.title")).isNotEqualTo("hit");
        page.assertSound();
    }

    @Test
    void everythingIsDoneByKeyboard() throws Exception {
        TelegramPage page = desktop();
        page.until("the field has the focus", () -> page.focused().equals(page.field()));
        page.field().sendKeys("first", Keys.chord(Keys.SHIFT, Keys.ENTER), "second");
        assertThat(page.field().getDomProperty("value")).isEqualTo("first\nsecond");
        page.field().sendKeys(Keys.ENTER);
        page.awaitMessage("first\nsecond");

        page.field().sendKeys("/to");
        page.until("suggestions", () -> page.texts(".suggestions [role=option]").size() == 2);
        page.field().sendKeys(Keys.ARROW_DOWN, Keys.TAB);
        assertThat(page.field().getDomProperty("value")).isEqualTo("/topics ");
        page.field().sendKeys("x", Keys.chord(Keys.CONTROL, "a"), "/to", Keys.ESCAPE);
        assertThat(page.texts(".suggestions [role=option]")).isEmpty();
        page.field().sendKeys(Keys.chord(Keys.CONTROL, "a"), "/lat", Keys.ENTER);
        page.awaitMessage("/latest");

        page.field().sendKeys(Keys.ARROW_UP);
        page.focused().sendKeys(Keys.ARROW_UP, "");
        page.until("the message before", () -> page.focused().getText().contains("second"));
        page.focused().sendKeys("r");
        page.until("the field", () -> page.focused().equals(page.field()));
        assertThat(page.one(".replying").getText()).contains("first second");
        page.field().sendKeys(Keys.ESCAPE);
        assertThat(page.one(".replying").isDisplayed()).isFalse();
        page.field().sendKeys(Keys.ESCAPE);
        assertThat(page.focused().getText()).as("the chats").contains("Newsbot");
        page.focused().sendKeys(Keys.ARROW_DOWN);
        page.focused().sendKeys(Keys.ENTER);
        page.until("the group", () -> page.one(".chat h2").getText().equals("Reading group"));
        assertThat(page.focused()).isEqualTo(page.field());
        page.assertSound();
    }

    @Test
    void tabGoesFromThePeopleToTheChatsToTheFieldAndOnToTheNewsroom() throws Exception {
        TelegramPage page = desktop();
        page.until("the field has the focus", () -> page.focused().equals(page.field()));
        page.focused().sendKeys(Keys.TAB);
        assertThat(page.run("return !!document.activeElement.closest('#newsroom')"))
                .as("an empty message cannot be sent")
                .isEqualTo(true);
        page.run("document.querySelector('.people button').focus()");
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < 30 && !page.focused().equals(page.field()); i++) {
            way.append(
                            page.run(
                                    "const e = document.activeElement; return e.closest('.people, .chats, .log, header')?.className || e.className"))
                    .append(' ');
            page.focused().sendKeys(Keys.TAB);
        }
        assertThat(way.toString()).containsSubsequence("people", "chats", "log");
        assertThat(page.focused()).isEqualTo(page.field());
    }

    @Test
    void startIsUnderTheFingerAndGivesItsFocusToTheField() {
        TelegramPage page = browser.open(demo.page().resolve("#502"), Screen.DESKTOP, false);
        page.until("START", () -> page.focused().getText().equals("START"));
        page.focused().sendKeys(Keys.ENTER);
        page.until("the field", () -> page.focused().equals(page.field()));
        assertThat(page.newest()).contains("/start");
    }

    @Test
    void focusStaysOnAButtonWhoseMessageIsEdited() throws Exception {
        int id = says("Choose", "reply_markup", keys("Iran", "Israel", "Economy"));
        TelegramPage page = desktop();
        page.awaitKey("Israel");
        page.run("document.querySelectorAll('.key')[1].focus()");
        bot.call(
                "editMessageText",
                "chat_id",
                EMMA,
                "message_id",
                id,
                "text",
                "Chosen",
                "reply_markup",
                keys("Iran", "✅ Israel", "Economy"));

        page.awaitKey("✅ Israel");
        assertThat(page.focused().getText()).isEqualTo("✅ Israel");
        assertThat(page.one(".msg:last-child .meta").getText()).contains("edited");
    }

    @Test
    void pressIsAnsweredByANoticeOrABoxThatEscapeCloses() throws Exception {
        says("Choose", "reply_markup", keys("Notice", "Box"));
        TelegramPage page = desktop();
        page.press("Notice");
        answer("Taken", false);
        page.until("a notice", () -> page.one("#toasts").getText().equals("Taken"));
        page.press("Box");
        answer("Read this", true);
        page.until("a box", () -> page.one("dialog").getText().contains("Read this"));
        page.focused().sendKeys(Keys.ESCAPE);
        page.until("no box", () -> page.all("dialog").isEmpty());
        assertThat(page.focused().getText()).isEqualTo("Box");
    }

    private long offset;

    private void answer(String text, boolean alert) throws Exception {
        String query = "";
        while (query.isEmpty()) {
            for (var update :
                    bot.call("getUpdates", "offset", offset, "timeout", 5).result()) {
                offset = update.path("update_id").asLong() + 1;
                query = update.at("/callback_query/id").asText();
            }
        }
        bot.call("answerCallbackQuery", "callback_query_id", query, "text", text, "show_alert", alert);
    }

    @Test
    void newMessagesAreSpokenAndCountedWhereTheyAreNotSeen() throws Exception {
        TelegramPage page = desktop();
        says("Spoken <b>words</b>");
        page.until("announced", () -> "Newsbot: Spoken words".equals(page.run("return said.textContent")));
        bot.call("sendMessage", "chat_id", Demo.CHANNEL, "text", "Elsewhere");
        page.until("counted", () -> page.unread("Caspian").equals("1"));
        assertThat(page.run("return document.title")).isEqualTo("(1) Telegram in a box");
        assertThat(page.run("return said.textContent")).isEqualTo("Newsbot: Spoken words");
        page.openChat("Caspian");
        page.until("read", () -> page.unread("Caspian").isEmpty());
    }

    @Test
    void twoPeopleAreSeenSideBySide() throws Exception {
        says("For Emma");
        TelegramPage page = desktop();
        page.click(".beside");
        page.until("two", () -> page.all(".client").size() == 2);
        page.clickText(".client:last-child .big", "START");
        page.until(
                "Ivan's own message",
                () -> page.texts(".client:last-child .msg .text").equals(List.of("/start")));
        assertThat(demo.cast().ivan().chat().messages()).hasSize(1);
        assertThat(page.newest()).contains("For Emma");
        page.picture("side-by-side");
        page.assertSound();
        page.click(".client:last-child .chat header .round.back");
        page.until("one", () -> page.all(".client").size() == 1);
    }

    @Test
    void coloursFollowTheSystemUntilTheyAreChosen() {
        String ground = "return getComputedStyle(document.querySelector('.side')).backgroundColor";
        Object light = desktop().run(ground);
        TelegramPage page = browser.open(demo.page(), Screen.DESKTOP, true);
        Object dark = page.run(ground);
        assertThat(dark).isNotEqualTo(light);
        page.click("[aria-label='Light or dark']");
        page.until("light", () -> Objects.equals(light, page.run(ground)));
        assertThat(browser.open(demo.page(), Screen.DESKTOP, true).run(ground)).isEqualTo(light);
        page.run("localStorage.clear()");
    }

    @Test
    void pictureIsEnlargedAndAFileDownloaded() throws Exception {
        byte[] png = SamplePicture.png("a");
        upload("sendPhoto", "photo", "chart.png", png);
        upload("sendDocument", "document", "follows.json", "{}".getBytes(StandardCharsets.UTF_8));
        TelegramPage page = desktop();
        page.until(
                "the picture",
                () -> Boolean.TRUE.equals(
                        page.run("return document.querySelector('.photo img').naturalWidth === 960")));
        page.click(".photo");
        page.until("large", () -> page.one("dialog img").isDisplayed());
        page.focused().sendKeys(Keys.ESCAPE);
        assertThat(page.one(".file").getDomAttribute("download")).isEqualTo("follows.json");
        assertThat(page.run("return fetch(document.querySelector('.file').href).then(a => a.text())"))
                .isEqualTo("{}");
        page.assertSound();
    }

    private void upload(String method, String part, String name, byte[] bytes) throws Exception {
        String edge = "edge";
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + edge + "\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n" + EMMA + "\r\n--" + edge
                                + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        var request = HttpRequest.newBuilder(demo.api().resolve("/bot" + demo.token() + "/" + method))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        assertThat(bot.raw(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP,false", "DESKTOP,true", "PHONE,false", "PHONE,true"})
    void everyKindOfMessageFitsItsScreen(Screen screen, boolean dark) throws Exception {
        everyKind();
        TelegramPage page = browser.open(demo.page(), screen, dark);
        String name = "looks-" + screen.name().toLowerCase(Locale.ROOT) + (dark ? "-dark" : "-light");
        page.awaitMessage("A rich heading");
        page.until("cards", () -> page.all(".card img").size() == 2);
        page.picture(name + "-end");
        page.assertSound();
        assertThat(page.run("return [...document.querySelectorAll('.msg blockquote')]"
                        + ".map(quote => getComputedStyle(quote).direction)"))
                .isEqualTo(List.of("ltr", "rtl"));
        for (int i = 2; i <= 4; i++) {
            page.run("document.querySelector('.log').scrollBy(0, -document.querySelector('.log').clientHeight * .9)");
            page.picture(name + "-" + i);
        }
    }

    private void everyKind() throws Exception {
        SampleStory story = demo.site().stories("en").get(0);
        String link = demo.site().page(story).toString();
        Map<String, Object> large = Map.of("url", link, "prefer_large_media", true);
        says(
                "<b><a href=\"" + link + "\">" + story.title() + "</a></b>\n\n" + story.standfirst()
                        + "\n\nPOLITICS · 24 November, 19:18\n#Türkiye #Military",
                "link_preview_options",
                large,
                "reply_markup",
                Map.of(
                        "inline_keyboard",
                        List.of(List.of(Map.of("text", "📤 Share", "url", "https://t.me/share/url?url=x")))));
        says(
                "<b><a href=\"" + link + "\">A small picture above its text</a></b>",
                "link_preview_options",
                Map.of("url", link, "prefer_small_media", true, "show_above_text", true));
        says("🎙 <b>An interview</b>\n<i>Its standfirst</i>\n\n<b>Interviewee:</b> Noa Peretz\n\n• A sentence.\n\n"
                + "<blockquote expandable><b>Noa Peretz</b>\n"
                + "“A quote that goes on for quite a while.”\n\n".repeat(6)
                + "</blockquote>\n2 minutes to read in full");
        says("<s>A story that was withdrawn</s>\n\n<i>The site has withdrawn this story.</i>");
        int id = says("A headline", "disable_notification", true);
        bot.call("editMessageText", "chat_id", EMMA, "message_id", id, "text", "A headline, corrected");
        says(
                "<b>The digest of 24 November</b>: 3 stories\n\n<b>Karabakh</b>\n• <a href=\"" + link
                        + "\">One</a>\n• 🎙 <a href=\"" + link + "\">Two</a>\n\n<b>Other news</b>\n• <a href=\"" + link
                        + "\">Three</a>",
                "link_preview_options",
                Map.of("is_disabled", true));
        says("<b>" + "Averylongwordwithoutanyplacetobreakit".repeat(6) + "</b> and " + "many usual words ".repeat(20));
        says("<b>ایران و جمهوری آذربایجان درباره برق زمستانی توافق کردند</b> — Baku, 24 November\n\n"
                + "<blockquote>שורה אחת של ציטוט בעברית</blockquote>");
        says(
                "<code>code</code> <u>under</u> <tg-spoiler>hidden</tg-spoiler>\n<pre>pre formatted</pre>",
                "reply_markup",
                keys("✅ One", "Two"));
        ApiCaller.Reply rich = bot.call(
                "sendRichMessage",
                "chat_id",
                EMMA,
                "rich_message",
                Map.of("html", "<h2>A rich heading</h2><p>A paragraph.</p><ul><li>one</li><li>two</li></ul>"));
        assertThat(rich.ok()).as(rich.description()).isTrue();
        assertThat(String.valueOf(
                        Objects.requireNonNull(demo.cast().emma().chat().lastFromBot())
                                .content()
                                .rich()))
                .contains("\"type\":\"heading\"")
                .contains("A rich heading");
    }
}
