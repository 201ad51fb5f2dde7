package newsbot.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import newsbot.web.Fetched.Failed;
import newsbot.web.Fetched.NotModified;
import newsbot.web.Fetched.Page;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One fetch on its way from redirect to redirect. For one thread. */
final class Trip {
    private static final int MOST_REDIRECTS = 5;

    private final Fetcher fetcher;
    private final Fetch fetch;
    private final HttpUrl start;
    private final Duration timeout;
    private HttpUrl at;
    private int redirects;
    private boolean permanent = true;
    private @Nullable URI movedTo;
    private @Nullable Deadline deadline;

    Trip(Fetcher fetcher, Fetch fetch, HttpUrl start, Duration timeout) {
        this.fetcher = fetcher;
        this.fetch = fetch;
        this.start = start;
        this.timeout = timeout;
        this.at = start;
    }

    Fetched travel() throws IOException, InterruptedException {
        while (true) {
            Fetched end = hop();
            if (end != null) {
                return end;
            }
        }
    }

    Failed failed(IOException fault) {
        return failed(what(fault), 0, null);
    }

    private String what(IOException fault) {
        if (fault instanceof Refusal) {
            return Faults.describe(fault);
        }
        if (fetcher.isClosed()) {
            return "not asked to the end, the program is stopping";
        }
        boolean late = deadline != null && deadline.passed();
        return late
                ? "no whole answer within " + seconds() + ", one was expected (see fetch.timeout)"
                : Faults.describe(fault);
    }

    private Failed failed(String what, int status, @Nullable Duration retryAfter) {
        String where = Shown.address(start) + (redirects == 0 ? "" : " (redirected to " + Shown.address(at) + ")");
        return new Failed(where + ": " + what, status, retryAfter);
    }

    /** Asks one address; null when it sends us on. */
    private @Nullable Fetched hop() throws IOException, InterruptedException {
        Duration patience = deadline == null ? timeout : Duration.ofNanos(deadline.left());
        // by origin, not by name: another port is another server, most of all on a developer's machine
        try (Turns.Turn turn = fetcher.turns().await(at.host() + ":" + at.port(), patience)) {
            if (turn == null) {
                throw new Refusal("the host was busy with other requests of ours for " + seconds());
            }
            deadline = deadline == null ? Deadline.in(timeout) : deadline;
            return fetcher.ask(request(), deadline, this::read);
        }
    }

    private Request request() {
        Headers.Builder headers = new Headers.Builder()
                .addUnsafeNonAscii("User-Agent", fetcher.userAgent())
                .add("Accept", fetch.want().accept())
                .add("Accept-Encoding", Body.ACCEPTED)
                .add("Connection", "close");
        if (fetch.etag() != null) {
            headers.addUnsafeNonAscii("If-None-Match", fetch.etag());
        }
        if (fetch.lastModified() != null) {
            headers.addUnsafeNonAscii("If-Modified-Since", fetch.lastModified());
        }
        return new Request.Builder().url(at).get().headers(headers.build()).build();
    }

    private @Nullable Fetched read(Response response) throws IOException {
        int status = response.code();
        String location = response.header("Location");
        return switch (status) {
            case 301, 302, 303, 307, 308 -> {
                if (location == null) {
                    yield failed("HTTP " + status + " without Location, an address was expected", status, null);
                }
                follow(location, status == 301 || status == 308);
                yield null;
            }
            case 304 -> fetch.conditional() ? new NotModified(movedTo) : refused(response);
            default -> response.isSuccessful() && status != 206 ? page(response) : refused(response);
        };
    }

    private Failed refused(Response response) {
        Duration retryAfter = RetryAfter.of(response.headers(), fetcher.clock());
        return failed("HTTP " + response.code() + ", 200 was expected", response.code(), retryAfter);
    }

    private void follow(String location, boolean permanently) throws Refusal {
        HttpUrl next = at.resolve(location);
        if (next == null) {
            throw new Refusal("a redirect to " + Shown.address(location) + ", to http:// or https:// was expected");
        }
        if (at.isHttps() && !next.isHttps()) {
            throw new Refusal(
                    "a redirect from https back to " + Shown.address(next) + ", to an https address was expected");
        }
        if (redirects == MOST_REDIRECTS) {
            throw new Refusal("more than " + MOST_REDIRECTS + " redirects, an answer was expected");
        }
        redirects++;
        at = Fetcher.withoutPassword(next);
        permanent &= permanently;
        movedTo = permanent ? at.uri() : movedTo;
    }

    private Page page(Response response) throws IOException {
        byte[] body = Body.read(response, fetcher.settings().maxSize());
        return new Page(
                at.uri(),
                response.code(),
                response.header("Content-Type"),
                validator(response.header("ETag")),
                validator(response.header("Last-Modified")),
                body,
                movedTo);
    }

    /** What can be sent back as it came. */
    private static @Nullable String validator(@Nullable String value) {
        boolean fit = value != null
                && value.length() <= 1000
                && !value.isBlank()
                && value.chars().noneMatch(Character::isISOControl);
        return fit ? value : null;
    }

    private String seconds() {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
    }
}
