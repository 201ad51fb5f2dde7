package newsbot.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
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
 * line when all is well), {@code /metrics} (Prometheus' text format) and the status page at {@code /}, for GET and HEAD.
 */
public final class HttpServing implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int BACKLOG = 50;
    private static final String REQUEST_SECONDS = "sun.net.httpserver.maxReqTime";
    private static final String TEXT = "text/plain; charset=utf-8";

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
                            + "), a free port of this machine was expected",
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
                default -> send(exchange, 404, TEXT, "/, /healthz, /readyz or /metrics expected\n");
            }
        }
    }

    private void report(HttpExchange exchange, Weight weight) throws IOException {
        StringBuilder faults = new StringBuilder();
        StringBuilder shown = new StringBuilder("ok\n");
        for (Map.Entry<String, Finding> part : health.examine().entrySet()) {
            Finding finding = part.getValue();
            if (finding.against(weight) || finding.isShown()) {
                (finding.isShown() ? shown : faults)
                        .append(part.getKey())
                        .append(": ")
                        .append(finding.fault())
                        .append('\n');
            }
        }
        boolean well = faults.isEmpty();
        send(exchange, well ? 200 : 503, TEXT, (well ? shown : faults).toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
