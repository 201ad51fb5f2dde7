package newsbot;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import newsbot.archive.Stories;
import newsbot.archive.StoryTopics;
import newsbot.article.ArticleParser;
import newsbot.article.ArticleResult;
import newsbot.article.ArticleSettings;
import newsbot.article.Articles;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.delivery.FeedArrivals;
import newsbot.delivery.Namesakes;
import newsbot.delivery.TestBroadcast;
import newsbot.demo.MovableClock;
import newsbot.feed.FeedBatch;
import newsbot.feed.FeedPoller;
import newsbot.feed.FeedResult;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;
import newsbot.feed.FeedStates;
import newsbot.feed.FeedTrouble;
import newsbot.feed.PatientParsers;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.ops.Metrics;
import newsbot.outbox.Posts;
import newsbot.story.Interviews;
import newsbot.story.SiteSettings;
import newsbot.story.StoryMessages;
import newsbot.topic.Topics;
import newsbot.web.FetchSettings;
import newsbot.web.Fetcher;
import newsbot.web.RawServer;
import org.jspecify.annotations.Nullable;

/** Everything from a feed's bytes to a message's text, with a site on loopback that publishes what a test wants. */
final class Newsroom implements AutoCloseable {
    static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    static final Duration EVERY = Duration.ofMinutes(1);

    private final RawServer site = RawServer.start(this::answer);
    private final Map<String, RawServer.Answering> pages = new ConcurrentHashMap<>();
    private final Database database = TestStore.SQLITE.open();
    private final FeedStates states = new FeedStates();
    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    private final Fetcher fetcher = fetcher(true);
    private final Stories stories = new Stories(database);
    private final StoryTopics storyTopics = new StoryTopics(database);
    private final ArticleParser pageParser =
            new ArticleParser(new ArticleSettings(null, null, null, null, null, null, BAKU));
    private final Articles articles = new Articles(fetcher, pageParser);

    Newsroom() throws IOException {}

    /** One feed of the site, already known with nothing in it; and what was sent of it. */
    final class Feed {
        final String path;
        final URI address;
        final List<Story> sent = new ArrayList<>();
        final List<Story> changed = new ArrayList<>();

        @Nullable
        FeedBatch last;

        private final FeedPoller poller;

        Feed(String name) {
            path = "/" + name + "/rss.xml";
            address = site.address(path);
            FeedArrivals arrivals = new FeedArrivals(
                    TestBroadcast.of(database, new Topics(List.of()).matcher(), clock),
                    new Namesakes((page, title, within) -> null, clock, Duration.ofSeconds(5)),
                    states,
                    handle -> {},
                    (batch, result) -> {
                        last = batch;
                        sent.addAll(result.sent());
                        changed.addAll(result.changed());
                    });
            FeedTrouble nobody = new FeedTrouble() {
                @Override
                public void dead(FeedSettings feed, Instant since, String reason) {}

                @Override
                public void back(FeedSettings feed) {}
            };
            poller = new FeedPoller(
                    new FeedSettings(address, Language.EN, EVERY),
                    fetcher,
                    PatientParsers.parser(BAKU),
                    database,
                    arrivals,
                    nobody,
                    new Metrics(),
                    clock,
                    new Random(1));
            publish("<rss><channel><title>Site</title></channel></rss>");
            poll();
        }

        Feed publish(String body) {
            return publish("text/xml", body.getBytes(StandardCharsets.UTF_8));
        }

        Feed publish(String contentType, byte[] body) {
            return answer((request, out) -> {
                String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
                out.write(
                        RawServer.bytes("HTTP/1.1 200 OK\r\n" + type + "Content-Length: " + body.length + "\r\n\r\n"));
                out.write(body);
            });
        }

        Feed answer(RawServer.Answering answering) {
            pages.put(path, answering);
            return this;
        }

        /** Polls once and lets the time pass until the next poll. */
        Feed poll() {
            clock.advance(poller.step());
            return this;
        }

        FeedState state() {
            return database.read(handle -> states.find(handle, address.toString()));
        }

        List<String> titles() {
            return sent.stream().map(Story::title).toList();
        }
    }

    Feed feed(String name) {
        return new Feed(name);
    }

    /** What is at an address of the site. */
    URI page(String path, RawServer.Answering answering) {
        pages.put(path, answering);
        return site.address(path);
    }

    URI address(String path) {
        return site.address(path);
    }

    List<String> asked() {
        return site.asked().stream().map(RawServer.Asked::path).toList();
    }

    Articles articles() {
        return articles;
    }

    /** As the bot's own reader would be, where private networks are not allowed. */
    ArticleResult readFromOutside(URI page) {
        try (Fetcher guarded = fetcher(false)) {
            return new Articles(guarded, pageParser).read(page);
        }
    }

    Fetcher fetcher() {
        return fetcher;
    }

    /** Lets time pass. */
    void pass(Duration duration) {
        clock.advance(duration);
    }

    Instant now() {
        return clock.instant();
    }

    /** The story as a chat gets it. */
    StoryMessages.Look message(Story story) {
        Interviews interviews = new Interviews(
                database,
                stories,
                new Posts(),
                page -> new Interviews.Made(Optional.empty(), Optional.empty(), Optional.of("nobody reads here")),
                clock);
        return new StoryMessages(
                        new SiteSettings("Site", BAKU, List.of(), List.of()),
                        new Topics(List.of()),
                        storyTopics,
                        interviews,
                        () -> false)
                .look(story, Language.EN, true, true, 0, true);
    }

    /** Reads bytes as a feed from the web. */
    static FeedResult parse(String body) {
        return parse("text/xml", body.getBytes(StandardCharsets.UTF_8));
    }

    static FeedResult parse(String contentType, byte[] body) {
        return PatientParsers.parser(BAKU).parse(body, contentType, URI.create("https://site.example/rss.xml"));
    }

    static List<Item> items(String body) {
        return ((FeedResult.Parsed) parse(body)).items();
    }

    private void answer(RawServer.Asked request, OutputStream out) throws Exception {
        RawServer.Answering page = pages.get(request.path());
        if (page == null) {
            out.write(RawServer.bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        } else {
            page.answer(request, out);
        }
    }

    private Fetcher fetcher(boolean privateNetworks) {
        return new Fetcher(new FetchSettings(privateNetworks, Duration.ofSeconds(20), 10 << 20, "newsbot-test"), clock);
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
        database.close();
        site.close();
    }
}
