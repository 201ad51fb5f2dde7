package newsbot.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything around a bot: Telegram in a box with a chat page in the browser, and a sample site. The
 * bot itself is started elsewhere, against {@link #api}, {@link #token} and {@link #feed}.
 */
public final class Demo implements AutoCloseable {
    /** The channel the bot is an admin of. */
    public static final String CHANNEL = "@caspian_demo";

    /** Where the sample site is, and whose hours the page shows. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Baku");

    private final MovableClock clock;
    private final TelegramBox box;
    private final SampleSite site;
    private final Cast cast;

    private Demo(int port, Clock base) {
        clock = new MovableClock(base);
        site = new SampleSite(0, clock);
        ChatPage page = new ChatPage();
        try {
            box = new TelegramBox(port, clock, Limits.Rules.TELEGRAM, page);
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
        cast = Cast.of(box.world());
        page.show(this);
    }

    /**
     * Starts both servers on the loopback address.
     *
     * @param port of the page and the API; 0 for any free one
     * @param base what time it is, before the page moves it on
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static Demo start(int port, Clock base) {
        return new Demo(port, base);
    }

    /** The chat page. */
    public URI page() {
        return box.api().resolve("/");
    }

    /** The base address of the Bot API server. */
    public URI api() {
        return box.api();
    }

    public String token() {
        return box.token();
    }

    /** The feed of {@code en}, {@code ru} or {@code az}. */
    public URI feed(String language) {
        return site.feed(language);
    }

    /** The time the page shows and moves on; a bot that is given it moves along. */
    public Clock clock() {
        return clock;
    }

    void advance(Duration by) {
        clock.advance(by);
        synchronized (box.world()) {
            box.world().changed();
        }
    }

    /** The languages of the sample site's editions. */
    List<String> languages() {
        return SampleSite.LANGUAGES;
    }

    public TelegramBox box() {
        return box;
    }

    public SampleSite site() {
        return site;
    }

    /** The people and chats of the page. */
    public Cast cast() {
        return cast;
    }

    @Override
    public void close() {
        box.close();
        site.close();
    }
}
