package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.feed.FeedBatch;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;
import newsbot.feed.FeedStates;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.topic.TopicMatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A feed of 50 items that its publisher turns inside out, at random but the same way every time: whatever is done to
 * stories that are known, nothing of them is sent; what is new is sent, once.
 */
final class RepublishedFeedTest {
    private static final FeedSettings FEED =
            new FeedSettings(URI.create("https://news.example/rss.xml"), Language.EN, Duration.ofMinutes(1));
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final int ITEMS = 50;
    private static final int POLLS = 40;

    /** One story as its publisher shows it now; {@code slug} and {@code number} name the same page. */
    private record Shown(
            int story, String guid, String scheme, String host, boolean slug, String tail, String title, Instant date) {
        Item item() {
            String path = slug ? "/en/post/title-" + story : "/en/post/" + story;
            String description = story % 3 == 0 ? null : "What happened in case " + story + ".";
            return new Item(guid, title, scheme + "://" + host + path + tail, date, null, null, description, null);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsKnownStaysUnsentAndNewsGoOutOnce(long seed) {
        Random random = new Random(seed);
        try (Database database = TestStore.SQLITE.open()) {
            List<String> sent = new ArrayList<>();
            MovableClock clock = new MovableClock(Clock.fixed(START, ZoneOffset.UTC));
            FeedArrivals arrivals = arrivals(database, sent, clock);
            List<Shown> feed = new ArrayList<>();
            for (int story = 0; story < ITEMS; story++) {
                feed.add(0, shown(story, START.minusSeconds(60L * (ITEMS - story))));
            }
            arrivals.accept(batch(feed, true, clock.instant()));
            assertThat(sent).isEmpty();
            List<String> news = new ArrayList<>();
            int next = ITEMS;
            for (int poll = 0; poll < POLLS; poll++) {
                clock.advance(Duration.ofSeconds(60));
                feed = turned(feed, random);
                for (int i = random.nextInt(4) - 1; i > 0; i--) {
                    Shown fresh = shown(next++, clock.instant().minusSeconds(20));
                    news.add(fresh.title());
                    feed.add(0, fresh);
                }
                List<Shown> listed = switch (random.nextInt(8)) {
                    case 0 -> List.of();
                    case 1 -> feed.subList(0, feed.size() / 2);
                    default -> feed;
                };
                arrivals.accept(batch(listed, false, clock.instant()));
                // news that this poll did not list comes with the next
                arrivals.accept(batch(feed, false, clock.instant()));
                assertThat(sent).as("poll %s", poll).containsExactlyInAnyOrderElementsOf(news);
            }
        }
    }

    private static Shown shown(int story, Instant date) {
        String title = story % 4 == 0 ? "Case " + story : "All that is known about case " + story + " today";
        return new Shown(story, "guid-" + story, "http", "news.example", false, "", title, date);
    }

    private static List<Shown> turned(List<Shown> feed, Random random) {
        int how = random.nextInt(10);
        String stamp = Integer.toString(random.nextInt(1000), 36);
        List<Shown> turned = new ArrayList<>();
        for (Shown s : feed) {
            turned.add(
                    switch (how) {
                        case 0 -> with(s, "new-" + stamp + "-" + s.story, s.scheme, s.host, s.slug, s.tail, s.title);
                        case 1 -> with(s, s.guid, "https", s.host, s.slug, s.tail, s.title);
                        case 2 -> with(s, s.guid, s.scheme, "www.News.example", s.slug, "/", s.title);
                        case 3 -> with(s, "m-" + stamp + s.story, "https", "m.news.example", s.slug, s.tail, s.title);
                        case 4 -> with(s, "", s.scheme, s.host, s.slug, "?utm_source=" + stamp + "&fbclid=1", s.title);
                        case 5 -> with(s, s.guid, s.scheme, s.host, !s.slug, s.tail, s.title);
                        case 6 ->
                            random.nextInt(10) > 0
                                    ? s
                                    : with(s, s.guid, s.scheme, s.host, s.slug, s.tail, s.title + " (" + stamp + ")");
                        case 7 ->
                            random.nextInt(10) > 0
                                    ? s
                                    : with(s, "re-" + stamp + s.story, s.scheme, s.host, !s.slug, s.tail, s.title);
                        case 8 ->
                            new Shown(
                                    s.story,
                                    s.guid,
                                    s.scheme,
                                    s.host,
                                    s.slug,
                                    s.tail,
                                    s.title,
                                    s.date.plusSeconds(86_400));
                        default -> s;
                    });
        }
        if (how == 9) {
            Collections.shuffle(turned, random);
        }
        return turned;
    }

    private static Shown with(
            Shown s, String guid, String scheme, String host, boolean slug, String tail, String title) {
        return new Shown(s.story, guid, scheme, host, slug, tail, title, s.date);
    }

    private static FeedBatch batch(List<Shown> feed, boolean first, Instant now) {
        List<Item> items = feed.stream().map(Shown::item).toList();
        FeedState state =
                new FeedState(FEED.url().toString(), null, null, null, true, 0, null, now, now, null, now, null);
        return new FeedBatch(FEED, items, first, first ? null : now.minusSeconds(60), state);
    }

    private static FeedArrivals arrivals(Database database, List<String> sent, MovableClock clock) {
        Broadcast broadcast = TestBroadcast.of(database, new TopicMatcher(List.of()), clock);
        // every page of a story names its slug
        Namesakes.Pages pages = (page, title, within) ->
                "https://news.example/en/post/title-" + page.getPath().replaceAll("[^0-9]", "");
        return new FeedArrivals(
                broadcast,
                new Namesakes(pages, clock, Duration.ofSeconds(5)),
                new FeedStates(),
                handle -> {},
                (batch, result) ->
                        sent.addAll(result.sent().stream().map(Story::title).toList()));
    }
}
