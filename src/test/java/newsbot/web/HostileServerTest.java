package newsbot.web;

import static newsbot.web.RawServer.bytes;
import static newsbot.web.RawServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class HostileServerTest {
    private final Fetcher fetcher = Fetchers.local(Duration.ofSeconds(20));
    private final Fetcher hurried = Fetchers.local(Duration.ofSeconds(1));

    @AfterEach
    void close() {
        fetcher.close();
        hurried.close();
    }

    @Test
    void bodyThatDripsInEndsAtTheDeadline() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = RawServer.start((request, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
            while (true) {
                out.write('x');
                out.flush();
                self[0].linger(100);
            }
        })) {
            self[0] = server;
            assertThat(Fetchers.failure(hurried, server.address("/"))).contains("no whole answer within 1 s");
            assertThat(((Fetched.Failed) fetcher.fetch(
                                    Fetch.page(server.address("/")).within(Duration.ofMillis(300))))
                            .message())
                    .contains("no whole answer within 300 ms");
        }
    }

    @Test
    void headersThatDripInEndAtTheDeadline() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = RawServer.start((request, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            for (int i = 0; ; i++) {
                out.write(bytes("X-" + i + ": 1\r\n"));
                out.flush();
                self[0].linger(100);
            }
        })) {
            self[0] = server;
            assertThat(Fetchers.failure(hurried, server.address("/"))).contains("no whole answer within 1 s");
        }
    }

    @Test
    void redirectsShareOneDeadline() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = RawServer.start((request, out) -> {
            self[0].linger(400);
            out.write(bytes("HTTP/1.1 302 On\r\nLocation: " + request.path() + "x\r\nContent-Length: 0\r\n\r\n"));
        })) {
            self[0] = server;
            assertThat(Fetchers.failure(hurried, server.address("/x"))).contains("no whole answer within 1 s");
            assertThat(server.asked()).hasSizeLessThan(5);
        }
    }

    @Test
    void silentServerHoldsUpNoOtherHost() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer silent = RawServer.start((request, out) -> self[0].linger(60_000));
                RawServer lively = RawServer.start((request, out) -> out.write(ok("text/xml", "x")))) {
            self[0] = silent;
            CompletableFuture<String> stuck =
                    CompletableFuture.supplyAsync(() -> Fetchers.failure(fetcher, silent.address("/")));
            Awaitility.await().until(() -> silent.asked().size() == 1);
            assertThat(Fetchers.page(fetcher, lively.address("/")).status()).isEqualTo(200);
            assertThat(stuck).isNotDone();
        }
    }

    @Test
    void waitingForATurnHasAnEnd() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer silent = RawServer.start((request, out) -> self[0].linger(60_000))) {
            self[0] = silent;
            CompletableFuture.supplyAsync(() -> Fetchers.failure(fetcher, silent.address("/first")));
            Awaitility.await().until(() -> silent.asked().size() == 1);
            Fetch second = Fetch.feed(silent.address("/second")).within(Duration.ofMillis(200));
            assertThat(((Fetched.Failed) fetcher.fetch(second)).message()).contains("busy with other requests");
            assertThat(silent.asked()).hasSize(1);
        }
    }

    @Test
    void closingEndsWhatRunsAndWhatWaits() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer silent = RawServer.start((request, out) -> self[0].linger(60_000))) {
            self[0] = silent;
            List<CompletableFuture<String>> stuck = List.of(
                    CompletableFuture.supplyAsync(
                            () -> Fetchers.failure(fetcher, silent.address("/1")), work -> new Thread(work).start()),
                    CompletableFuture.supplyAsync(
                            () -> Fetchers.failure(fetcher, silent.address("/2")), work -> new Thread(work).start()));
            Awaitility.await().until(() -> silent.asked().size() == 1);
            fetcher.close();
            assertThat(stuck).allSatisfy(one -> assertThat(one.join()).contains("the program is stopping"));
            assertThat(Fetchers.failure(fetcher, silent.address("/3"))).contains("the program is stopping");
            assertThat(silent.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Transfer-Encoding: chunked\r\n", "Content-Length: 9000000000\r\n"})
    void endlessBodyIsCutAtTheCap(String header) throws Exception {
        String megabyte = "x".repeat(1 << 20);
        byte[] piece = bytes(header.startsWith("T") ? "100000\r\n" + megabyte + "\r\n" : megabyte);
        try (RawServer server = RawServer.start((request, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n" + header + "\r\n"));
            while (true) {
                out.write(piece);
            }
        })) {
            long before = Heap.allocated();
            assertThat(Fetchers.failure(fetcher, server.address("/"))).contains("too large");
            assertThat(Heap.allocated() - before).isLessThan(40 << 20);
        }
    }

    @Test
    void bodyOfExactlyTheCapIsTaken() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat((int) Fetchers.LIMIT));
                RawServer over = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat((int) Fetchers.LIMIT + 1))) {
            assertThat(Fetchers.page(fetcher, server.address("/")).body()).hasSize(Math.toIntExact(Fetchers.LIMIT));
            assertThat(Fetchers.failure(fetcher, over.address("/"))).contains("too large");
        }
    }

    @Test
    void bodyShorterThanAnnouncedIsAFailure() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")) {
            assertThat(Fetchers.failure(fetcher, server.address("/"))).contains("breaks off");
        }
    }

    @Test
    void whatFollowsTheAnnouncedBodySpoilsNoLaterAnswer() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokGARBAGE GARBAGE")) {
            for (int i = 0; i < 3; i++) {
                assertThat(Fetchers.page(fetcher, server.address("/")).body()).isEqualTo(bytes("ok"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "hello",
                "<html><body>not http</body></html>",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 99999 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nxx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nxx",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
                "HTTP/1.1 206 Partial\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n",
                "\u0000\u0001\u0002\u0003\u0004",
                "SSH-2.0-OpenSSH_9.9\r\n"
            })
    void answerThatIsNoneIsAFailure(String answer) throws Exception {
        try (RawServer server = RawServer.saying(answer)) {
            assertThat(Fetchers.failure(fetcher, server.address("/rss.xml")))
                    .startsWith(server.address("/rss.xml") + ": ")
                    .contains("expected")
                    .hasLineCount(1);
        }
    }

    @Test
    void headerBombIsDefused() throws Exception {
        try (RawServer oneLine = RawServer.start((request, out) -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\nX: "));
                    byte[] piece = bytes("x".repeat(1 << 16));
                    while (true) {
                        out.write(piece);
                    }
                });
                RawServer manyLines = RawServer.start((request, out) -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\n"));
                    byte[] piece = bytes("X: y\r\n".repeat(1 << 12));
                    while (true) {
                        out.write(piece);
                    }
                })) {
            long before = Heap.allocated();
            assertThat(Fetchers.failure(fetcher, oneLine.address("/"))).contains("broken");
            assertThat(Fetchers.failure(fetcher, manyLines.address("/"))).contains("broken");
            assertThat(Heap.allocated() - before).isLessThan(40 << 20);
        }
    }

    @Test
    void resetConnectionIsAFailure() throws Exception {
        try (RawServer atOnce =
                        RawServer.start((request, out) -> request.socket().setSoLinger(true, 0));
                RawServer midway = RawServer.start((request, out) -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nhalf"));
                    out.flush();
                    request.socket().setSoLinger(true, 0);
                })) {
            assertThat(Fetchers.failure(fetcher, atOnce.address("/"))).contains("was expected");
            assertThat(Fetchers.failure(fetcher, midway.address("/"))).contains("was expected");
        }
    }

    @Test
    void nobodyListeningIsAFailure() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(Fetchers.failure(fetcher, URI.create("http://127.0.0.1:" + port + "/")))
                .contains("no connection (Connection refused), a server that listens was expected");
    }

    @Test
    void redirectsEndAfterFive() throws Exception {
        try (RawServer loop = redirecting("/");
                RawServer longWay = RawServer.start((request, out) -> {
                    int left = Integer.parseInt(request.path().substring(1));
                    out.write(left == 0 ? ok("text/xml", "x") : bytes(redirect("/" + (left - 1))));
                })) {
            assertThat(Fetchers.failure(fetcher, loop.address("/"))).contains("more than 5 redirects");
            assertThat(loop.asked()).hasSize(6);
            assertThat(Fetchers.failure(fetcher, longWay.address("/50"))).contains("more than 5 redirects");
            assertThat(Fetchers.failure(fetcher, longWay.address("/6"))).contains("more than 5 redirects");
            assertThat(Fetchers.page(fetcher, longWay.address("/5")).address()).isEqualTo(longWay.address("/0"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://x.example/", "javascript:alert(1)", "gopher://x.example/", "http://"
            })
    void redirectLeavesHttpNever(String to) throws Exception {
        try (RawServer server = redirecting(to)) {
            assertThat(Fetchers.failure(fetcher, server.address("/")))
                    .contains("a redirect to " + to + ", to http:// or https:// was expected");
        }
    }

    private static RawServer redirecting(String to) throws IOException {
        return RawServer.saying(redirect(to));
    }

    private static String redirect(String to) {
        return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
    }

    /** Answers broken at random places; the seed makes them the same every time. */
    @Test
    void noAnswerMakesTheFetcherThrow() throws Exception {
        Random random = new Random(20261122);
        byte[] packed = CompressionTest.gzip(bytes("<rss><channel/></rss>"));
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nETag: \"1\"\r\nRetry-After: 5\r\n"
                + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(packed.length) + "\r\n";
        byte[] tail = bytes("\r\n0\r\n\r\n");
        byte[] whole = java.nio.ByteBuffer.allocate(bytes(head).length + packed.length + tail.length)
                .put(bytes(head))
                .put(packed)
                .put(tail)
                .array();
        try (RawServer server = RawServer.start((request, out) -> {
            byte[] broken = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            out.write(broken, 0, random.nextInt(4) == 0 ? random.nextInt(broken.length) : broken.length);
        })) {
            for (int i = 0; i < 1000; i++) {
                Fetched fetched = hurried.fetch(Fetch.feed(server.address("/")));
                if (fetched instanceof Fetched.Failed failed) {
                    assertThat(failed.message())
                            .startsWith(server.address("/").toString())
                            .hasLineCount(1);
                }
            }
        }
    }
}
