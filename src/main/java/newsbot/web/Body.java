package newsbot.web;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Reads an answer's body: decompressed, and never more of it than allowed. */
final class Body {
    static final String ACCEPTED = "gzip, deflate";

    private Body() {}

    /**
     * The body's bytes.
     *
     * @param limit most bytes, both as they come and decompressed
     */
    static byte[] read(Response response, long limit) throws IOException {
        ResponseBody body = response.body();
        if (body == null) {
            return new byte[0];
        }
        String coding = coding(response.headers("Content-Encoding"));
        if (coding.isEmpty() && body.contentLength() > limit) {
            throw tooLarge(limit);
        }
        InputStream raw = new BufferedInputStream(new Capped(body.byteStream(), limit));
        try (InputStream decoded = new Capped(decoded(raw, coding), limit)) {
            return decoded.readAllBytes();
        }
    }

    /** Empty, or the one coding used; the headers may hold lists (RFC 9110, 8.4). */
    private static String coding(List<String> headers) throws Refusal {
        List<String> codings = List.of(
                        String.join(",", headers).toLowerCase(Locale.ROOT).split(",", -1))
                .stream()
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.size() > 1) {
            throw new Refusal("the answer is compressed " + codings.size() + " times, once at most was expected");
        }
        return codings.isEmpty() ? "" : codings.get(0);
    }

    private static InputStream decoded(InputStream raw, String coding) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        return switch (coding) {
            case "" -> raw;
            // some servers announce gzip and send plain text
            case "gzip", "x-gzip" -> first == 0x1f && second == 0x8b ? new GZIPInputStream(raw) : raw;
            // deflate means zlib's format, but some servers leave zlib's header out (RFC 9110, 8.4.1.2)
            case "deflate" -> first < 0 ? raw : new Inflated(raw, !zlib(first, second));
            default ->
                throw new Refusal("the answer is compressed in a way nobody asked for, " + ACCEPTED + " was expected");
        };
    }

    private static boolean zlib(int first, int second) {
        return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    }

    private static Refusal tooLarge(long limit) {
        return new Refusal("the answer is too large, at most " + limit + " bytes were expected (see fetch.max-size)");
    }

    /** Inflates and gives the native memory back. */
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream in, boolean raw) {
            super(in, new Inflater(raw));
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Breaks off as soon as there is more than allowed. */
    private static final class Capped extends FilterInputStream {
        private final long limit;
        private long seen;

        Capped(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count(skipped);
            return skipped;
        }

        private void count(long more) throws Refusal {
            seen += more;
            if (seen > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
