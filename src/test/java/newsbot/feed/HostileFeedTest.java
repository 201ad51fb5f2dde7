package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds made to exhaust their reader: each ends, keeps little, and costs other items nothing. */
final class HostileFeedTest {
    private static final URI ADDRESS = URI.create("https://site.example/feed");
    private static final ZoneId ZONE = ZoneId.of("Asia/Baku");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MOST_KEPT = 40L << 20;
    private static final String GOOD = "<item><title>Good</title><link>https://site.example/1</link></item>";

    private static FeedResult read(String feed) {
        return new FeedParser(ZONE, PATIENCE).parse(feed.getBytes(StandardCharsets.UTF_8), "text/xml", ADDRESS);
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        IntStream.range(0, count).forEach(i -> attributes.append(" a").append(i).append("='1'"));
        return attributes.toString();
    }

    private static String laughs() {
        StringBuilder feed = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 12; i++) {
            feed.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return feed.append("]>")
                .append(rss("<item><title>&l11;</title></item>"))
                .toString();
    }

    static List<Arguments> exploding() {
        return List.of(
                hostile("nested entities", HostileFeedTest::laughs),
                hostile("100,000 levels", () -> rss("<item><description>" + "<div>".repeat(100_000))),
                hostile(
                        "100,000 closed levels",
                        () -> rss("<item>" + "<b>".repeat(100_000) + "</b>".repeat(100_000) + "</item>")),
                hostile("levels of the root", () -> "<a>".repeat(100_000)),
                hostile("20,000 attributes", () -> rss("<item" + attributes(20_000) + "/>")),
                hostile("levels of JSON", () -> "{\"items\":" + "[".repeat(200_000)),
                hostile("title of 10 MB", () -> rss("<item><title>" + "word ".repeat(2_000_000) + "</title></item>")),
                hostile("ampersands", () -> rss("<item><title>" + "&".repeat(1_000_000) + "</title></item>")),
                hostile("less-thans", () -> rss("<item><title>" + "<".repeat(1_000_000) + "</title></item>")),
                hostile("tags without end", () -> rss("<item><title>" + "<a".repeat(500_000) + "</title></item>")),
                hostile(
                        "escaped tags without end",
                        () -> rss("<item><title>" + "&lt;a ".repeat(300_000) + "</title></item>")),
                hostile(
                        "comments without end",
                        () -> rss("<item><title>" + "<!--".repeat(300_000) + "</title></item>")),
                hostile("CDATA in CDATA", () -> rss("<item><title>" + "<![CDATA[".repeat(100_000) + "</title></item>")),
                hostile("document type without end", () -> "<!DOCTYPE rss [" + "<!ENTITY a ".repeat(100_000)),
                hostile("comments ahead", () -> "<!-- x -->".repeat(200_000) + rss(GOOD)),
                hostile("page of comments", () -> "<!DOCTYPE html>" + "<!-- -->".repeat(100_000) + "<html>"),
                hostile("white space", () -> " ".repeat(5_000_000)),
                hostile(
                        "combining marks",
                        () -> rss("<item><title>" + "e" + "\u0301".repeat(500_000) + "</title></item>")),
                hostile("digits for a date", () -> rss("<item><pubDate>" + "1".repeat(500_000) + "</pubDate></item>")),
                hostile("slashes for a link", () -> rss("<item><link>" + "/".repeat(500_000) + "</link></item>")));
    }

    private static Arguments hostile(String name, Supplier<String> feed) {
        return Arguments.of(name, feed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exploding")
    void explodingFeedEndsAndKeepsLittle(String name, Supplier<String> feed) {
        byte[] bytes = feed.get().getBytes(StandardCharsets.UTF_8);
        long before = used();
        FeedResult result = new FeedParser(ZONE, PATIENCE).parse(bytes, null, ADDRESS);
        assertThat(used() - before).as(name).isLessThan(MOST_KEPT);
        assertThat(result).isNotNull();
        if (result instanceof FeedResult.Failed failed) {
            assertThat(failed.message()).contains("expected").doesNotContain("not read within");
        }
    }

    @Test
    void nestedEntitiesAreRefusedByName() {
        assertThat(read(laughs()))
                .isInstanceOfSatisfying(
                        FeedResult.Failed.class,
                        failed -> assertThat(failed.message()).contains("nested entity l1"));
    }

    @Test
    void brokenLimitIsTold() {
        for (String feed :
                List.of(rss("<item" + attributes(20_000) + "/>"), rss("<item><x>" + "<div>".repeat(100_000)))) {
            assertThat(read(feed))
                    .isInstanceOfSatisfying(
                            FeedResult.Failed.class,
                            failed -> assertThat(failed.message()).contains("limit"));
        }
    }

    @Test
    void itemBeyondTheLimitsCostsOnlyItself() {
        String deep = "<item><title>Deep</title><x>" + "<div>".repeat(3_000) + "</div>".repeat(3_000) + "</x></item>";
        assertThat(read(rss(GOOD + deep + GOOD))).isInstanceOfSatisfying(FeedResult.Parsed.class, parsed -> {
            assertThat(parsed.items()).hasSize(2).allMatch(item -> "Good".equals(item.title()));
            assertThat(parsed.warnings()).anyMatch(warning -> warning.contains("left out"));
        });
    }

    @Test
    void hundredThousandItemsAreAllListed() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            items.append("<item><title>Story ")
                    .append(i)
                    .append("</title><guid>")
                    .append(i)
                    .append("</guid></item>");
        }
        assertThat(read(rss(items.toString()))).isInstanceOfSatisfying(FeedResult.Parsed.class, parsed -> {
            assertThat(parsed.items()).hasSize(100_000);
            assertThat(parsed.items().get(99_999).title()).isEqualTo("Story 99999");
        });
    }

    @Test
    void endlessTitleIsCut() {
        assertThat(read(rss("<item><title>" + "word ".repeat(2_000_000) + "</title></item>")))
                .isInstanceOfSatisfying(
                        FeedResult.Parsed.class,
                        parsed -> assertThat(parsed.items().get(0).title())
                                .isNotNull()
                                .hasSizeLessThanOrEqualTo(4096));
    }

    @Test
    void lateFeedIsGivenUp() {
        String feed = rss(GOOD.repeat(100_000));
        assertThat(new FeedParser(ZONE, Duration.ofMillis(1))
                        .parse(feed.getBytes(StandardCharsets.UTF_8), null, ADDRESS))
                .isInstanceOfSatisfying(
                        FeedResult.Failed.class,
                        failed -> assertThat(failed.message()).contains("not read within 1 ms"));
    }

    /** Bytes in use once the garbage is gone. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
