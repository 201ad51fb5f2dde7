package newsbot.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import newsbot.ops.Health.Weight;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class HttpServingTest {
    private final Metrics metrics = new Metrics();
    private final Health health = new Health(metrics);
    private final StatusPage page = new StatusPage();
    private final HttpServing serving = HttpServing.start(new HttpSettings("127.0.0.1", 0), health, metrics, page);

    HttpServingTest() throws IOException {}

    @AfterEach
    void close() {
        serving.close();
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + serving.port() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(20))
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return ask("GET", path);
    }

    @Test
    void wellProgramIsHealthyAndReady() throws Exception {
        health.watch("store", Weight.VITAL, () -> null);
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/healthz").body()).isEqualTo("ok\n");
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(ask("HEAD", "/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void faultCountsByItsWeight() throws Exception {
        AtomicReference<String> telegram = new AtomicReference<>("no answer for 300 s");
        health.watch("telegram", Weight.NEEDED, telegram::get);
        health.watch("feed", Weight.SHOWN, () -> "failing");
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).isEqualTo("telegram: no answer for 300 s\n");

        telegram.set(null);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").body()).isEqualTo("ok\nfeed: failing\n");

        health.watch("store", Weight.VITAL, () -> "disk full");
        assertThat(get("/healthz").body()).isEqualTo("store: disk full\n");
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
    }

    @Test
    void checkThatThrowsIsAFaultWithoutItsMessage() throws Exception {
        health.watch("store", Weight.VITAL, () -> {
            throw new IllegalStateException("jdbc:postgresql://host/db?password=secret");
        });
        assertThat(get("/healthz").statusCode()).isEqualTo(503);
        assertThat(get("/healthz").body()).isEqualTo("store: its check failed with IllegalStateException\n");
    }

    @Test
    void loopThatHangsIsUnhealthyAndOneThatWaitsIsNot() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Loop hanging = Loop.start("hanging", () -> {
            go.await();
            return Duration.ofHours(1);
        });
        Loop waiting = Loop.start("waiting", () -> Duration.ofHours(1));
        health.watch(hanging, Duration.ofMillis(200));
        health.watch(waiting, Duration.ofSeconds(60));
        Awaitility.await()
                .untilAsserted(() -> assertThat(get("/healthz").body())
                        .startsWith("loop hanging: no round finished for")
                        .hasLineCount(1));
        go.countDown();
        Awaitility.await().until(() -> get("/healthz").statusCode() == 200);
        hanging.stop(Duration.ofSeconds(5));
        waiting.stop(Duration.ofSeconds(5));
    }

    @Test
    void verboseReportNamesEveryPart() throws Exception {
        health.watch("telegram", Weight.NEEDED, () -> "no answer for 300 s");
        health.watch("store", Weight.VITAL, () -> null);
        assertThat(get("/readyz?verbose").statusCode()).isEqualTo(503);
        assertThat(get("/readyz?verbose").body()).isEqualTo("store: ok\ntelegram: no answer for 300 s\n");
        assertThat(get("/healthz?verbose").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsCountedIsServedWithItsHelp() throws Exception {
        Metrics.Counter polls =
                metrics.counter("feed.polls", "Polls of feeds.", "outcome").known("failed");
        polls.more("new");
        polls.add(2, "new");
        metrics.gauge("outbox.age", "Age of the oldest.", "seconds", () -> 42);
        metrics.timer("telegram.call", "Latency.", List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), "lane")
                .took(Duration.ofMillis(1500), "news");
        HttpResponse<String> answer = get("/metrics");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(answer.body())
                .contains("# HELP newsbot_feed_polls_total Polls of feeds.")
                .contains("newsbot_feed_polls_total{outcome=\"new\"} 3.0")
                .contains("newsbot_feed_polls_total{outcome=\"failed\"} 0.0")
                .contains("newsbot_outbox_age_seconds 42.0")
                .contains("newsbot_telegram_call_seconds_bucket{lane=\"news\",le=\"1.0\"} 0")
                .contains("newsbot_telegram_call_seconds_bucket{lane=\"news\",le=\"2.0\"} 1")
                .contains("newsbot_telegram_call_seconds_sum{lane=\"news\"} 1.5")
                .contains("jvm_memory_used_bytes", "jvm_gc_overhead", "process_cpu_usage", "process_files_open_files");
    }

    @Test
    void partsAreMetricsToo() throws Exception {
        AtomicReference<String> fault = new AtomicReference<>("no answer for 300 s");
        health.watch("telegram", Weight.NEEDED, fault::get);
        assertThat(get("/metrics").body()).contains("newsbot_part_ok{part=\"telegram\",weight=\"needed\"} 0.0");
        fault.set(null);
        assertThat(get("/metrics").body()).contains("newsbot_part_ok{part=\"telegram\",weight=\"needed\"} 1.0");
    }

    @Test
    void pageEscapesWhateverItShows() throws Exception {
        health.watch("feed <b>", Weight.SHOWN, () -> "broken & bad");
        String nasty = "<script>alert(\"1\")</script>";
        List<View.Cell> cells = List.of(
                new View.Text(nasty, nasty, View.Tone.WARN),
                new View.Link(nasty, nasty, "https://x.example/?a=1&b=\"><script>"),
                new View.Amount(1, nasty, View.Tone.PLAIN),
                new View.Bar(nasty, List.of(new View.Share(nasty, 1, View.Tone.GOOD))));
        page.show(() -> new View(
                nasty,
                nasty,
                List.of(
                        new View.Facts(nasty, List.of(new View.Fact(nasty, nasty, nasty, View.Tone.BAD))),
                        new View.Table(nasty, List.of(nasty, nasty, nasty, nasty), List.of(cells), nasty),
                        new View.Plot(nasty, nasty, List.of(nasty, nasty), List.of(0L, 7L), View.Tone.PLAIN))));
        HttpResponse<String> answer = get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "feed &lt;b&gt;",
                        "broken &amp; bad",
                        "?a=1&amp;b=&quot;&gt;&lt;script&gt;",
                        "&lt;/script&gt;: 7")
                .doesNotContain("<script", "\"1\"");
    }

    @Test
    void pageIsOnItsOwnAndRunsNoScript() throws Exception {
        HttpResponse<String> answer = get("/");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; style-src 'self'; img-src 'self'")
                        .doesNotContain("unsafe", "script", "http"));
        assertThat(answer.body()).doesNotContain("<script", "style=", "//", "onload");
        assertThat(get("/status.css").headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(get("/icon.svg").body()).startsWith("<svg");
    }

    @Test
    void pageSaysHowSeriousItIs() throws Exception {
        AtomicReference<String> vital = new AtomicReference<>();
        AtomicReference<String> needed = new AtomicReference<>();
        health.watch("token", Weight.VITAL, vital::get);
        health.watch("updates", Weight.NEEDED, needed::get);
        assertThat(get("/").body())
                .contains("all is well", "2 of 2 parts are well")
                .doesNotContain("Trouble");
        needed.set("deaf");
        assertThat(get("/").body()).contains("not ready", "Trouble", "deaf", "1 of 2 parts are well");
        vital.set("refused");
        assertThat(get("/").body()).contains("unhealthy", "refused");
    }

    @Test
    void unknownPathsAndMethodsAreRefused() throws Exception {
        assertThat(get("/admin").statusCode()).isEqualTo(404);
        assertThat(get("/healthz/x").statusCode()).isEqualTo(404);
        assertThat(ask("POST", "/healthz").statusCode()).isEqualTo(405);
    }

    @Test
    void portInUseIsNamed() {
        HttpSettings taken = new HttpSettings("127.0.0.1", serving.port());
        assertThatThrownBy(() -> HttpServing.start(taken, health, metrics, page))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1 port " + serving.port());
    }

    @Test
    void clientsThatNeverFinishTheirRequestKeepNobodyOut() throws Exception {
        List<Socket> slow = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = new Socket("127.0.0.1", serving.port());
            socket.getOutputStream().write("GET / HT".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(50))
                .ignoreExceptions()
                .until(() -> get("/healthz").statusCode() == 200);
        for (Socket socket : slow) {
            socket.close();
        }
    }
}
