package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import newsbot.archive.Latest;
import newsbot.archive.Stories;
import newsbot.archive.StoryTopics;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.outbox.Dropped;
import newsbot.outbox.Outbox;
import newsbot.subscription.Alerts;
import newsbot.topic.Alias;
import newsbot.topic.Topic;
import newsbot.topic.TopicMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class BroadcastTest {
    private static final URI FEED = URI.create("https://news.example/rss.xml");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant LAST_POLL = NOW.minusSeconds(60);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Stories stories = new Stories(database);
    private Outbox outbox = new Outbox(database, "me");
    private Broadcast broadcast = broadcast();

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        stories = new Stories(database);
        outbox = new Outbox(database, "me");
        broadcast = broadcast();
        database.update(handle -> {
            handle.execute("insert into subscribers(chat, state, kind, language, since)"
                    + " values ('1', 'active', 'private', 'en', 0)");
            handle.execute("insert into follows(chat, topic) values ('1', 'all')");
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void firstPollFillsTheArchiveAndSendsNothing() {
        Broadcast.Result result = take(true, null, items(20, LAST_POLL));
        assertThat(result.sent()).isEmpty();
        assertThat(outbox.waiting()).isZero();
        assertThat(archived()).isEqualTo(20);
    }

    @Test
    void newStoryIsPlannedWithItsTopics() {
        Broadcast.Result result = take(false, LAST_POLL, List.of(item(1, "Tehran opens a new metro line", NOW)));
        assertThat(result.sent()).hasSize(1);
        assertThat(outbox.waiting()).isEqualTo(1);
        assertThat(new StoryTopics(database).of(result.sent().get(0).id()))
                .containsOnly(Map.entry("iran", List.of("Tehran")));
    }

    @Test
    void storyIsNotPlannedForWhoHasMutedIt() {
        database.update(handle -> new Alerts(database).add(handle, ChatId.of(1), "-\"metro line\"", NOW));
        assertThat(take(false, LAST_POLL, List.of(item(1, "Tehran opens a new metro line", NOW)))
                        .sent())
                .hasSize(1);
        assertThat(outbox.waiting()).isZero();
        take(false, NOW, List.of(item(2, "Tehran opens a new school", NOW)));
        assertThat(outbox.waiting()).isEqualTo(1);
    }

    @Test
    void manyOldStoriesAtOnceAreKeptUnsent() {
        Broadcast.Result result = take(false, LAST_POLL, items(20, LAST_POLL.minusSeconds(60)));
        assertThat(result.held()).hasSize(20);
        assertThat(outbox.waiting()).isZero();
        assertThat(archived()).isEqualTo(20);
        assertThat(take(false, NOW, items(20, LAST_POLL)).sent()).isEmpty();
    }

    @Test
    void newsAmongManyOldStoriesGoesOut() {
        List<Item> items = new ArrayList<>(items(20, LAST_POLL.minusSeconds(60)));
        items.add(0, item(99, "Something new happened just now", NOW));
        Broadcast.Result result = take(false, LAST_POLL, items);
        assertThat(result.held()).hasSize(20);
        assertThat(result.sent()).extracting(Story::title).containsExactly("Something new happened just now");
    }

    @Test
    void newsOfALongDowntimeGoesOut() {
        assertThat(take(false, NOW.minus(Duration.ofDays(2)), items(40, NOW.minus(Duration.ofDays(1))))
                        .sent())
                .hasSize(40);
    }

    @Test
    void fewLateItemsGoOut() {
        assertThat(take(false, LAST_POLL, items(10, LAST_POLL.minusSeconds(60))).sent())
                .hasSize(10);
    }

    @Test
    void failureInTheTransactionLeavesNothingOfTheFetch() {
        Broadcast.Fetch fetch = new Broadcast.Fetch(FEED, Language.EN, items(3, NOW), false, LAST_POLL);
        assertThatThrownBy(() -> broadcast.take(fetch, handle -> {
                    throw new IllegalStateException("lost the lease");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(archived()).isZero();
        assertThat(outbox.waiting()).isZero();
        assertThat(broadcast.take(fetch, handle -> {}).sent()).hasSize(3);
    }

    @Test
    void feedThatEmptiesAndReturnsSendsNothing() {
        take(false, LAST_POLL, items(5, NOW));
        assertThat(take(false, NOW, List.of()).missing()).isEmpty();
        assertThat(take(false, NOW, items(5, NOW)).sent()).isEmpty();
        assertThat(outbox.waiting()).isEqualTo(5);
    }

    @Test
    void storyThatVanishesFromAmongOthersIsMissing() {
        List<Item> items = items(5, NOW);
        take(false, LAST_POLL, items);
        List<Item> without = new ArrayList<>(items);
        Item gone = without.remove(1);
        assertThat(take(false, NOW, without).missing()).extracting(Story::title).containsExactly(gone.title());
        assertThat(take(false, NOW, items.subList(0, 3)).missing()).isEmpty();
    }

    @Test
    void storyThatIsBackGoesToThoseWhoWereStillWaiting() {
        AtomicInteger held = new AtomicInteger();
        broadcast = broadcast(held::incrementAndGet);
        Story story = take(false, LAST_POLL, items(1, NOW)).sent().get(0);
        withdraw(story);
        assertThat(outbox.waiting()).isZero();

        Broadcast.Result result = take(false, NOW, items(1, NOW));

        assertThat(result.changed()).extracting(Story::id).containsExactly(story.id());
        assertThat(result.sent()).isEmpty();
        assertThat(outbox.waiting()).isEqualTo(1);
        assertThat(held).as("quiet hours and digests are looked at again").hasValue(2);
        take(false, NOW, items(1, NOW));
        assertThat(held).hasValue(2);
    }

    @Test
    void correctedStoryGoesToNobodyElse() {
        take(false, LAST_POLL, List.of(item(1, "Tehran opens a line", NOW)));
        database.update(handle -> outbox.drop(handle, ChatId.of(1), Dropped.STOPPED));
        assertThat(take(false, NOW, List.of(item(1, "Tehran opens a metro line", NOW)))
                        .changed())
                .hasSize(1);
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void newsThatTheFirstReadingOfANewFeedTookIsStillToldByTheOlderFeed() {
        take(true, null, items(3, NOW.minus(Duration.ofDays(1))));
        takeNewFeed(true, null, items(4, NOW));
        assertThat(outbox.waiting()).isZero();
        assertThat(take(false, LAST_POLL, items(4, NOW)).sent())
                .extracting(Story::title)
                .containsExactly("Story number 4 of this long day");
        assertThat(outbox.waiting()).isEqualTo(1);
        assertThat(take(false, LAST_POLL, items(4, NOW)).sent()).as("once").isEmpty();
    }

    @Test
    void oldStoriesOfTheFirstReadingOfANewFeedAreNoNews() {
        take(true, null, items(3, NOW));
        takeNewFeed(true, null, items(4, NOW.minus(Duration.ofHours(2))));
        assertThat(take(false, LAST_POLL, items(4, NOW)).sent())
                .as("dated long before")
                .isEmpty();
        assertThat(takeNewFeed(false, LAST_POLL, items(4, NOW)).sent()).isEmpty();
    }

    @Test
    void whatAFeedsOwnFirstReadingBroughtIsNoNews() {
        take(true, null, items(3, NOW));
        assertThat(take(false, LAST_POLL, items(3, NOW)).sent()).isEmpty();
        assertThat(takeNewFeed(true, null, items(3, NOW)).sent()).isEmpty();
        assertThat(take(false, LAST_POLL, items(3, NOW)).sent()).isEmpty();
    }

    @Test
    void whatAnotherFeedHasToldIsNotToldAgainEvenIfTheReceiptsAreForgotten() {
        take(true, null, items(3, LAST_POLL));
        takeNewFeed(true, null, items(3, LAST_POLL));
        assertThat(takeNewFeed(false, LAST_POLL, items(4, NOW)).sent()).hasSize(1);
        database.update(handle -> {
            handle.execute("delete from deliveries");
            handle.execute("delete from posts");
        });
        assertThat(take(false, LAST_POLL, items(4, NOW)).sent()).isEmpty();
    }

    private Broadcast.Result takeNewFeed(boolean seed, @Nullable Instant lastGood, List<Item> items) {
        URI feed = URI.create("https://news.example/politics.xml");
        return broadcast.take(new Broadcast.Fetch(feed, Language.EN, items, seed, lastGood), handle -> {});
    }

    private void withdraw(Story story) {
        database.update(handle -> {
            stories.withdraw(handle, story.id());
            outbox.dropStory(handle, story.id(), Dropped.WITHDRAWN);
        });
    }

    private Broadcast.Result take(boolean seed, @Nullable Instant lastGood, List<Item> items) {
        return broadcast.take(new Broadcast.Fetch(FEED, Language.EN, items, seed, lastGood), handle -> {});
    }

    private Broadcast broadcast() {
        return broadcast(() -> {});
    }

    private Broadcast broadcast(Runnable hold) {
        Topic iran = new Topic("iran", Map.of("en", "Iran"), List.of(new Alias("Tehran", null)), List.of(), List.of());
        return TestBroadcast.of(
                database, new TopicMatcher(List.of(iran)), handle -> hold.run(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private int archived() {
        return stories.latest(new Latest(null, Set.of(), false, 0, 100)).size();
    }

    /** Newest first, as feeds list them. */
    private static List<Item> items(int count, Instant published) {
        List<Item> items = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            items.add(item(i, "Story number " + i + " of this long day", published));
        }
        return items;
    }

    private static Item item(int number, String title, Instant published) {
        return new Item(
                "id-" + number, title, "https://news.example/post/" + number, published, null, null, null, null);
    }
}
