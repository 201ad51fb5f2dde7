package newsbot.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import newsbot.web.FetchSettings;
import newsbot.web.Fetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ArticlesTest {
    private static final String PAGE = "<h1>The boat at nine</h1><p>"
            + "The boat leaves at nine in the evening, and nobody waits for those who are late. ".repeat(4);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private volatile int status = 200;
    private HttpServer site;
    private Fetcher fetcher;
    private Articles articles;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        site.start();
        fetcher = fetcher(true);
        articles = new Articles(fetcher, parser(), nanos::get);
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.stop(0);
    }

    @Test
    void pageIsFetchedAndRead() {
        assertThat(articles.read(link()))
                .isInstanceOfSatisfying(
                        ArticleResult.Read.class,
                        read -> assertThat(read.article().title()).isEqualTo("The boat at nine"));
    }

    @Test
    void pageIsFetchedOnceWithinHalfAnHour() {
        articles.read(link());
        articles.read(link());
        assertThat(asked).hasValue(1);

        nanos.addAndGet(Duration.ofMinutes(31).toNanos());
        articles.read(link());
        assertThat(asked).hasValue(2);
    }

    @Test
    void failureIsToldAndNotRemembered() {
        status = 503;
        assertThat(articles.read(link()))
                .isInstanceOfSatisfying(
                        ArticleResult.Unreadable.class,
                        unreadable -> assertThat(unreadable.message()).contains("503"));

        status = 200;
        assertThat(articles.read(link())).isInstanceOf(ArticleResult.Read.class);
    }

    @Test
    void privateAddressIsRefused() {
        try (Fetcher strict = fetcher(false)) {
            Articles outside = new Articles(strict, parser());

            assertThat(outside.read(link())).isInstanceOf(ArticleResult.Unreadable.class);
            assertThat(asked).hasValue(0);
        }
    }

    private URI link() {
        return URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/story");
    }

    private static Fetcher fetcher(boolean privateNetworks) {
        return new Fetcher(
                new FetchSettings(privateNetworks, Duration.ofSeconds(20), 10_000_000, "newsbot-test"),
                Clock.systemUTC());
    }

    private static ArticleParser parser() {
        return new ArticleParser(new ArticleSettings(null, null, null, null, null, null, ZoneId.of("Asia/Baku")));
    }
}
