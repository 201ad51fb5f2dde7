package newsbot.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newsbot.news.Article;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import newsbot.news.Summary.Speaker;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SummarizerTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Article article = GoldInterview.all().stream()
            .filter(gold -> gold.file().equals("en-dash-one-expert.txt"))
            .map(GoldInterview::article)
            .findFirst()
            .orElseThrow();
    private final Summary extracted =
            new ExtractiveSummarizer().summarize(article).orElseThrow();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Summarizer.Engine> used = new ArrayList<>();
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch release = new CountDownLatch(1);
    private final OkHttpClient http = new OkHttpClient();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean hang;
    private HttpServer server;

    SummarizerTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/v1/chat/completions", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            try {
                if (hang) {
                    release.await(20, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Test
    void faithfulAnswerIsTaken() throws IOException {
        answer(
                List.of(Map.of("name", "Martin Hollis", "role", "British transport historian")),
                List.of("People remember the armies best."),
                List.of(Map.of("speaker", "Martin Hollis", "text", "Ministers like round numbers.")));
        Summary summary = summarizer(5).summarize(article).orElseThrow();
        assertThat(summary.sentences()).containsExactly("People remember the armies best.");
        assertThat(summary.quotes()).containsExactly(new Quote("Martin Hollis", "Ministers like round numbers."));
        assertThat(summary.interviewees()).containsExactly(new Speaker("Martin Hollis", "British transport historian"));
        assertThat(summary.title()).isEqualTo(article.title());
        assertThat(keys).containsExactly("Bearer secret-key");
        assertThat(used).containsExactly(Summarizer.Engine.LLM);
        assertThat(MAPPER.readTree(requests.get(0)).path("model").asText()).isEqualTo("small");
        assertThat(requests.get(0)).contains("round numbers").doesNotContain("secret-key");
    }

    @Test
    void inventedSentenceQuoteOrNameIsRefused() throws IOException {
        answer(List.of(), List.of("People remember the trains best."), List.of());
        assertThat(summarizer(9).summarize(article)).contains(extracted);
        assertThat(used).containsExactly(Summarizer.Engine.EXTRACTIVE);
        answer(
                List.of(),
                List.of("People remember the armies best."),
                List.of(Map.of("speaker", "Martin Hollis", "text", "Ministers love round numbers.")));
        assertThat(summarizer(9).summarize(article)).contains(extracted);
        answer(
                List.of(),
                List.of("People remember the armies best."),
                List.of(Map.of("speaker", "Martin Holliday", "text", "Ministers like round numbers.")));
        assertThat(summarizer(9).summarize(article)).contains(extracted);
        answer(List.of(Map.of("name", "Jane Doe")), List.of("People remember the armies best."), List.of());
        assertThat(summarizer(9).summarize(article)).contains(extracted);
        assertThat(requests).hasSize(4);
    }

    @Test
    void tornWordsTooManySentencesAndWordsInAnothersMouthAreRefused() throws IOException {
        answer(List.of(), List.of("eople remember the armies best."), List.of());
        assertThat(summarizer(9).summarize(article)).contains(extracted);
        answer(List.of(), Collections.nCopies(7, "People remember the armies best."), List.of());
        assertThat(summarizer(9).summarize(article)).contains(extracted);
        Quote known = extracted.quotes().stream()
                .filter(quote -> quote.speaker() != null)
                .findFirst()
                .orElseThrow();
        answer(
                List.of(),
                List.of("People remember the armies best."),
                List.of(Map.of("speaker", "Ministers", "text", known.text())));
        assertThat(summarizer(9).summarize(article)).contains(extracted);
    }

    @Test
    void everyFailureLeavesTheExtractedSummary() {
        for (String broken : List.of(
                "",
                "<html>",
                "{}",
                "{\"choices\":[]}",
                "{\"choices\":[{\"message\":{\"content\":\"{ no json }\"}}]}",
                "[".repeat(200))) {
            answer = broken;
            assertThat(summarizer(9).summarize(article)).as(broken).contains(extracted);
        }
        status = 500;
        assertThat(summarizer(9).summarize(article)).contains(extracted);
        server.stop(0);
        assertThat(summarizer(9).summarize(article)).contains(extracted);
    }

    @Test
    void slowEndpointIsLeftAtTheTimeLimit() {
        hang = true;
        assertThat(summarizer(9).summarize(article)).contains(extracted);
        assertThat(requests).hasSize(1);
    }

    @Test
    void budgetIsKeptAndRenewedTheNextDay() throws IOException {
        answer(List.of(), List.of("People remember the armies best."), List.of());
        Summarizer summarizer = summarizer(2);
        for (int i = 0; i < 4; i++) {
            assertThat(summarizer.summarize(article)).isPresent();
        }
        assertThat(requests).hasSize(2);
        now = now.plus(Duration.ofDays(1));
        assertThat(summarizer.summarize(article).orElseThrow().sentences()).hasSize(1);
        assertThat(requests).hasSize(3);
    }

    @Test
    void withoutEndpointNothingIsAsked() {
        assertThat(new Summarizer(new SummarySettings(null, false), http, clock(), engine -> {}).summarize(article))
                .contains(extracted);
        assertThat(requests).isEmpty();
    }

    @Test
    void pagesWithoutSummaryAreNotSentAnywhere() {
        assertThat(summarizer(9).summarize(PlainText.read("Watch\n\nA video."))).isEmpty();
        assertThat(requests).isEmpty();
    }

    private void answer(Object interviewees, Object sentences, Object quotes) throws IOException {
        String content = MAPPER.writeValueAsString(
                Map.of("interviewees", interviewees, "sentences", sentences, "quotes", quotes));
        answer = MAPPER.writeValueAsString(Map.of(
                "choices", List.of(Map.of("message", Map.of("content", "```json\n" + content + "\n```")))));
    }

    private Summarizer summarizer(int callsPerDay) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/chat/completions");
        Duration limit = hang ? Duration.ofMillis(300) : Duration.ofSeconds(10);
        return new Summarizer(
                new SummarySettings(new SummarySettings.Llm(url, "small", "secret-key", limit, callsPerDay), false),
                http,
                clock(),
                used::add);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
