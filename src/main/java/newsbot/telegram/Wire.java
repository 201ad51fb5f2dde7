package newsbot.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * The HTTP client under the library's: one POST a call, every wait bounded, threads that keep no
 * process alive. HTTP/1.1 only: a connection that breaks then makes one message doubtful, not all.
 */
final class Wire {
    /** Leaves time for a second address when the first is dead (IPv4 and IPv6). */
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /**
     * Idle connections are dropped before servers do (some after 5 s). A request that meets a server
     * closing its connection is lost in doubt.
     */
    private static final Duration IDLE = Duration.ofSeconds(4);

    /** Requests without what is not said. */
    static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private final TelegramSettings settings;
    private final OkHttpClient http;

    private Wire(TelegramSettings settings, OkHttpClient http) {
        this.settings = settings;
        this.http = http;
    }

    /**
     * @param limit calls at a time
     * @param call how long a call may take from connecting to the last byte of its answer
     */
    static Wire of(TelegramSettings settings, String name, int limit, Duration call, Dns dns) {
        Dispatcher dispatcher = new Dispatcher(threads(name));
        dispatcher.setMaxRequests(limit);
        dispatcher.setMaxRequestsPerHost(limit);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(limit, IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .dns(dns)
                // only ever tries a host's next address before anything is sent: see OnePost
                .retryOnConnectionFailure(true)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT);
        return new Wire(settings, timed(OnePost.on(builder), call).build());
    }

    /** The same threads and connections with another limit of time. */
    Wire within(Duration call) {
        return new Wire(settings, timed(http.newBuilder(), call).build());
    }

    OkHttpTelegramClient client() {
        return new OkHttpTelegramClient(JSON, http, settings.token(), url(settings.api()));
    }

    /** The address under which the bot's methods are; it has the token in it. */
    HttpUrl bot() {
        TelegramUrl api = url(settings.api());
        return new HttpUrl.Builder()
                .scheme(api.getSchema())
                .host(api.getHost())
                .port(api.getPort())
                .addPathSegment("bot" + settings.token())
                .build();
    }

    /** Makes one call without the library and reads what it says of a sent message. */
    CompletableFuture<Answer> send(Request request) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        http.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException failure) {
                answer.completeExceptionally(failure);
            }

            @Override
            public void onResponse(Call call, Response response) {
                try (response) {
                    answer.complete(Answer.ofMessage(response.body().bytes()));
                } catch (IOException | RuntimeException | Error failure) {
                    answer.completeExceptionally(failure);
                }
            }
        });
        return answer;
    }

    /** Breaks off every call under way; each ends at once with a failure. */
    void cancelAll() {
        http.dispatcher().cancelAll();
    }

    void close() {
        http.dispatcher().executorService().shutdown();
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }

    /** One limit over the whole call; more of them, for each read and write, would only be kept for nothing. */
    private static OkHttpClient.Builder timed(OkHttpClient.Builder builder, Duration call) {
        return builder.callTimeout(call).readTimeout(Duration.ZERO).writeTimeout(Duration.ZERO);
    }

    private static TelegramUrl url(URI api) {
        int standard = "https".equals(api.getScheme()) ? 443 : 80;
        return new TelegramUrl(api.getScheme(), api.getHost(), api.getPort() < 0 ? standard : api.getPort(), false);
    }

    private static ThreadPoolExecutor threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
