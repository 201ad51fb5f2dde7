package newsbot;

import static newsbot.Newsroom.items;
import static newsbot.Newsroom.parse;
import static newsbot.web.RawServer.bytes;
import static newsbot.web.RawServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsbot.article.ArticleResult;
import newsbot.feed.FeedResult;
import newsbot.news.Article;
import newsbot.news.Item;
import newsbot.news.Story;
import newsbot.telegram.Outgoing;
import newsbot.text.TelegramHtml;
import newsbot.web.Fetch;
import newsbot.web.Fetched;
import newsbot.web.RawServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of bad input that feeds and pages are known for, each with its outcome: as parsed, as polled over real HTTP,
 * as kept in the archive, as shown to readers. Whatever one input does, the next poll goes on as if it had not been.
 */
@Timeout(120)
final class BadInputTest {
    private static final Newsroom ROOM = open();
    private static final long MOST_KEPT = 40L << 20;

    private static Newsroom open() {
        try {
            return new Newsroom();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() throws IOException {
        ROOM.close();
    }

    private interface Proof {
        void holds(Newsroom.Feed feed) throws Exception;
    }

    private record Bad(int number, String what, String outcome, Proof proof) {
        @Override
        public String toString() {
            return number + ": " + what + " → " + outcome;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"bodies", "texts", "fields", "servers", "pages"})
    void badInputHasItsOutcome(Bad bad) throws Exception {
        Newsroom.Feed feed = ROOM.feed("bad" + bad.number());
        bad.proof().holds(feed);
        feed.sent.clear();
        feed.publish(rss(item("after" + bad.number(), "All is well again after input " + bad.number())))
                .poll();
        assertThat(feed.titles()).as("afterwards").containsExactly("All is well again after input " + bad.number());
        assertThat(feed.state().failures()).isZero();
    }

    @Test
    void everyNumberHasItsProof() {
        List<Integer> numbers = IntStream.rangeClosed(1, 40).boxed().toList();
        assertThat(List.of(bodies(), texts(), fields(), servers(), pages()).stream()
                        .flatMap(List::stream)
                        .map(Bad::number))
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    static List<Bad> bodies() {
        return List.of(
                new Bad(1, "empty body", "an error, the state kept", feed -> fails(feed, "", "empty feed")),
                new Bad(2, "HTML page", "not a feed", feed -> {
                    byte[] page = bytes("<!doctype html><html><head><title>News</title></head><body>Hi</body></html>");
                    assertThat(failure(parse("text/html", page)))
                            .startsWith("not a feed")
                            .contains("text/html");
                    failsWhenPolled(feed.publish("text/html", page));
                }),
                new Bad(3, "JSON Feed", "read", feed -> {
                    byte[] json = bytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"N\",\"items\":"
                            + "[{\"id\":\"j1\",\"title\":\"Read as JSON\",\"url\":\"https://site.example/j1\"}]}");
                    assertThat(feed.publish("application/feed+json", json)
                                    .poll()
                                    .titles())
                            .containsExactly("Read as JSON");
                }),
                new Bad(4, "truncated XML", "whole items and a warning, the rest next time", feed -> {
                    String whole = rss(item("t1", "First whole item"), item("t2", "Second item"));
                    String cut = whole.substring(0, whole.indexOf("Second") + 3);
                    assertThat(((FeedResult.Parsed) parse(cut)).warnings()).isNotEmpty();
                    assertThat(feed.publish(cut).poll().titles()).containsExactly("First whole item");
                    assertThat(feed.publish(whole).poll().titles()).containsExactly("First whole item", "Second item");
                }),
                new Bad(5, "no items", "all right, nothing sent", feed -> {
                    feed.publish(rss(item("z1", "Known before"))).poll();
                    feed.sent.clear();
                    feed.publish(rss()).poll();
                    assertThat(feed.state().failures()).isZero();
                    feed.publish(rss(item("z1", "Known before"))).poll();
                    assertThat(feed.sent).isEmpty();
                }),
                new Bad(6, "rss without channel", "no items and a warning", feed -> {
                    FeedResult.Parsed parsed = (FeedResult.Parsed) parse("<rss version='2.0'></rss>");
                    assertThat(parsed.items()).isEmpty();
                    assertThat(parsed.warnings()).isNotEmpty();
                    assertThat(feed.publish("<rss version='2.0'></rss>").poll().sent)
                            .isEmpty();
                    assertThat(feed.state().failures()).isZero();
                }),
                new Bad(7, "harmless DOCTYPE", "removed, the feed read", feed -> {
                    String doctype = "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
                            + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">";
                    reads(feed, doctype + rss(item("d1", "Old but good")), "Old but good");
                }),
                new Bad(8, "billion laughs", "refused, nothing expanded", feed -> {
                    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
                    for (int i = 1; i < 12; i++) {
                        laughs.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
                    }
                    fails(feed, laughs + "]>" + rss(item("b1", "&l11;")), "nested entity");
                }),
                new Bad(9, "external entity of a file", "refused", feed -> {
                    String entity = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
                    fails(feed, entity + rss(item("x1", "&x;")), "external entity x");
                }),
                new Bad(10, "external DTD", "never fetched, the feed read", feed -> {
                    try (RawServer listener = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n<!ELEMENT rss ANY>")) {
                        String dtd = "<!DOCTYPE rss SYSTEM \"" + listener.address("/rss.dtd") + "\">";
                        reads(feed, dtd + rss(item("e1", "Without its DTD")), "Without its DTD");
                        assertThat(listener.connects()).isZero();
                    }
                }));
    }

    static List<Bad> texts() {
        return List.of(
                new Bad(11, "control character", "left out, every item read", feed -> {
                    String items = rss(item("c1", "Raw\u0008 bell"), item("c2", "Told&#8; bell"), item("c3", "None"));
                    reads(feed, items, "Raw bell", "Told bell", "None");
                }),
                new Bad(12, "lone surrogate", "left out, every item read", feed -> {
                    String items = rss(item("s1", "Half &#xD83D; a smile"), item("s2", "Whole &#x1F600;"));
                    reads(feed, items, "Half a smile", "Whole 😀");
                }),
                new Bad(13, "XML 1.1 control character", "left out, every item read", feed -> {
                    String items = rss(item("v1", "One&#1; point one"), item("v2", "Two"));
                    reads(feed, "<?xml version=\"1.1\"?>" + items, "One point one", "Two");
                }),
                new Bad(14, "unknown encoding", "detected, with a warning", feed -> {
                    String body = "<?xml version=\"1.0\" encoding=\"x-foo\"?>" + rss(item("u1", "Знакомые буквы"));
                    assertThat(((FeedResult.Parsed) parse(body)).warnings())
                            .anyMatch(warning -> warning.contains("x-foo"));
                    reads(feed, body, "Знакомые буквы");
                }),
                new Bad(15, "Latin-1 declared as UTF-8", "detected, with a warning", feed -> {
                    byte[] body = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                    + rss(item("l1", "Café Müller à la façade")))
                            .getBytes(StandardCharsets.ISO_8859_1);
                    assertThat(((FeedResult.Parsed) parse("text/xml", body)).warnings())
                            .isNotEmpty();
                    assertThat(feed.publish("text/xml", body).poll().titles())
                            .containsExactly("Café Müller à la façade");
                }),
                new Bad(16, "UTF-16, windows-1251, BOM, blank lines", "read", feed -> {
                    String title = "Порт открыт после шторма";
                    byte[] utf16 = rss(item("w1", title + " 1")).getBytes(StandardCharsets.UTF_16);
                    byte[] cyrillic = ("<?xml version=\"1.0\" encoding=\"windows-1251\"?>"
                                    + rss(item("w2", title + " 2")))
                            .getBytes(Charset.forName("windows-1251"));
                    byte[] bom = bytes("\uFEFF<?xml version=\"1.0\"?>" + rss(item("w3", title + " 3")));
                    byte[] blank = bytes("\n \r\n\n<?xml version=\"1.0\"?>" + rss(item("w4", title + " 4")));
                    for (byte[] body : List.of(utf16, cyrillic, bom, blank)) {
                        feed.publish("text/xml", body).poll();
                    }
                    assertThat(feed.titles()).containsExactly(title + " 1", title + " 2", title + " 3", title + " 4");
                }),
                new Bad(17, "&nbsp; and bare &", "read", feed -> {
                    String items = rss(item("n1", "Bread&nbsp;&amp;&nbsp;butter"), item("n2", "Salt & pepper"));
                    reads(feed, items, "Bread & butter", "Salt & pepper");
                }),
                new Bad(18, "20,000 attributes", "a limit's error", feed -> {
                    String attributes = IntStream.range(0, 20_000)
                            .mapToObj(i -> " a" + i + "='1'")
                            .collect(Collectors.joining());
                    fails(feed, "<rss><channel><item" + attributes + "/></channel></rss>", "limit");
                }),
                new Bad(
                        19,
                        "100,000 levels",
                        "a limit's error",
                        feed -> fails(feed, "<rss><channel><item><x>" + "<div>".repeat(100_000), "limit")),
                new Bad(20, "100,000 items", "the newest 500 taken", feed -> {
                    StringBuilder items = new StringBuilder();
                    for (int i = 0; i < 100_000; i++) {
                        items.append("<item><title>Number ").append(i).append(" of very many</title></item>");
                    }
                    byte[] body = bytes("<rss><channel>" + items + "</channel></rss>");
                    feed.publish("text/xml", body);
                    keepsLittle(feed::poll);
                    assertThat(Objects.requireNonNull(feed.last).items()).hasSize(500);
                    assertThat(feed.titles()).hasSize(500).contains("Number 0 of very many");
                }));
    }

    static List<Bad> fields() {
        return List.of(
                new Bad(21, "title of 10 MB", "cut to fit a message", feed -> {
                    byte[] body = bytes(rss(item("m1", "word ".repeat(2_000_000))));
                    feed.publish("text/xml", body);
                    keepsLittle(feed::poll);
                    String html = ROOM.message(onlyStory(feed)).html();
                    assertThat(TelegramHtml.length(html)).isBetween(100, TelegramHtml.MESSAGE_LIMIT);
                }),
                new Bad(22, "item with nothing", "listed and counted, not delivered", feed -> {
                    String body = "<rss><channel><item></item>" + item("o1", "Something") + "</channel></rss>";
                    FeedResult.Parsed parsed = (FeedResult.Parsed) parse(body);
                    assertThat(parsed.items()).hasSize(2);
                    assertThat(parsed.warnings()).contains("1 items say nothing and are not delivered");
                    reads(feed, body, "Something");
                }),
                new Bad(23, "neither guid nor link", "known by title and date", feed -> {
                    String date = "<pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate>";
                    String body = "<rss><channel><item><title>Alone</title>" + date + "</item></channel></rss>";
                    reads(feed, body, "Alone");
                    reads(feed, body.replace("<channel>", "<channel><ttl>5</ttl>"), "Alone");
                    reads(feed, body.replace("22 Nov 2026 10", "22 Nov 2026 11"), "Alone", "Alone");
                }),
                new Bad(24, "one guid, two titles", "both sent, once", feed -> {
                    String body = rss(
                            item("g1", "https://site.example/24a", "The first of two"),
                            item("g1", "https://site.example/24b", "The second of two"));
                    reads(feed, body, "The second of two", "The first of two");
                    reads(
                            feed,
                            body.replace("<channel>", "<channel><ttl>5</ttl>"),
                            "The second of two",
                            "The first of two");
                }),
                new Bad(25, "guid of 2,000 characters", "known all the same", feed -> {
                    String guid = "0123456789".repeat(200);
                    reads(feed, rss(item(guid, "https://site.example/25", "Long name")), "Long name");
                    reads(feed, rss(item(guid, "https://site.example/25-moved", "Long name")), "Long name");
                    String other = rss(item(guid + "1", "https://site.example/25-other", "Another one"));
                    reads(feed, other, "Long name", "Another one");
                }),
                new Bad(
                        26,
                        "pubDate garbage, absent, 30 February, in the future",
                        "null or as told, never in the way",
                        feed -> {
                            List<String> dates = List.of(
                                    "yesterday-ish",
                                    "",
                                    "Mon, 30 Feb 2026 10:00:00 GMT",
                                    "Sat, 22 Nov 2036 10:00:00 GMT");
                            String items = IntStream.range(0, 4)
                                    .mapToObj(i -> item("p" + i, "Dated " + i)
                                            .replace("</item>", "<pubDate>" + dates.get(i) + "</pubDate></item>"))
                                    .collect(Collectors.joining());
                            String body = "<rss><channel>" + items + "</channel></rss>";
                            assertThat(items(body))
                                    .extracting(Item::published)
                                    .containsExactly(null, null, null, Instant.parse("2036-11-22T10:00:00Z"));
                            reads(feed, body, "Dated 3", "Dated 2", "Dated 1", "Dated 0");
                        }),
                new Bad(27, "odd links", "resolved or dropped, the text sent", feed -> {
                    String longest = "https://site.example/" + "a".repeat(2_000);
                    List<String> links = List.of(
                            "javascript:alert(1)",
                            "data:text/html,x",
                            "tg://resolve?domain=x",
                            "/news/27",
                            "https://новости.example/27",
                            longest);
                    String items = IntStream.range(0, links.size())
                            .mapToObj(i -> item("k" + i, links.get(i), "Linked " + i))
                            .collect(Collectors.joining());
                    String body = "<rss><channel>" + items + "</channel></rss>";
                    feed.publish(body).poll();
                    assertThat(feed.sent).hasSize(6).allSatisfy(story -> {
                        String link = story.link();
                        assertThat(link == null || link.matches("https?://[^\\s\"<>]+"))
                                .as(link)
                                .isTrue();
                        assertThat(ROOM.message(story).html())
                                .contains(story.title())
                                .doesNotContain("javascript", "tg:");
                    });
                    assertThat(feed.sent)
                            .extracting(Story::link)
                            .contains(ROOM.address("/news/27").toString())
                            .filteredOn(Objects::isNull)
                            .hasSize(3);
                }),
                new Bad(28, "markup in a title", "plain text, nothing refused", feed -> {
                    String title = "&lt;b&gt;x&lt;/b&gt; &lt;/a&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt; y < z";
                    feed.publish(rss(item("h1", title))).poll();
                    Story story = onlyStory(feed);
                    assertThat(story.title()).isEqualTo("x & y < z");
                    assertThat(ROOM.message(story).html()).contains("x &amp; y &lt; z");
                }),
                new Bad(
                        29,
                        "direction marks, zero widths, towers of accents",
                        "taken out or cut, counted in UTF-16",
                        feed -> {
                            String title = "Port\u202E\u2066 re\u200Bopens e" + "\u0301".repeat(5_000);
                            feed.publish(rss(item("r1", title))).poll();
                            Story story = onlyStory(feed);
                            assertThat(story.title()).startsWith("Port").doesNotContain("\u202E", "\u2066");
                            String html = ROOM.message(story).html();
                            assertThat(TelegramHtml.length(html)).isLessThan(1_000);
                        }),
                new Bad(30, "title of blanks or a smile", "the link's host instead", feed -> {
                    String body = rss(
                            item("a1", "https://blank.example/1", " \u00A0 "),
                            item("a2", "https://smile.example/2", "🙂"));
                    reads(feed, body, "smile.example", "blank.example");
                }),
                new Bad(31, "HTML escaped twice", "mended", feed -> {
                    String body = rss(
                            item(
                                    "q1",
                                    "Bread&amp;amp;nbsp;and &amp;lt;b&amp;gt;butter&amp;lt;/b&amp;gt; &amp;quot;daily&amp;quot;"));
                    reads(feed, body, "Bread and butter \"daily\"");
                }));
    }

    static List<Bad> servers() {
        return List.of(
                new Bad(32, "Content-Type wrong, missing, contradicted", "sniffed", feed -> {
                    String title = "Лёд на озере ещё тонок";
                    List<String> types = List.of(
                            "text/html", "", "image/png", "text/xml; charset=iso-8859-1", "text/plain; charset=koi8-r");
                    for (int i = 0; i < types.size(); i++) {
                        feed.publish(types.get(i), bytes(rss(item("ct" + i, title + " " + i))))
                                .poll();
                    }
                    assertThat(feed.titles())
                            .containsExactlyElementsOf(IntStream.range(0, types.size())
                                    .mapToObj(i -> title + " " + i)
                                    .toList());
                }),
                new Bad(33, "304 whatever happens", "the whole asked for once a day", BadInputTest::neverModified),
                new Bad(34, "same link with another date each day", "not sent again", feed -> {
                    for (int day = 10; day < 20; day++) {
                        String date = "<pubDate>" + day + " Nov 2026 10:00:00 GMT</pubDate>";
                        feed.publish("<rss><channel><item><title>Guide to the city</title><guid>guide-" + day
                                        + "</guid><link>https://site.example/guide</link>" + date
                                        + "</item></channel></rss>")
                                .poll();
                        ROOM.pass(Duration.ofDays(1));
                    }
                    assertThat(feed.titles()).containsExactly("Guide to the city");
                }));
    }

    private static void neverModified(Newsroom.Feed feed) {
        String[] headers = {"ETag: W/\"1\"\r\nLast-Modified: Sat, 22 Nov 2036 10:00:00 GMT\r\n"};
        String[] body = {rss(item("nm1", "Before"))};
        feed.answer((request, out) -> {
            boolean asked = request.headers().containsKey("if-none-match")
                    || request.headers().containsKey("if-modified-since");
            out.write(bytes(
                    asked
                            ? "HTTP/1.1 304 Not Modified\r\nETag: \"other\"\r\n\r\n"
                            : "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n" + headers[0] + "\r\n" + body[0]));
        });
        feed.poll();
        assertThat(feed.titles()).containsExactly("Before");
        body[0] = rss(item("nm2", "After"), item("nm1", "Before"));
        feed.poll();
        assertThat(feed.titles()).containsExactly("Before");
        ROOM.pass(Duration.ofDays(1));
        assertThat(feed.poll().titles()).containsExactly("Before", "After");
    }

    static List<Bad> pages() {
        return List.of(
                new Bad(35, "no picture, 404, 403, paywall", "the story goes out without", feed -> {
                    URI bare = ROOM.page("/35/bare", (request, out) -> out.write(ok("text/html", page("", TEXT))));
                    URI gone = ROOM.address("/35/gone");
                    URI closed = ROOM.page(
                            "/35/closed",
                            (request, out) -> out.write(bytes("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")));
                    URI wall = ROOM.page(
                            "/35/wall",
                            (request, out) -> out.write(bytes("HTTP/1.1 402 Pay\r\nContent-Type: text/html\r\n\r\n"
                                    + page("", "<p>Subscribe!"))));
                    assertThat(article(bare).image()).isNull();
                    for (URI page : List.of(gone, closed, wall)) {
                        assertThat(ROOM.articles().read(page)).isInstanceOf(ArticleResult.Unreadable.class);
                    }
                    for (URI page : List.of(bare, gone, closed, wall)) {
                        feed.publish(rss(item(page.getPath(), page.toString(), "Read at " + page.getPath())))
                                .poll();
                    }
                    assertThat(feed.sent)
                            .hasSize(4)
                            .allSatisfy(story ->
                                    assertThat(ROOM.message(story).html()).contains(story.title()));
                }),
                new Bad(
                        36,
                        "picture of 50 MB, of HTML, of SVG, of one point",
                        "a text message, the picture not loaded",
                        feed -> {
                            RawServer.Answering endless = (request, out) -> {
                                out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"));
                                byte[] piece = new byte[1 << 20];
                                for (int i = 0; i < 50; i++) {
                                    out.write(piece);
                                }
                            };
                            URI large = ROOM.page("/36/large.jpg", endless);
                            keepsLittle(() -> assertThat(ROOM.fetcher().fetch(Fetch.page(large)))
                                    .isInstanceOf(Fetched.Failed.class));
                            int before = ROOM.asked().size();
                            List<String> pictures = List.of(
                                    large.toString(),
                                    ROOM.address("/36/page.html").toString(),
                                    ROOM.address("/36/drawing.svg").toString(),
                                    ROOM.address("/36/point.gif").toString());
                            for (String picture : pictures) {
                                feed.publish("<rss><channel><item><guid isPermaLink='false'>" + picture
                                                + "</guid><title>Shown by " + picture + "</title><enclosure url='"
                                                + picture + "' type='image/jpeg'/></item></channel></rss>")
                                        .poll();
                            }
                            assertThat(ROOM.asked().subList(before, ROOM.asked().size()))
                                    .containsOnly(feed.path);
                            assertThat(feed.sent)
                                    .hasSize(4)
                                    .allSatisfy(story -> assertThat(
                                                    ROOM.message(story).preview())
                                            .isEqualTo(Outgoing.Preview.NONE));
                        }),
                new Bad(37, "quotes and line breaks in og:title", "one line, escaped", feed -> {
                    URI link = ROOM.page(
                            "/37",
                            (request, out) -> out.write(ok(
                                    "text/html",
                                    "<html><head><meta property='og:title' content='Say &quot;yes&quot;\n\tor &lt;no&gt;'></head><body>"
                                            + TEXT)));
                    String title = article(link).title();
                    assertThat(title).isEqualTo("Say \"yes\" or <no>");
                    assertThat(TelegramHtml.link("https://site.example/\"><b>", title))
                            .isEqualTo(
                                    "<a href=\"https://site.example/&quot;&gt;&lt;b&gt;\">Say &quot;yes&quot; or &lt;no&gt;</a>");
                }),
                new Bad(38, "meta refresh and iframe", "not followed", feed -> {
                    try (RawServer elsewhere = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n<h1>Elsewhere</h1>")) {
                        URI link = ROOM.page(
                                "/38",
                                (request, out) -> out.write(ok(
                                        "text/html",
                                        page(
                                                "<meta http-equiv=refresh content='0;url=" + elsewhere.address("/r")
                                                        + "'>",
                                                "<iframe src='" + elsewhere.address("/i") + "'></iframe>" + TEXT))));
                        assertThat(article(link).title()).isEqualTo("The boat at nine");
                        assertThat(elsewhere.connects()).isZero();
                    }
                }),
                new Bad(39, "50,000 levels, 10 MB of script", "read within 2 s of processor", feed -> {
                    String deep = page("", "<div>".repeat(50_000) + TEXT + "</div>".repeat(50_000));
                    String heavy = page("<script>" + "var a='<p>no text</p>';\n".repeat(400_000) + "</script>", TEXT);
                    URI deepPage = ROOM.page("/39/deep", (request, out) -> out.write(ok("text/html", deep)));
                    URI heavyPage = ROOM.page("/39/heavy", (request, out) -> out.write(ok("text/html", heavy)));
                    keepsLittle(() -> assertThat(article(deepPage).paragraphs()).isNotEmpty());
                    keepsLittle(
                            () -> assertThat(article(heavyPage).paragraphs()).isNotEmpty());
                }),
                new Bad(40, "page at a private address", "refused unasked, the story sent", feed -> {
                    try (RawServer inside = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n" + page("", TEXT))) {
                        URI link = inside.address("/secret");
                        assertThat(ROOM.readFromOutside(link)).isInstanceOf(ArticleResult.Unreadable.class);
                        assertThat(inside.connects()).isZero();
                        reads(feed, rss(item("in1", link.toString(), "From the inside")), "From the inside");
                    }
                }));
    }

    private static final String TEXT = "<p>The boat leaves at nine in the evening, and nobody waits for the late. "
            + "Tickets are sold on board, where there is tea as well.</p><p>"
            + "In winter it leaves at eight, since the ice has to be broken on the way to the island.</p>";

    private static String page(String head, String body) {
        return "<html><head><title>The boat at nine</title>" + head + "</head><body><article><h1>The boat at nine</h1>"
                + body + "</article></body></html>";
    }

    private static Article article(URI page) {
        ArticleResult result = ROOM.articles().read(page);
        assertThat(result).isInstanceOf(ArticleResult.Read.class);
        return ((ArticleResult.Read) result).article();
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Site</title>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String guid, String title) {
        return item(guid, "https://site.example/post/" + guid, title);
    }

    private static String item(String guid, String link, String title) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><link>" + link + "</link><title>" + title
                + "</title></item>";
    }

    /** The feed is polled, and all that was ever sent of it is this. */
    private static void reads(Newsroom.Feed feed, String body, String... titles) {
        assertThat(feed.publish(body).poll().titles()).containsExactlyInAnyOrder(titles);
        assertThat(feed.state().failures()).isZero();
    }

    private static void fails(Newsroom.Feed feed, String body, String why) {
        keepsLittle(
                () -> assertThat(failure(parse(body))).contains(why, "expected").hasLineCount(1));
        keepsLittle(() -> failsWhenPolled(feed.publish(body)));
    }

    /** A poll fails, and what was known stays known. */
    private static void failsWhenPolled(Newsroom.Feed feed) {
        var before = feed.state();
        feed.poll();
        var after = feed.state();
        assertThat(after.failures()).isEqualTo(1);
        assertThat(after.lastSuccess()).isEqualTo(before.lastSuccess());
        assertThat(after.bodyHash()).isEqualTo(before.bodyHash());
        assertThat(feed.sent).isEmpty();
    }

    private static String failure(FeedResult result) {
        assertThat(result).isInstanceOf(FeedResult.Failed.class);
        return ((FeedResult.Failed) result).message();
    }

    private static Story onlyStory(Newsroom.Feed feed) {
        assertThat(feed.sent).hasSize(1);
        return feed.sent.get(0);
    }

    private static void keepsLittle(Runnable work) {
        long before = used();
        work.run();
        assertThat(used() - before).isLessThan(MOST_KEPT);
    }

    /** Bytes in use once the garbage is gone. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
