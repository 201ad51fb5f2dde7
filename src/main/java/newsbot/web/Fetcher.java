package newsbot.web;

import java.io.IOException;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches feeds, pages and images from servers that may be broken or hostile.
 *
 * <ul>
 *   <li>A fetch is over within {@link FetchSettings#timeout}, redirects and a body that drips in
 *       included; before it starts it may wait as long again for its host's turn.
 *   <li>No more than {@link FetchSettings#maxSize} bytes are taken, neither compressed nor
 *       decompressed.
 *   <li>One request at a time goes to a host and port, in the order of asking.
 *   <li>At most five redirects, to http and https, but not from https back to http.
 *   <li>Private and reserved addresses are refused where the socket connects, unless the settings
 *       allow them; proxies of the environment are not used, since a proxy would connect anywhere.
 *   <li>No cookies, no passwords, no connection kept: what one answer leaves behind on a connection
 *       cannot hurt the next.
 * </ul>
 *
 * For use by many threads.
 */
public final class Fetcher implements AutoCloseable {
    private static final Duration DNS_PATIENCE = Duration.ofSeconds(10);

    private final FetchSettings settings;
    private final Clock clock;
    private final OkHttpClient client;
    private final Turns turns = new Turns();
    private final Set<Call> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, Dns.SYSTEM);
    }

    Fetcher(FetchSettings settings, Clock clock, Dns dns) {
        this.settings = settings;
        this.clock = clock;
        Duration patience = settings.timeout().compareTo(DNS_PATIENCE) < 0 ? settings.timeout() : DNS_PATIENCE;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dns(new PatientDns(dns, patience))
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                // a quarter of the time at most for an address that is silent: the host may have others
                .connectTimeout(settings.timeout().dividedBy(4))
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout());
        if (!settings.allowPrivateNetworks()) {
            builder.socketFactory(new GuardedSockets());
        }
        this.client = builder.build();
    }

    /** Fetches; what the world does wrong comes back as a value. */
    public Fetched fetch(Fetch fetch) {
        HttpUrl start = HttpUrl.parse(fetch.address().toString());
        if (start == null) {
            String shown = Shown.text(fetch.address().toString());
            return new Fetched.Failed(shown + ": not an address to fetch, http:// or https:// was expected", 0, null);
        }
        Duration tighter = fetch.within();
        Duration timeout = tighter != null && tighter.compareTo(settings.timeout()) < 0 ? tighter : settings.timeout();
        Trip trip = new Trip(this, fetch, start, timeout);
        try {
            return trip.travel();
        } catch (IOException e) {
            return trip.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return trip.failed(new Refusal("interrupted"));
        }
    }

    /** Ends all running fetches and fails all later ones. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Call::cancel);
    }

    FetchSettings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    Turns turns() {
        return turns;
    }

    boolean closed() {
        return closed;
    }

    /** Asks, and has the answer read before the deadline, come what may. */
    @Nullable
    Fetched ask(Request request, Deadline deadline, Reading reading) throws IOException {
        Call call = client.newCall(request);
        call.timeout().timeout(deadline.left(), TimeUnit.NANOSECONDS);
        running.add(call);
        try {
            if (closed) {
                throw new IOException("closed");
            }
            try (Response response = call.execute()) {
                return reading.read(response);
            }
        } finally {
            running.remove(call);
        }
    }

    /** What is made of an answer; null when there is another address to ask. */
    interface Reading {
        @Nullable
        Fetched read(Response response) throws IOException;
    }
}
