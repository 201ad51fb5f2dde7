package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import newsbot.news.Item;
import newsbot.text.Dates;
import newsbot.text.Decoding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Arbitrary bytes never break the reader. The fuzz targets replay their seeds here and search for more
 * with {@code JAZZER_FUZZ=1}; the last test changes the corpus at random, the same way each time.
 */
final class FeedFuzzTest {
    private static final URI ADDRESS = URI.create("https://site.example/feed");
    private static final ZoneId ZONE = ZoneId.of("Asia/Baku");
    private static final int ROUNDS = 3;
    private static final String[] PIECES = {
        "<",
        ">",
        "&",
        "]]>",
        "<![CDATA[",
        "<!--",
        "-->",
        "</item>",
        "<item>",
        "\"",
        "'",
        "\0",
        "&#",
        "&lt;",
        "<!DOCTYPE",
        "\uD83D",
        "xml:base=\"",
        "<?xml",
        "{",
        "[",
        "ы",
        "é",
        "<a:b",
        "/>",
        "%",
        "://",
        "30 Feb",
        "<entry>",
        "<channel>",
        "</"
    };

    @FuzzTest(maxDuration = "60s")
    void feedBytes(byte[] bytes) {
        check(bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void dates(byte[] bytes) {
        Instant moment = Dates.parse(new String(bytes, StandardCharsets.UTF_8), ZONE);
        if (moment != null) {
            assertThat(moment).isBetween(Instant.parse("1899-01-01T00:00:00Z"), Instant.parse("2202-01-01T00:00:00Z"));
        }
    }

    @FuzzTest(maxDuration = "60s")
    void charsets(byte[] bytes) {
        String declared = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        Decoding decoding = Decoding.of(bytes, declared, List.of(declared, "windows-1251"));
        assertThat(decoding.text().length()).isLessThanOrEqualTo(bytes.length);
    }

    @Test
    void changedCorpusIsReadOrRefused() throws IOException {
        Random random = new Random(20261122);
        for (byte[] feed : corpus()) {
            for (int round = 0; round < ROUNDS; round++) {
                check(changed(feed, random));
            }
        }
    }

    private static void check(byte[] bytes) {
        FeedResult result = new FeedReading(ZONE, ADDRESS).read(bytes, null);
        if (result instanceof FeedResult.Parsed parsed) {
            for (Item item : parsed.items()) {
                plain(item.title());
                plain(item.description());
                plain(item.author());
                plain(item.section());
                assertThat(item.link() == null || item.link().matches("(?i)https?://.+"))
                        .as(item.link())
                        .isTrue();
                assertThat(item.image() == null || item.image().matches("(?i)https?://.+"))
                        .as(item.image())
                        .isTrue();
            }
        } else {
            assertThat(((FeedResult.Failed) result).message()).isNotBlank().doesNotContain("\n");
        }
    }

    private static void plain(@Nullable String text) {
        if (text != null) {
            assertThat(text)
                    .isEqualTo(text.strip())
                    .isNotEmpty()
                    .doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");
            assertThat(text.chars().filter(c -> c == 0xFFFE).count()).isZero();
        }
    }

    private static byte[] changed(byte[] feed, Random random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : feed) {
            bytes.add(b);
        }
        for (int change = 0; change < 1 + random.nextInt(6); change++) {
            int at = bytes.isEmpty() ? 0 : random.nextInt(bytes.size());
            switch (random.nextInt(4)) {
                case 0 -> bytes = new ArrayList<>(bytes.subList(0, at));
                case 1 -> {
                    int end = Math.min(bytes.size(), at + random.nextInt(40));
                    bytes.subList(at, end).clear();
                }
                case 2 -> {
                    byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
                    for (byte b : piece) {
                        bytes.add(at, b);
                    }
                }
                default -> bytes.add(at, (byte) random.nextInt(256));
            }
        }
        byte[] changed = new byte[bytes.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = bytes.get(i);
        }
        return changed;
    }

    private static List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        try (InputStream table = FeedFuzzTest.class.getResourceAsStream("/feeds/expected.json")) {
            for (var feed : new ObjectMapper().readTree(table)) {
                try (InputStream file = FeedFuzzTest.class.getResourceAsStream(
                        "/feeds/" + feed.get("file").asText())) {
                    corpus.add(file == null ? new byte[0] : file.readAllBytes());
                }
            }
        }
        return Arrays.asList(corpus.toArray(byte[][]::new));
    }
}
