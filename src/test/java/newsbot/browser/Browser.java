package newsbot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window. Both programs are named, so that nothing looks for them elsewhere. */
public final class Browser implements AutoCloseable {
    private static final File CHROMIUM = program("CHROMIUM", "/usr/bin/chromium");
    private static final File CHROMEDRIVER = program("CHROMEDRIVER", "/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** A window to look at the page in. */
    public enum Screen {
        DESKTOP(1280, 800, 1),
        PHONE(390, 844, 2);

        private final int width;
        private final int height;
        private final int scale;

        Screen(int width, int height, int scale) {
            this.width = width;
            this.height = height;
            this.scale = scale;
        }
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Browser start() {
        assertThat(List.of(CHROMIUM, CHROMEDRIVER))
                .as("Debian's packages chromium and chromium-driver, or CHROMIUM and CHROMEDRIVER naming the programs")
                .allMatch(File::canExecute);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en-GB");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(CHROMEDRIVER)
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static File program(String variable, String usual) {
        return new File(Objects.requireNonNullElse(System.getenv(variable), usual));
    }

    /** Opens the page on a screen; {@code dark} is what the system would say. */
    public TelegramPage open(URI page, Screen screen, boolean dark) {
        boolean phone = screen == Screen.PHONE;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", screen.width,
                        "height", screen.height,
                        "deviceScaleFactor", screen.scale,
                        "mobile", phone));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        // the same address with another fragment alone would not load anew
        driver.get("about:blank");
        complaints();
        driver.get(page.toString());
        return new TelegramPage(this, driver);
    }

    /** What the page complained of since the last time: errors of its scripts and of its policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
