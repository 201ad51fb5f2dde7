package newsbot.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The chat page: its files, what it shows, what is done on it. Only for browsers on this machine:
 * requests under another host's name or from another site's page are refused.
 */
final class ChatPage implements WebServer.Handler {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final Pattern FILE = Pattern.compile("/([a-z-]+\\.(html|css|js|svg))");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile @Nullable Parts parts;

    private record Parts(PageState state, PageActions actions, PageAnswers answers, PageMedia media, World world) {}

    void show(Demo demo) {
        Newsroom newsroom = new Newsroom(demo);
        World world = demo.box().world();
        parts = new Parts(
                new PageState(demo, newsroom),
                new PageActions(demo, newsroom),
                new PageAnswers(world),
                new PageMedia(demo),
                world);
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
        Map<String, String> parameters = request.parameters();
        return switch (request.path()) {
            case "/" -> asset("index.html", "html");
            case "/page/state" -> shown.state().after(number(parameters.get("since")));
            case "/page/pressed" -> shown.answers().pressed(parameters.getOrDefault("query", ""));
            case "/page/asked" -> shown.answers().asked(parameters.getOrDefault("query", ""));
            case "/page/preview" -> shown.media().preview(parameters.getOrDefault("url", ""));
            case "/page/file" -> shown.media().file(number(parameters.get("chat")), number(parameters.get("message")));
            default -> {
                var file = FILE.matcher(request.path());
                yield file.matches() ? asset(file.group(1), file.group(2)) : Answer.notFound();
            }
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

    private static Answer asset(String file, String ending) {
        try (InputStream in = ChatPage.class.getResourceAsStream("page/" + file)) {
            return in == null ? Answer.notFound() : Answer.of(200, TYPES.getOrDefault(ending, ""), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
