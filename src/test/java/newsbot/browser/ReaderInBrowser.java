package newsbot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import newsbot.browser.Browser.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader's ways through the packaged bot, seen and done in a real browser only. */
final class ReaderInBrowser {
    private static final int EMMA = 501;
    private static final int AYSEL = 503;

    private static Browser browser;

    @TempDir
    Path folder = Path.of("");

    private PackagedDemo demo;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void start() {
        demo = PackagedDemo.start(folder);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private TelegramPage emma() {
        return browser.open(demo.page(EMMA), Screen.DESKTOP, false);
    }

    @Test
    void newcomerIsTwoPressesFromTheFirstStory() {
        TelegramPage page = emma();
        page.picture("first-sight");
        page.start();
        page.awaitMessage("Tap the topics to follow");
        page.press("Karabakh");
        page.awaitKey("✅ Karabakh");
        page.picture("topics");

        page.newsroom("Publish the next story");
        page.until("another story", () -> page.newestStory().startsWith("Oil"));
        page.newsroom("Publish the next story");

        page.awaitMessage("Four thousand hectares in Aghdam");
        assertThat(page.messages()).noneMatch(text -> text.startsWith("Oil"));
        page.awaitKey("📤 Share");
        page.until("the card of its page", () -> !page.all(".msg .card img").isEmpty());
        page.picture("story");
        page.press("📤 Share");
        page.clickText("dialog .choice", "Reading group");
        page.awaitMessage("Four thousand hectares in Aghdam");
        page.assertSound();
    }

    @Test
    void latestIsPagedAndAnInterviewIsSummedUp() {
        TelegramPage page = emma();
        page.start();
        assertThat(page.ask("/latest")).startsWith("The newest headlines").contains("1. ");
        String first = page.newest();
        page.press("Older ▶️");
        page.until(
                "the page before",
                () -> !page.newest().equals(first) && page.newest().contains("6. "));
        page.picture("latest");

        assertThat(page.ask("/interviews")).startsWith("The newest interviews");
        page.press("📖 Iran, Israel");
        page.awaitMessage("to read in full");
        assertThat(page.newest()).contains("Interviewee");
        page.picture("interview");
        page.click(".client .msg:last-child .more");
        page.until(
                "the quotes are open", () -> page.all(".msg:last-child .folded").isEmpty());
        page.run("document.querySelector('.msg:last-child blockquote').scrollIntoView({block: 'center'})");
        page.picture("interview-quotes");
        page.assertSound();
    }

    @Test
    void settingsSpeakThreeLanguagesInOneMessage() {
        TelegramPage page = emma();
        page.start();
        assertThat(page.ask("/settings")).startsWith("Settings");
        page.picture("settings");
        int messages = page.messages().size();
        page.press("Русский");
        page.awaitMessage("Настройки");
        page.picture("settings-ru");
        page.press("Azərbaycanca");
        page.awaitMessage("Ayarlar");
        page.picture("settings-az");
        page.press("English");
        page.awaitMessage("Settings");
        assertThat(page.messages()).hasSize(messages);
        page.assertSound();
    }

    @Test
    void digestComesWhenItsHourHasCome() {
        TelegramPage page = emma();
        page.start();
        page.press("All news");
        page.awaitKey("✅ 📰 All news");
        page.ask("/settings");
        page.press("📋 As a digest");
        page.awaitKey("📋 Digest: 08:00");
        String last = page.newest();
        page.newsroom("Publish the next story");
        page.until("the channel has it", () -> page.unread("Caspian").equals("1"));
        page.newsroom("Publish the next story");
        page.until("the channel has both", () -> page.unread("Caspian").equals("2"));
        assertThat(page.newest()).isEqualTo(last);
        page.picture("before-the-digest");

        page.newsroom("→ 08:00");

        page.awaitMessage("The digest of");
        assertThat(page.newest()).contains("2 stories", "Oil & gas", "Four thousand hectares");
        page.picture("digest");
        page.assertSound();
    }

    @Test
    void ownerLetsTheBotIntoAForumAndAChannel() {
        TelegramPage page = emma();
        page.start();
        page.openChat("Caspian forum");
        page.click(".big");
        page.awaitMessage("Its admins choose the topics here");
        page.clickText(".threads button", "Karabakh");
        page.ask("/here Karabakh");
        page.awaitMessage("will come into this thread");
        page.openChat("Emma’s channel");
        page.click(".big");
        page.until("an offer in private", () -> page.unread("Newsbot").equals("1"));
        page.openChat("Newsbot");
        page.awaitMessage("I can post in Emma’s channel now");
        page.picture("channel-offer");
        page.press("Karabakh");
        page.awaitKey("✅ Karabakh");
        page.newsroom("Publish the next story");
        page.until("another story", () -> page.newestStory().startsWith("Oil"));
        page.newsroom("Publish the next story");
        page.openChat("Caspian forum");
        page.clickText(".threads button", "Karabakh");
        page.awaitMessage("Four thousand hectares in Aghdam");
        page.picture("forum");
        page.openChat("Emma’s channel");
        page.awaitMessage("Four thousand hectares in Aghdam");
        page.picture("channel");
        page.assertSound();
    }

    @Test
    void phoneShowsOnePaneAtATimeAndTheNewsroomOverIt() {
        TelegramPage page = browser.open(demo.page(AYSEL), Screen.PHONE, true);
        page.start();
        page.awaitMessage("Xoş gəlmisiniz");
        page.press("Qarabağ");
        page.awaitKey("✅ Qarabağ");
        page.click(".chat .to-newsroom");
        page.picture("phone-newsroom");
        page.clickText(".segments button", "Azərbaycanca");
        page.newsroom("Publish the next story");
        page.click("#newsroom .close");
        page.picture("phone-chat");
        page.click(".back");
        page.until("the list", () -> page.one(".chats").isDisplayed());
        assertThat(page.one(".chat").isDisplayed()).isFalse();
        page.picture("phone-list");
        page.assertSound();
    }
}
