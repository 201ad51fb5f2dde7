package newsbot.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The chat page: its files, what it shows, what is done on it. Only for browsers on this machine:
 * requests under another host's name or from another site's page are refused.
 */
final class ChatPage implements WebServer.Handler {
    private static final Map<String, String> FILES = Map.of(
            "/", "index.html",
            "/page.css", "page.css",
            "/page.js", "page.js",
            "/message.js", "message.js",
            "/icon.svg", "icon.svg");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final MovableClock clock;
    private final SampleSite site;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile @Nullable Parts parts;

    private record Parts(PageState state, PageActions actions, World world) {}

    ChatPage(MovableClock clock, SampleSite site) {
        this.clock = clock;
        this.site = site;
    }

    void show(TelegramBox box, Cast cast) {
        parts = new Parts(new PageState(box, cast, site, clock), new PageActions(box, cast, site, clock), box.world());
        ready.countDown();
    }

    @Override
    public Answer answer(Request request) throws InterruptedException {
        ready.await(5, TimeUnit.SECONDS);
        Parts shown = parts;
        if (shown == null || !isLocal(request)) {
            return Answer.text(403, "text/plain", "Only from this machine\n");
        }
        Answer answer = request.method().equals("POST") ? act(request, shown) : read(request, shown);
        return answer.with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store");
    }

    private static Answer read(Request request, Parts shown) throws InterruptedException {
        String path = request.path();
        String file = FILES.get(path);
        if (file != null) {
            return asset(file);
        }
        Map<String, String> parameters = request.parameters();
        return switch (path) {
            case "/page/state" -> shown.state().after(number(parameters.get("since")));
            case "/page/pressed" -> shown.actions().pressed(parameters.getOrDefault("query", ""));
            case "/page/preview" -> shown.state().preview(parameters.getOrDefault("url", ""));
            case "/page/file" -> shown.state().file(number(parameters.get("chat")), number(parameters.get("message")));
            default -> Answer.notFound();
        };
    }

    private static Answer act(Request request, Parts shown) {
        String type = request.header("content-type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return Answer.text(400, "text/plain", "JSON expected\n");
        }
        try {
            JsonNode given = Json.parse(request.text());
            return shown.actions().act(request.path(), given);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Answer.text(400, "text/plain", "Not possible\n");
        } finally {
            synchronized (shown.world()) {
                shown.world().changed();
            }
        }
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Another site's script must not reach in, neither by its own name for this address. */
    private static boolean isLocal(Request request) {
        String host = request.header("host");
        String origin = request.header("origin");
        boolean here = host != null && host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?");
        return here && (origin == null || origin.equals("http://" + host));
    }

    private static Answer asset(String file) {
        try (InputStream in = ChatPage.class.getResourceAsStream("page/" + file)) {
            if (in == null) {
                return Answer.notFound();
            }
            String type = file.endsWith(".js")
                    ? "text/javascript; charset=utf-8"
                    : file.endsWith(".css")
                            ? "text/css; charset=utf-8"
                            : file.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8";
            return Answer.of(200, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an address is on the sample site. */
    static boolean isOn(URI site, String url) {
        return url.startsWith(site + "/");
    }
}
