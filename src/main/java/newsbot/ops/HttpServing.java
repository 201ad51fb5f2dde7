package newsbot.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newsbot.ops.Health.Finding;
import newsbot.ops.Health.Weight;

/**
 * Serves {@code /healthz} and {@code /readyz} (200, or 503 with a line for each fault; what is only to be known has a
 * line when all is well; with {@code ?verbose} every part has one), {@code /metrics} (Prometheus' text format) and the
 * status page at {@code /}, for GET and HEAD.
 */
public final class HttpServing implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int BACKLOG = 50;
    private static final String REQUEST_SECONDS = "sun.net.httpserver.maxReqTime";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String STYLE = resource("status.css");
    private static final String ICON = resource("icon.svg");

    /** Nothing but the page's own style sheet and icon: no script, nothing from elsewhere, in nobody's frame. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Health health;
    private final Metrics metrics;
    private final StatusPage page;

    private HttpServing(HttpServer server, Health health, Metrics metrics, StatusPage page) {
        this.server = server;
        this.health = health;
        this.metrics = metrics;
        this.page = page;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "http");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to serve.
     *
     * @throws IOException when the address cannot be listened on; the message says which
     */
    public static HttpServing start(HttpSettings settings, Health health, Metrics metrics, StatusPage page)
            throws IOException {
        if (System.getProperty(REQUEST_SECONDS) == null) {
            // the JDK's server knows no other way to be rid of clients that never finish their request
            System.setProperty(REQUEST_SECONDS, "10");
        }
        HttpServing serving = new HttpServing(listening(settings), health, metrics, page);
        serving.server.setExecutor(serving.threads);
        serving.server.createContext("/", serving::answer);
        serving.server.start();
        return serving;
    }

    private static HttpServer listening(HttpSettings settings) throws IOException {
        try {
            InetAddress bind = InetAddress.getByName(settings.bind());
            return HttpServer.create(new InetSocketAddress(bind, settings.port()), BACKLOG);
        } catch (IOException e) {
            throw new IOException(
                    "http: cannot listen on " + settings.bind() + " port " + settings.port() + " (" + e.getMessage()
                            + "), a free http.port, or off, and an http.bind of this machine were expected",
                    e);
        }
    }

    /** The port that is listened on, also where the settings left the choice to the system. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                send(exchange, 405, TEXT, "GET or HEAD expected\n");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/healthz" -> report(exchange, Weight.VITAL);
                case "/readyz" -> report(exchange, Weight.NEEDED);
                case "/metrics" -> send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
                case "/" -> send(exchange, 200, "text/html; charset=utf-8", page.html(health.examine()));
                case "/status.css" -> send(exchange, 200, "text/css; charset=utf-8", STYLE);
                case "/icon.svg" -> send(exchange, 200, "image/svg+xml", ICON);
                default -> send(exchange, 404, TEXT, "/, /healthz, /readyz or /metrics expected\n");
            }
        }
    }

    private void report(HttpExchange exchange, Weight weight) throws IOException {
        boolean verbose = "verbose".equals(exchange.getRequestURI().getQuery());
        Map<String, Finding> parts = health.examine();
        boolean well = parts.values().stream().noneMatch(finding -> finding.against(weight));
        StringBuilder lines = new StringBuilder(well && !verbose ? "ok\n" : "");
        for (Map.Entry<String, Finding> part : parts.entrySet()) {
            Finding finding = part.getValue();
            if (verbose || finding.against(weight) || well && finding.isShown()) {
                lines.append(part.getKey())
                        .append(": ")
                        .append(finding.fault() == null ? "ok" : finding.fault())
                        .append('\n');
            }
        }
        send(exchange, well ? 200 : 503, TEXT, lines.toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HttpServing.class.getResourceAsStream("/newsbot/ops/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
