package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import newsbot.browser.Browser;
import newsbot.browser.Browser.Screen;
import newsbot.browser.TelegramPage;
import newsbot.db.Database;
import newsbot.db.StoreSettings;
import newsbot.demo.Effect;
import newsbot.demo.SampleStory;
import newsbot.outbox.Hours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status page of the packaged bot in a real browser, while stories are on their way. */
final class StatusPageInBrowser {
    private static final int READERS = 1_500;
    private static final String GREEN = "rgb(26, 127, 75)";
    private static final String GREEN_IN_THE_DARK = "rgb(88, 192, 138)";

    private static Browser browser;

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @Test
    void pageShowsWhatIsUnderWayInAnyLightAndWidth() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            yesterday(scene);
            scene.runSeeded();
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.refuse(403, "Forbidden: bot was blocked by the user"))
                    .inChats(scene.share(0.02));
            SampleStory done = publish(scene, "ECONOMY", "Non-oil exports grew by nine percent in ten months");
            scene.awaitReached(done, READERS - 30);
            SampleStory next = publish(scene, "POLITICS", "Ministers of four countries meet in Shusha next week");
            scene.awaitSent(next, READERS / 3);

            URI address = URI.create("http://127.0.0.1:" + scene.port + "/");
            TelegramPage page = browser.open(address, Screen.DESKTOP, false);
            page.until("both stories", () -> page.all("tbody tr").size() == 3);
            page.until(
                    "some of the second", () -> page.texts("td.progress").get(0).matches("[1-9][0-9]? %"));
            assertThat(page.texts("td.progress").get(1)).isEqualTo("100 %");
            assertThat(page.one(".verdict").getCssValue("color")).contains(GREEN.substring(4, GREEN.length() - 1));
            page.picture("status");
            page.assertSound();

            TelegramPage dark = browser.open(address, Screen.DESKTOP, true);
            assertThat(dark.one(".verdict").getCssValue("color"))
                    .contains(GREEN_IN_THE_DARK.substring(4, GREEN_IN_THE_DARK.length() - 1));
            dark.picture("status-dark");
            dark.assertSound();

            TelegramPage phone = browser.open(address, Screen.PHONE, false);
            assertThat(phone.one("td.progress").getSize().getWidth())
                    .as("the bar has the width of the screen")
                    .isGreaterThan(300);
            phone.picture("status-phone");
            phone.assertSound();
        }
    }

    private static SampleStory publish(Scene scene, String section, String title) {
        SampleStory story = SampleStory.of("en", section, title);
        scene.site.publish(story);
        return story;
    }

    /** A day that is over, for the plots. */
    private static void yesterday(Scene scene) {
        try (Database database = Database.open(new StoreSettings(scene.store()))) {
            Hours hours = new Hours(database);
            Instant now = Instant.now();
            for (int back = 1; back < 24; back++) {
                long sent = Math.round(5_200 * (1.15 + Math.cos(back * Math.PI / 12)) + back * 977 % 2_100);
                hours.add(now.minus(Duration.ofHours(back)), new Hours.Hour(sent, back * 31 % 23));
            }
        }
    }
}
