package newsbot.web;

import static newsbot.web.RawServer.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class CompressionTest {
    private static final byte[] TEXT = bytes("Новости дня. ".repeat(100));

    private final Fetcher fetcher = Fetchers.local(Duration.ofSeconds(20));

    @AfterEach
    void close() {
        fetcher.close();
    }

    private static RawServer serving(String coding, byte[] body) throws IOException {
        return RawServer.start((request, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length
                    + "\r\n\r\n"));
            out.write(body);
        });
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(9, raw);
        try (OutputStream deflated = new DeflaterOutputStream(out, deflater)) {
            deflated.write(plain);
        }
        deflater.end();
        return out.toByteArray();
    }

    private void arrives(String coding, byte[] sent, byte[] expected) throws IOException {
        try (RawServer server = serving(coding, sent)) {
            assertThat(Fetchers.page(fetcher, server.address("/")).body()).isEqualTo(expected);
            assertThat(server.asked().get(0).headers()).containsEntry("accept-encoding", "gzip, deflate");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "identity, gzip"})
    void gzipIsUnpacked(String coding) throws IOException {
        arrives(coding, gzip(TEXT), TEXT);
    }

    @Test
    void gzipInSeveralMembersIsUnpackedWhole() throws IOException {
        byte[] one = gzip(bytes("one "));
        byte[] two = gzip(bytes("two"));
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        arrives("gzip", both, bytes("one two"));
    }

    @Test
    void deflateIsUnpackedWithAndWithoutZlibHeader() throws IOException {
        arrives("deflate", deflate(TEXT, false), TEXT);
        arrives("deflate", deflate(TEXT, true), TEXT);
    }

    @Test
    void plainTextAnnouncedAsGzipIsTakenAsItIs() throws IOException {
        arrives("gzip", TEXT, TEXT);
    }

    @Test
    void emptyBodyIsEmptyInEveryCoding() throws IOException {
        arrives("gzip", new byte[0], new byte[0]);
        arrives("deflate", new byte[0], new byte[0]);
    }

    @Test
    void brokenCompressionIsAFailure() throws IOException {
        byte[] cut = Arrays.copyOf(gzip(TEXT), 40);
        byte[] wrong = gzip(TEXT);
        wrong[20] ^= 0x55;
        try (RawServer server = serving("gzip", cut);
                RawServer other = serving("gzip", wrong)) {
            assertThat(Fetchers.failure(fetcher, server.address("/"))).contains("broken");
            assertThat(Fetchers.failure(fetcher, other.address("/"))).contains("broken");
        }
    }

    @Test
    void nestedCompressionIsRefused() throws IOException {
        byte[] bomb = TEXT;
        for (int i = 0; i < 10; i++) {
            bomb = gzip(bomb);
        }
        try (RawServer server = serving("gzip, gzip" + ", gzip".repeat(8), bomb)) {
            assertThat(Fetchers.failure(fetcher, server.address("/"))).contains("compressed 10 times");
        }
    }

    @Test
    void compressionNobodyAskedForIsRefused() throws IOException {
        try (RawServer server = serving("br", TEXT)) {
            assertThat(Fetchers.failure(fetcher, server.address("/"))).contains("nobody asked for");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void bombIsDefusedAtTheCap(String coding) throws IOException {
        byte[] bomb = bomb(coding);
        try (RawServer server = serving(coding, bomb)) {
            long before = Heap.allocated();
            assertThat(Fetchers.failure(fetcher, server.address("/"))).contains("too large");
            assertThat(Heap.allocated() - before).isLessThan(40 << 20);
        }
    }

    @Test
    void endlessCompressionOfNothingIsCutAtTheCap() throws IOException {
        byte[] emptyBlocks = new byte[5 << 16];
        for (int i = 0; i < emptyBlocks.length; i += 5) {
            emptyBlocks[i + 3] = (byte) 0xff;
            emptyBlocks[i + 4] = (byte) 0xff;
        }
        try (RawServer server = RawServer.start((request, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
            out.write(gzip(new byte[0]), 0, 10);
            while (true) {
                out.write(emptyBlocks);
            }
        })) {
            assertThat(Fetchers.failure(fetcher, server.address("/"))).contains("too large");
        }
    }

    /** A gigabyte of spaces in one megabyte: gzip may come in members, deflate has to make do with a piece. */
    private static byte[] bomb(String coding) throws IOException {
        byte[] spaces = " ".repeat(16 << 20).getBytes(StandardCharsets.US_ASCII);
        if (coding.equals("deflate")) {
            return deflate(spaces, false);
        }
        byte[] member = gzip(spaces);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 64; i++) {
            members.write(member);
        }
        return members.toByteArray();
    }
}
