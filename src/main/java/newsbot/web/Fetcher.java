package newsbot.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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
 * Fetches feeds and pages from servers that may be broken or hostile.
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
    private static final Duration SHORTEST_CONNECT = Duration.ofSeconds(1);

    private final FetchSettings settings;
    private final Clock clock;
    private final OkHttpClient client;
    private final Turns turns = new Turns();
    private final Set<Call> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile String userAgent;

    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, Dns.SYSTEM, settings.allowPrivateNetworks() ? any -> true : AddressGuard::isPublic);
    }

    Fetcher(FetchSettings settings, Clock clock, Dns dns, Predicate<InetAddress> allowed) {
        this.settings = settings;
        this.clock = clock;
        this.userAgent = settings.userAgent();
        Duration timeout = settings.timeout();
        // a quarter of the time at most for an address that is silent: the host may have others
        Duration connect =
                timeout.dividedBy(4).compareTo(SHORTEST_CONNECT) < 0 ? SHORTEST_CONNECT : timeout.dividedBy(4);
        this.client = new OkHttpClient.Builder()
                .dns(new PatientDns(dns, timeout.compareTo(DNS_PATIENCE) < 0 ? timeout : DNS_PATIENCE))
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new GuardedSockets(allowed))
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .followRedirects(false)
                .connectTimeout(connect)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
    }

    /** Fetches; what the world does wrong comes back as a value. */
    public Fetched fetch(Fetch fetch) {
        HttpUrl address = HttpUrl.parse(fetch.address().toString());
        if (address == null) {
            String shown = Shown.address(fetch.address().toString());
            return new Fetched.Failed(shown + ": not an address to fetch, http:// or https:// was expected", 0, null);
        }
        Duration tighter = fetch.within();
        Duration timeout = tighter != null && tighter.compareTo(settings.timeout()) < 0 ? tighter : settings.timeout();
        Trip trip = new Trip(this, fetch, withoutPassword(address), timeout);
        try {
            return trip.travel();
        } catch (IOException e) {
            return trip.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return trip.failed(new Refusal("interrupted"));
        }
    }

    /** An address as it may be kept and shown; passwords in addresses are not sent anyway (RFC 9110, 4.2.4). */
    static HttpUrl withoutPassword(HttpUrl address) {
        return address.newBuilder().username("").password("").build();
    }

    /** From now on the usual User-Agent says where the one who asks is to be found. One that is configured stays. */
    public void introduce(URI where) {
        if (settings.userAgent().equals(FetchSettings.USER_AGENT)) {
            userAgent = FetchSettings.USER_AGENT.replaceFirst("\\)$", "; +" + where + ")");
        }
    }

    String userAgent() {
        return userAgent;
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

    /** Whether it was closed, so that a failure says nothing about the server. */
    public boolean isClosed() {
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
