package newsbot.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class StoriesTest {
    private static final URI FEED = URI.create("https://news.example/rss.xml");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String TITLE = "Parliament adopts the budget for next year";

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Stories stories = new Stories(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        stories = new Stories(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itemIsNewOnce() {
        Item item = item("17", TITLE, "https://news.example/post/17", "The vote was 100 to 3.");
        assertThat(kinds(item)).containsExactly(Arrival.Kind.NEW);
        assertThat(kinds(item)).containsExactly(Arrival.Kind.KNOWN);
        assertThat(latest()).extracting(Story::title).containsExactly(TITLE);
    }

    @Test
    void otherGuidsSchemesAndTrackingAreTheSameStory() {
        take(item("17", TITLE, "https://news.example/post/17", null));
        assertThat(kinds(item("news-17", TITLE, "http://www.News.example/post/17/?utm_source=rss&fbclid=1#top", null)))
                .containsExactly(Arrival.Kind.KNOWN);
        assertThat(latest()).hasSize(1);
    }

    @Test
    void longTitleWithItsDescriptionIsTheSameStoryUnderAnotherAddress() {
        take(item("17", TITLE, "https://news.example/en/post/138372", "The vote."));
        assertThat(kinds(item("18", TITLE, "https://news.example/en/post/parliament-adopts", "The vote.")))
                .containsExactly(Arrival.Kind.KNOWN);
    }

    @Test
    void samePathAndTitleAtAnotherHostIsTheSameStory() {
        take(item("17", "Morning news", "https://news.example/post/17", null));
        assertThat(kinds(item("x", "Morning news", "https://m.news-mirror.example/post/17", null)))
                .containsExactly(Arrival.Kind.KNOWN);
        assertThat(kinds(item("y", "Evening news", "https://other.example/post/17", null)))
                .containsExactly(Arrival.Kind.NEW);
    }

    @Test
    void feedThatNumbersItsItemsAnewLosesAndMixesUpNothing() {
        take(numbered("Alpha", 1), numbered("Beta", 2), numbered("Gamma", 3));
        List<Arrival> arrivals = take(numbered("Delta", 1), numbered("Alpha", 2), numbered("Beta", 3));
        assertThat(arrivals)
                .extracting(arrival -> arrival.story().title() + " " + arrival.kind())
                .containsExactly("Beta KNOWN", "Alpha KNOWN", "Delta NEW");
        assertThat(latest()).extracting(Story::title).containsExactlyInAnyOrder("Alpha", "Beta", "Gamma", "Delta");
    }

    @Test
    void numberThatANewStoryTakesOverFromOneThatIsGoneMixesThemUpNeither() {
        take(numbered("Alpha", 1), numbered("Beta", 2), numbered("Gamma", 3));
        take(numbered("Delta", 1), numbered("Alpha", 2), numbered("Beta", 3));
        take(numbered("Epsilon", 1), numbered("Delta", 2), numbered("Alpha", 3));
        assertThat(take(numbered("Phi", 1), numbered("Epsilon", 2), numbered("Delta", 3)))
                .extracting(arrival -> arrival.story().title() + " " + arrival.kind())
                .containsExactly("Delta KNOWN", "Epsilon KNOWN", "Phi NEW");
        assertThat(take(numbered("Rho", 1), numbered("Phi", 2), numbered("Epsilon", 3)))
                .extracting(arrival -> arrival.story().title() + " " + arrival.kind())
                .containsExactly("Epsilon KNOWN", "Phi KNOWN", "Rho NEW");
    }

    @Test
    void storyThatGetsAnotherLinkAndTitleIsKnownByItsGuidAndDate() {
        take(dated("17", "Talks resume", "https://news.example/17", NOW));
        assertThat(kinds(dated("17", "Talks resume in Geneva", "https://news.example/17-talks", NOW)))
                .containsExactly(Arrival.Kind.CHANGED);
    }

    @Test
    void storyThatGetsAnotherLinkAndTitleIsKnownByAGuidThatIsAnAddress() {
        take(item("https://news.example/?p=17", "Talks resume", "https://news.example/17", null));
        assertThat(kinds(item("https://news.example/?p=17", "Talks in Geneva", "https://news.example/talks", null)))
                .containsExactly(Arrival.Kind.CHANGED);
    }

    @Test
    void dailyReportWithItsUsualDescriptionIsANewStory() {
        String title = "Official rates of the Central Bank for today";
        take(report(1, title, NOW));
        assertThat(kinds(report(2, title, NOW.plusSeconds(3600)))).containsExactly(Arrival.Kind.KNOWN);
        assertThat(kinds(report(3, title, NOW.plus(Duration.ofDays(1))))).containsExactly(Arrival.Kind.NEW);
    }

    private static Item report(int number, String title, Instant published) {
        return new Item(
                Integer.toString(number),
                title,
                "https://news.example/rates/" + number,
                published,
                null,
                null,
                "All rates in manats",
                null);
    }

    @Test
    void itemThatIsListedTwiceIsTakenAsItIsListedFirst() {
        Item first = item("17", "Talks resume", "https://news.example/17", "A short teaser");
        Item again = item("17", "Talks resume", "https://news.example/17", "The long description");
        assertThat(kinds(first, again)).containsExactly(Arrival.Kind.NEW);
        assertThat(latest()).extracting(Story::description).containsExactly("A short teaser");
        assertThat(kinds(first, again)).containsExactly(Arrival.Kind.KNOWN);
    }

    @Test
    void itemThatIsListedTwiceUnderItsGuidIsNotCorrectedBackAndForth() {
        Item first = item("17", "Talks resume", "https://news.example/17", "A short teaser");
        Item again = item("17", "Talks resume", "https://news.example/top/17", "The long description");
        assertThat(kinds(first, again)).containsExactly(Arrival.Kind.NEW);
        assertThat(kinds(first, again)).containsExactly(Arrival.Kind.KNOWN);
        assertThat(latest()).extracting(Story::description).containsExactly("A short teaser");
    }

    private static Item numbered(String title, int place) {
        return item(Integer.toString(place), title, "https://news.example/" + title, null);
    }

    @Test
    void dailyReportUnderItsUsualTitleIsANewStory() {
        String title = "Rates of the Central Bank for today";
        take(dated("1", title, "https://news.example/1", NOW));
        assertThat(take(dated("2", title, "https://news.example/2", NOW.minusSeconds(3600))))
                .extracting(Arrival::kind)
                .containsExactly(Arrival.Kind.KNOWN);
        assertThat(take(dated("3", title, "https://news.example/3", NOW.plus(Duration.ofDays(1)))))
                .extracting(Arrival::kind)
                .containsExactly(Arrival.Kind.NEW);
    }

    @Test
    void titleAndDateKnowAnItemThatHasNothingElse() {
        Item item = new Item(null, "Rates of the Central Bank for today", null, NOW, null, null, "Euro 1.9", null);
        Item corrected = new Item(null, item.title(), null, NOW, null, null, "Euro 2.0", null);
        assertThat(kinds(item)).containsExactly(Arrival.Kind.NEW);
        assertThat(kinds(corrected)).containsExactly(Arrival.Kind.CHANGED);
    }

    @Test
    void canonicalLinkOfAReadPageIsAKeyWithinItsEdition() {
        Story story =
                take(item("17", "Talk", "https://news.example/17", null)).get(0).story();
        database.update(handle -> stories.alias(handle, story, "https://news.example/talk-of-the-day?utm_source=x"));
        assertThat(kinds(item("x", "Talk", "https://news.example/talk-of-the-day", null)))
                .containsExactly(Arrival.Kind.KNOWN);
    }

    @Test
    void canonicalLinkInAnotherLanguageSwallowsNoStory() {
        Story story = take(item("17", "Talk", "https://news.example/en/17", null))
                .get(0)
                .story();
        database.update(handle -> stories.alias(handle, story, "https://news.example/ru/17"));
        Item russian = item("r17", "Беседа", "https://news.example/ru/17", null);
        List<Arrival> arrivals =
                database.write(handle -> stories.take(handle, FEED, Language.RU, List.of(russian), item -> false, NOW));
        assertThat(arrivals).extracting(Arrival::kind).containsExactly(Arrival.Kind.NEW);
    }

    @Test
    void titleOfARecentStoryOfTheFeedIsAReasonToAsk() {
        take(item("17", "Talk", "https://news.example/17", null));
        Item item = item("18", "TALK", "https://news.example/talk", null);
        assertThat(namesakes(item, NOW))
                .extracting(found -> found.story().title())
                .containsExactly("Talk");
        assertThat(namesakes(item, NOW.plusSeconds(1))).isEmpty();
        assertThat(namesakes(item("17", "Talk", "https://news.example/talk", null), NOW))
                .isEmpty();
    }

    private List<Namesake> namesakes(Item item, Instant since) {
        return database.read(handle -> stories.namesakes(handle, FEED, Language.EN, List.of(item), since));
    }

    private List<Arrival> take(Item... items) {
        return database.write(handle -> stories.take(handle, FEED, Language.EN, List.of(items), item -> false, NOW));
    }

    private static Item dated(String id, String title, String link, Instant published) {
        return new Item(id, title, link, published, null, null, null, null);
    }

    @Test
    void shortTitleAloneIsNotTheSameStory() {
        take(item("17", "Morning news", "https://news.example/a", null));
        assertThat(kinds(item("18", "Morning news", "https://news.example/b", null)))
                .containsExactly(Arrival.Kind.NEW);
    }

    @Test
    void guidThatSeveralItemsShareIdentifiesNone() {
        Item one = item("https://news.example/detail/", "One of the first things", "https://news.example/1", null);
        Item two = item("https://news.example/detail/", "Two of the first things", "https://news.example/2", null);
        assertThat(kinds(one, two)).containsExactly(Arrival.Kind.NEW, Arrival.Kind.NEW);
        assertThat(kinds(one, two)).containsExactly(Arrival.Kind.KNOWN, Arrival.Kind.KNOWN);
    }

    @Test
    void frontPageAsEveryItemsLinkIdentifiesNone() {
        take(item(null, "Something happened in the capital today", "https://news.example/", null));
        assertThat(kinds(item(null, "Something else happened in the capital", "https://news.example/", null)))
                .containsExactly(Arrival.Kind.NEW);
    }

    @Test
    void storyTwiceInOneFetchIsOneStory() {
        Item item = item("17", TITLE, "https://news.example/post/17", null);
        take(item, item);
        assertThat(latest()).hasSize(1);
    }

    @Test
    void correctedTitleIsAChangeOfTheSameStory() {
        take(item("17", TITLE, "https://news.example/post/17", null));
        List<Arrival> arrivals =
                take(item("17", "Parliament rejects the budget", "https://news.example/post/17", null));
        assertThat(arrivals).singleElement().satisfies(arrival -> {
            assertThat(arrival.kind()).isEqualTo(Arrival.Kind.CHANGED);
            assertThat(stories.revision(arrival.story().id())).isEqualTo(1);
        });
        assertThat(latest()).extracting(Story::title).containsExactly("Parliament rejects the budget");
    }

    @Test
    void copyInAnotherFeedCorrectsNothing() {
        take(item("17", TITLE, "https://news.example/post/17", null));
        List<Arrival> arrivals = database.write(handle -> stories.take(
                handle,
                URI.create("https://news.example/all.xml"),
                Language.EN,
                List.of(item("a17", "Budget!", "https://news.example/post/17", null)),
                item -> false,
                NOW));
        assertThat(arrivals).extracting(Arrival::kind).containsExactly(Arrival.Kind.KNOWN);
        assertThat(latest()).extracting(Story::title).containsExactly(TITLE);
    }

    @Test
    void itemWithNothingToShowIsLeftOut() {
        assertThat(take(item("17", null, null, null))).isEmpty();
    }

    @Test
    void itemWithoutATitleIsNamedByItsDescriptionOrItsHost() {
        take(item("1", " ", "https://news.example/1", "The minister spoke."));
        take(item("2", "🙂", "https://news.example/2", null));
        assertThat(latest()).extracting(Story::title).containsExactlyInAnyOrder("The minister spoke.", "news.example");
    }

    @Test
    void latestIsTheNewestFirstByTopicEditionAndKind() {
        take(item("1", "First", "https://news.example/1", null));
        long second = take(item("2", "Second", "https://news.example/2", null))
                .get(0)
                .story()
                .id();
        database.update(handle -> new StoryTopics(database).set(handle, second, Map.of("iran", List.of("Tehran"))));
        assertThat(latest()).extracting(Story::title).containsExactly("Second", "First");
        assertThat(stories.latest(new Latest("iran", Set.of(), false, 0, 5))).hasSize(1);
        assertThat(stories.latest(new Latest(null, Set.of(Language.RU), false, 0, 5)))
                .isEmpty();
        assertThat(stories.latest(new Latest(null, Set.of(), true, 0, 5))).isEmpty();
        assertThat(stories.latest(new Latest(null, Set.of(), false, 1, 5)))
                .extracting(Story::title)
                .containsExactly("First");
        assertThat(new StoryTopics(database).of(second)).containsEntry("iran", List.of("Tehran"));
    }

    @Test
    void withdrawnStoryIsNotAmongTheLatest() {
        long id = take(item("1", "First", "https://news.example/1", null))
                .get(0)
                .story()
                .id();
        database.update(handle -> stories.withdraw(handle, id));
        assertThat(latest()).isEmpty();
        assertThat(stories.find(id)).get().extracting(Story::withdrawn).isEqualTo(true);
        assertThat(stories.revision(id)).isEqualTo(1);
    }

    @Test
    void oldStoriesAreForgottenWithAllThatHangsOnThem() {
        take(item("1", "First", "https://news.example/1", null));
        take(item("2", "Second", "https://news.example/2", null));
        database.update(handle ->
                assertThat(stories.prune(handle, NOW.plusSeconds(1), Set.of())).isEqualTo(1));
        assertThat(latest()).extracting(Story::title).containsExactly("Second");
        assertThat(kinds(item("1", "First", "https://news.example/1", null))).containsExactly(Arrival.Kind.NEW);
    }

    @Test
    void numberOfAForgottenStoryIsNeverGivenAgain() {
        long first = take(item("1", "First", "https://news.example/1", null))
                .get(0)
                .story()
                .id();
        database.update(handle -> stories.prune(handle, NOW.plusSeconds(1), Set.of()));
        long second = take(item("2", "Second", "https://news.example/2", null))
                .get(0)
                .story()
                .id();
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void oldStoryThatItsFeedStillListsIsNotForgotten() {
        Item item = item("1", "First", "https://news.example/1", null);
        take(item);
        Instant later = NOW.plus(Duration.ofDays(100));
        database.update(handle -> stories.take(handle, FEED, Language.EN, List.of(item), any -> false, later));
        database.update(handle -> stories.prune(handle, later.minus(Duration.ofDays(90)), Set.of()));
        assertThat(kinds(item)).containsExactly(Arrival.Kind.KNOWN);
    }

    @Test
    void storyInTheLastBodyOfItsFeedIsNotForgottenHoweverOldThatIs() {
        take(item("1", "First", "https://news.example/1", null));
        take(item("2", "Second", "https://news.example/2", null));
        database.update(handle -> handle.execute(
                "insert into feeds(url, seeded, last_full) values (?, 1, ?)", FEED.toString(), NOW.toEpochMilli()));
        database.update(handle -> assertThat(stories.prune(handle, NOW.plus(Duration.ofDays(90)), Set.of()))
                .isZero());
        database.update(handle -> handle.execute(
                "update feeds set last_full = ?", NOW.plus(Duration.ofDays(2)).toEpochMilli()));
        database.update(handle -> assertThat(stories.prune(handle, NOW.plus(Duration.ofDays(90)), Set.of()))
                .isEqualTo(1));
    }

    @Test
    void recentStoriesAreReadFromTheStoreOnceUntilSomethingChanges() {
        RecentStories recent = new RecentStories(stories);
        Latest all = new Latest(null, Set.of(), false, 0, 5);
        assertThat(recent.latest(all)).isEmpty();
        take(item("1", "First", "https://news.example/1", null));
        assertThat(recent.latest(all)).isEmpty();
        recent.changed();
        assertThat(recent.latest(all)).hasSize(1);
    }

    private List<Story> latest() {
        return stories.latest(new Latest(null, Set.of(), false, 0, 50));
    }

    private List<Arrival.Kind> kinds(Item... items) {
        return take(items).stream().map(Arrival::kind).toList();
    }

    private static Item item(
            @Nullable String id, @Nullable String title, @Nullable String link, @Nullable String description) {
        return new Item(id, title, link, null, null, null, description, null);
    }
}
