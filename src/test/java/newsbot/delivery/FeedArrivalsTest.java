package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.feed.FeedBatch;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;
import newsbot.feed.FeedStates;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.topic.TopicMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of pages when a title is known and nothing else is. */
final class FeedArrivalsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final FeedSettings FEED =
            new FeedSettings(URI.create("https://news.example/rss.xml"), Language.EN, Duration.ofMinutes(1));

    private final Database database = TestStore.SQLITE.open();
    private final Map<String, String> canonical = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final List<String> sentWhenAsked = new ArrayList<>();
    private final FeedStates states = new FeedStates();
    private FeedArrivals arrivals = arrivals(Duration.ofSeconds(5));

    @BeforeEach
    void seed() {
        take(true, item("1", "Interview", "/post/1"), item("2", "Weather", "/post/2"), item("3", "Sport", "/post/3"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void newAddressOfTheSamePageIsNoNews() {
        canonical.put("/interview", "https://news.example/interview");
        canonical.put("/post/1", "https://news.example/interview");
        take(false, item("x", "Interview", "/interview"));
        assertThat(sent).isEmpty();
        assertThat(asked).containsExactly("/interview", "/post/1");
        take(false, item("x", "Interview", "/interview"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void pageThatNamesTheKnownAddressIsNoNewsAndTheOtherIsNotAsked() {
        canonical.put("/interview", "http://www.news.example/post/1/");
        take(false, item("x", "Interview", "/interview"));
        assertThat(sent).isEmpty();
        assertThat(asked).contains("/interview");
    }

    @Test
    void anotherPageUnderTheSameTitleIsNews() {
        canonical.put("/weather-today", "https://news.example/weather-today");
        canonical.put("/post/2", "https://news.example/post/2");
        take(false, item("x", "Weather", "/weather-today"));
        assertThat(sent).containsExactly("Weather");
    }

    @Test
    void pageThatCannotBeReadMakesNews() {
        take(false, item("x", "Weather", "/weather-today"));
        assertThat(sent).containsExactly("Weather");
    }

    @Test
    void otherNewsWaitForNoPage() {
        take(false, item("x", "Weather", "/weather-today"), item("4", "Something else", "/post/4"));
        assertThat(sentWhenAsked).containsExactly("Something else");
        assertThat(sent).containsExactly("Something else", "Weather");
    }

    @Test
    void crashWhileAPageIsAskedHasTheItemsComeAgain() {
        FeedArrivals crashing = arrivals((page, title, within) -> {
            throw new IllegalStateException("killed");
        });
        FeedBatch batch = batch(false, item("x", "Weather", "/weather-today"), item("4", "Other", "/post/4"));
        FeedState before = state();
        try {
            crashing.accept(batch);
        } catch (IllegalStateException killed) {
            assertThat(state()).isEqualTo(before);
        }
        assertThat(sent).containsExactly("Other");
        arrivals.accept(batch);
        assertThat(sent).containsExactly("Other", "Weather");
    }

    @Test
    void pagesAreNotAskedBeyondTheDeadline() {
        arrivals = arrivals(Duration.ZERO);
        take(false, item("x", "Weather", "/weather-today"));
        assertThat(asked).isEmpty();
        assertThat(sent).containsExactly("Weather");
    }

    @Test
    void oldTitlesInBulkAreHeldBackUnasked() {
        List<Item> old = new ArrayList<>();
        List<Item> moved = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            old.add(item("o" + i, "Title " + i, "/old/" + i));
            moved.add(item("m" + i, "Title " + i, "/moved/" + i));
        }
        take(true, old.toArray(Item[]::new));
        moved.add(item("n", "Real news", "/moved/news"));
        take(false, moved.toArray(Item[]::new));
        assertThat(asked).isEmpty();
        assertThat(sent).containsExactly("Real news");
    }

    private void take(boolean first, Item... items) {
        arrivals.accept(batch(first, items));
    }

    private FeedBatch batch(boolean first, Item... items) {
        Instant previous = first ? null : NOW.minusSeconds(60);
        FeedState next = new FeedState(
                FEED.url().toString(),
                "\"" + items[0].id() + "\"",
                null,
                null,
                true,
                0,
                null,
                NOW,
                NOW,
                null,
                NOW,
                null);
        return new FeedBatch(FEED, List.of(items), first, previous, next);
    }

    private FeedState state() {
        return database.read(handle -> states.find(handle, FEED.url().toString()));
    }

    private FeedArrivals arrivals(Duration patience) {
        return arrivals(this::ask, patience);
    }

    private FeedArrivals arrivals(Namesakes.Pages pages) {
        return arrivals(pages, Duration.ofSeconds(5));
    }

    private @Nullable String ask(URI page, String title, Duration within) {
        asked.add(page.getPath());
        sentWhenAsked.addAll(asked.size() == 1 ? sent : List.of());
        return canonical.get(page.getPath());
    }

    private FeedArrivals arrivals(Namesakes.Pages pages, Duration patience) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Broadcast broadcast = TestBroadcast.of(database, new TopicMatcher(List.of()), clock);
        return new FeedArrivals(
                broadcast,
                new Namesakes(pages, clock, patience),
                states,
                handle -> {},
                (batch, result) ->
                        sent.addAll(result.sent().stream().map(Story::title).toList()));
    }

    private static Item item(String id, String title, String path) {
        return new Item(id, title, "https://news.example" + path, NOW, null, null, null, null);
    }
}
