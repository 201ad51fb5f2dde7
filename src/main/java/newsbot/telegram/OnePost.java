package newsbot.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Holds OkHttp to one POST a call, and tells failures before the request left from those after.
 *
 * <p>A body declared one-shot is never sent again, neither over a connection that broke nor for a
 * 503 with {@code Retry-After: 0}. The first interceptor runs before a connection exists; the
 * second, on the network, just before the request's first byte is written.
 */
final class OnePost {
    private OnePost() {}

    static OkHttpClient.Builder on(OkHttpClient.Builder builder) {
        return builder.addInterceptor(OnePost::send).addNetworkInterceptor(OnePost::write);
    }

    private static Response send(Interceptor.Chain chain) throws IOException {
        Request request = once(chain.request());
        try {
            return chain.proceed(request);
        } catch (IOException e) {
            throw isStarted(request) ? e : new NotSentException(e);
        }
    }

    /** A request that is its own already is not made over. */
    private static Request once(Request request) {
        RequestBody body = request.body();
        if (request.tag(Started.class) != null) {
            return request;
        }
        Request.Builder once = request.newBuilder();
        return marked(body == null ? once : once.method(request.method(), new OneShot(body)));
    }

    /** A request whose body, if it has one, is a one-shot one. */
    static Request marked(Request.Builder request) {
        return request.tag(Started.class, new Started(new AtomicBoolean())).build();
    }

    private static boolean isStarted(Request request) {
        Started started = request.tag(Started.class);
        return started != null && started.flag().get();
    }

    private static Response write(Interceptor.Chain chain) throws IOException {
        Started started = chain.request().tag(Started.class);
        if (started != null) {
            started.flag().set(true);
        }
        return chain.proceed(chain.request());
    }

    private record Started(AtomicBoolean flag) {}

    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
