package newsbot.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The demo's page as a person uses it: the first Telegram on it, and the newsroom. Of the bot's status page it knows what
 * goes for any page: elements, pictures, whether it is sound.
 */
public final class TelegramPage {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STILL = Duration.ofMillis(600);

    private final Browser browser;
    private final ChromeDriver driver;

    TelegramPage(Browser browser, ChromeDriver driver) {
        this.browser = browser;
        this.driver = driver;
        until("the page is drawn", () -> !all(".client, .verdict").isEmpty());
    }

    // ---- in the chat

    public void start() {
        click(".big");
        until("the bot answers", () -> isAnswered(2));
    }

    public WebElement field() {
        return one(".composer textarea");
    }

    /** Writes and sends; the next message then, as it is read. */
    public String ask(String text) {
        int before = messages().size();
        field().sendKeys(text, Keys.ESCAPE, Keys.ENTER);
        until("an answer to " + text, () -> isAnswered(before + 2));
        return newest();
    }

    private boolean isAnswered(int messages) {
        return messages().size() >= messages
                && all(".client:first-child .msg.own:last-child").isEmpty();
    }

    /** Every message as it is read, oldest first. */
    public List<String> messages() {
        return texts(".client:first-child .msg .bubble");
    }

    public String newest() {
        List<String> all = messages();
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    public void awaitMessage(String part) {
        until("a message with " + part, () -> newest().contains(part));
    }

    /** The labels of all buttons under messages. */
    public List<String> keys() {
        return texts(".client:first-child .key");
    }

    /** Presses the last button under a message whose label has this in it. */
    public void press(String label) {
        awaitKey(label);
        WebElement key = all(".client:first-child .key").stream()
                .filter(each -> each.getText().contains(label))
                .reduce((first, last) -> last)
                .orElseThrow();
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", key);
        key.click();
    }

    public void awaitKey(String label) {
        until("a button " + label, () -> keys().stream().anyMatch(key -> key.contains(label)));
    }

    // ---- around it

    /** Opens one of the person's chats. */
    public void openChat(String title) {
        until("the chat " + title, () -> {
            entry(title).click();
            return true;
        });
    }

    /** How much is unread in a chat; empty for nothing. */
    public String unread(String title) {
        return entry(title).findElements(By.cssSelector(".badge")).stream()
                .map(WebElement::getText)
                .findFirst()
                .orElse("");
    }

    private WebElement entry(String title) {
        return all(".client:first-child .entry").stream()
                .filter(entry -> entry.findElement(By.tagName("b")).getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Presses a button of the newsroom. */
    public void newsroom(String label) {
        clickText("#newsroom button", label);
    }

    /** The headline of the site's newest story. */
    public String newestStory() {
        return one(".newest").getText();
    }

    // ---- anywhere

    public void click(String selector) {
        until(selector, () -> {
            one(selector).click();
            return true;
        });
    }

    public void clickText(String selector, String text) {
        until(selector + " " + text, () -> {
            all(selector).stream()
                    .filter(each -> each.getText().contains(text))
                    .findFirst()
                    .orElseThrow()
                    .click();
            return true;
        });
    }

    public WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    public List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public @Nullable Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Waits for a condition; an element that was drawn anew meanwhile, or is not there yet, is looked for again. */
    public void until(String what, Callable<Boolean> condition) {
        await(what)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(e -> e instanceof StaleElementReferenceException
                        || e instanceof org.openqa.selenium.NoSuchElementException
                        || e instanceof java.util.NoSuchElementException
                        || e instanceof org.openqa.selenium.ElementNotInteractableException)
                .until(condition);
    }

    /** Keeps a picture of the page under {@code target/screenshots/}, once notices are gone and pictures there. */
    public void picture(String name) {
        until(
                "pictures are there",
                () -> Boolean.TRUE.equals(run("return [...document.images].every(i => i.complete)")));
        until("notices are gone", () -> all(".toast").isEmpty());
        await().during(STILL)
                .atMost(LIMIT)
                .until(
                        () -> Boolean.TRUE.equals(
                                run(
                                        "const now = document.documentElement.innerHTML.length, was = window.was; window.was = now; return was === now")));
        browser.picture(name);
    }

    /** Nothing is cut off at the side, everything to press has a name, and the scripts have not complained. */
    public void assertSound() {
        assertThat(run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("fits")
                .isEqualTo(true);
        assertThat(
                        run(
                                "return [...document.querySelectorAll('.bubble, .key, .entry, header')]"
                                        + ".filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className + ': ' + e.textContent)"))
                .as("fit")
                .isEqualTo(List.of());
        assertThat(run("return [...document.querySelectorAll('button, a, input, select, textarea, [role]')]"
                        + ".filter(e => e.offsetParent && !(e.getAttribute('aria-label') || e.textContent.trim()"
                        + " || e.labels?.length || ['log', 'status'].includes(e.role))).map(e => e.outerHTML)"))
                .as("have a name")
                .isEqualTo(List.of());
        assertThat(browser.complaints()).as("complaints").isEmpty();
    }
}
