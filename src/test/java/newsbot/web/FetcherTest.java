package newsbot.web;

import static newsbot.web.RawServer.bytes;
import static newsbot.web.RawServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import newsbot.web.Fetched.Failed;
import newsbot.web.Fetched.NotModified;
import newsbot.web.Fetched.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class FetcherTest {
    private final Fetcher fetcher = Fetchers.local(Duration.ofSeconds(10));

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void pageComesWithItsAddressTypeAndValidators() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=windows-1251\r\n"
                + "ETag: W/\"a1\"\r\nLast-Modified: Sat, 21 Nov 2026 10:00:00 GMT\r\nContent-Length: 5\r\n\r\nhello")) {
            Page page = Fetchers.page(fetcher, server.address("/rss.xml"));

            assertThat(page.address()).isEqualTo(server.address("/rss.xml"));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.contentType()).isEqualTo("text/xml; charset=windows-1251");
            assertThat(page.etag()).isEqualTo("W/\"a1\"");
            assertThat(page.lastModified()).isEqualTo("Sat, 21 Nov 2026 10:00:00 GMT");
            assertThat(page.body()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
            assertThat(page.body()).hasSize(5);
            assertThat(page.movedTo()).isNull();
        }
    }

    @Test
    void requestSaysWhoAsksAndWhatForAndSendsNoCookieBack() throws Exception {
        try (RawServer server =
                RawServer.saying("HTTP/1.1 200 OK\r\nSet-Cookie: track=1; Path=/\r\nContent-Length: 0\r\n\r\n")) {
            fetcher.fetch(Fetch.feed(server.address("/a")));
            fetcher.fetch(Fetch.page(server.address("/b")));

            assertThat(server.asked()).hasSize(2).allSatisfy(request -> {
                assertThat(request.headers()).containsEntry("user-agent", "newsbot/1 (+https://bot.example)");
                assertThat(request.headers()).doesNotContainKeys("cookie", "authorization", "if-none-match");
            });
            assertThat(server.asked().get(0).headers().get("accept")).contains("application/rss+xml", "feed+json");
            assertThat(server.asked().get(1).headers().get("accept")).startsWith("text/html");
        }
    }

    @Test
    void usualUserAgentSaysWhereTheBotIsFoundAndAConfiguredOneStays() throws Exception {
        FetchSettings usual = new FetchSettings(true, Duration.ofSeconds(10), Fetchers.LIMIT, FetchSettings.USER_AGENT);
        try (RawServer server = RawServer.start((request, out) -> out.write(ok("text/html", "x")));
                Fetcher introduced = new Fetcher(usual, Fetchers.clock())) {
            introduced.introduce(URI.create("https://t.me/sample_bot"));
            fetcher.introduce(URI.create("https://t.me/sample_bot"));
            Fetchers.page(introduced, server.address("/"));
            Fetchers.page(fetcher, server.address("/"));
            assertThat(server.asked())
                    .extracting(request -> request.headers().get("user-agent"))
                    .containsExactly(
                            "Mozilla/5.0 (compatible; newsbot/1.0; +https://t.me/sample_bot)",
                            "newsbot/1 (+https://bot.example)");
        }
    }

    @Test
    void passwordInARedirectIsNotKept() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(
                request.path().equals("/")
                        ? bytes("HTTP/1.1 301 Moved\r\nLocation: http://user:hush@"
                                + request.headers().get("host") + "/new\r\nContent-Length: 0\r\n\r\n")
                        : ok("text/html", "x")))) {
            Fetched.Page page = Fetchers.page(fetcher, server.address("/"));
            assertThat(page.movedTo()).isEqualTo(server.address("/new"));
            assertThat(page.address()).isEqualTo(server.address("/new"));
            assertThat(server.asked().get(1).headers()).doesNotContainKey("authorization");
        }
    }

    @Test
    void knownCopyIsNotSentAgain() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> {
            boolean known = "\"é1\"".equals(latin(request.headers().getOrDefault("if-none-match", "")))
                    && "yesterday".equals(request.headers().get("if-modified-since"));
            out.write(known ? bytes("HTTP/1.1 304 Not Modified\r\n\r\n") : ok("text/xml", "new"));
        })) {
            Fetch fetch = Fetch.feed(server.address("/")).ifChanged("\"é1\"", "yesterday");
            assertThat(fetcher.fetch(fetch)).isEqualTo(new NotModified(null));
            assertThat(fetcher.fetch(fetch.ifChanged("\"2\"", null))).isInstanceOf(Page.class);
        }
    }

    private static String latin(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Test
    void validatorsUnfitToBeSentBackAreDropped() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nETag: \"a\rX-Evil: 1\"\r\nLast-Modified: "
                + "x".repeat(2000) + "\r\nContent-Length: 0\r\n\r\n")) {
            Page page = Fetchers.page(fetcher, server.address("/"));
            assertThat(page.etag()).isNull();
            assertThat(page.lastModified()).isNull();
        }
    }

    @Test
    void notModifiedThatNobodyAskedForIsAFailure() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 304 Not Modified\r\n\r\n")) {
            assertThat(Fetchers.failure(fetcher, server.address("/"))).contains("HTTP 304, 200 was expected");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "99999999999999999999 | PT8760H",
                "Sun, 22 Nov 2026 12:05:00 GMT | PT5M",
                "Sunday, 22-Nov-26 12:05:00 GMT | PT5M",
                "Sun, 22 Nov 2026 11:00:00 GMT | PT0S",
                "-5 | none",
                "soon | none"
            })
    void retryAfterIsRead(String header, Duration wait) throws Exception {
        try (RawServer server = RawServer.saying(
                "HTTP/1.1 429 Slow down\r\nRetry-After: " + header + "\r\nContent-Length: 0\r\n\r\n")) {
            Failed failed = (Failed) fetcher.fetch(Fetch.feed(server.address("/")));
            assertThat(failed.retryAfter()).isEqualTo(wait);
            assertThat(failed.status()).isEqualTo(429);
            assertThat(failed.message()).isEqualTo(server.address("/") + ": HTTP 429, 200 was expected");
        }
    }

    @Test
    void onlyLeadingPermanentRedirectsMoveTheAddress() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> {
            switch (request.path()) {
                case "/old" -> out.write(redirect(301, "/older"));
                case "/older" -> out.write(redirect(308, "new#part"));
                case "/new" -> out.write(redirect(302, "/today"));
                case "/today" -> out.write(redirect(301, "/here"));
                default -> out.write(ok("text/xml", "x"));
            }
        })) {
            Page moved = Fetchers.page(fetcher, server.address("/old"));
            assertThat(moved.movedTo()).hasToString(server.address("/new") + "#part");
            assertThat(moved.address()).isEqualTo(server.address("/here"));
            assertThat(Fetchers.page(fetcher, server.address("/new")).movedTo()).isNull();
        }
    }

    private static byte[] redirect(int status, String to) {
        return bytes("HTTP/1.1 " + status + " Moved\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void oneHostIsAskedOneThingAtATime() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (RawServer server = RawServer.start((request, out) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            for (int i = 0; i < 2000; i++) {
                Thread.onSpinWait();
            }
            running.decrementAndGet();
            out.write(ok("text/xml", "x"));
        })) {
            CompletableFuture<?>[] all = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> assertThat(fetcher.fetch(Fetch.feed(server.address("/" + i))))
                                    .isInstanceOf(Page.class),
                            work -> new Thread(work).start()))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();

            assertThat(server.asked()).hasSize(20);
            assertThat(most).hasValue(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://user:secret@site.example/feed",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "//site.example/x",
        "http://site.example:99999/",
        "mailto:a@b.c"
    })
    void addressThatIsNotHttpIsNotAsked(String address) {
        String message = Fetchers.failure(fetcher, URI.create(address));
        assertThat(message).contains("http:// or https:// was expected").doesNotContain("secret");
    }

    @Test
    void passwordInAnAddressIsNeitherSentNorShown() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n")) {
            URI address = URI.create("http://me:secret@127.0.0.1:" + server.port() + "/");
            assertThat(Fetchers.failure(fetcher, address))
                    .isEqualTo(server.address("/") + ": HTTP 401, 200 was expected");
        }
    }
}
