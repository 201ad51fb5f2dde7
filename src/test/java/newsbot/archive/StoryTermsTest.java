package newsbot.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class StoryTermsTest {
    private static final URI FEED = URI.create("https://news.example/rss.xml");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Stories stories = new Stories(database);
    private StoryTerms terms = new StoryTerms(database);
    private int count;

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        stories = new Stories(database);
        terms = new StoryTerms(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void storyHasAllTheWordsInAnyOfTheirTerms() {
        story("corridor opens", "zangezur", Duration.ZERO);
        story("corridor closes", "", Duration.ZERO);
        assertThat(titles(search(List.of("corridor"), List.of("sangesur", "zangezur"))))
                .containsExactly("corridor opens");
        assertThat(titles(search(List.of("gas")))).isEmpty();
        assertThat(search()).isEmpty();
    }

    @Test
    void titleCountsMoreThanDescriptionAndFreshMoreThanOld() {
        story("gas old", "", Duration.ofDays(60));
        story("other", "gas", Duration.ofDays(1));
        story("gas new", "", Duration.ofDays(2));
        story("oil", "gas", Duration.ofDays(80));
        assertThat(titles(search(List.of("gas")))).containsExactly("gas new", "gas old", "other", "oil");
    }

    @Test
    void pagesFollowOneAnother() {
        for (int i = 0; i < 5; i++) {
            story("gas " + i, "", Duration.ofDays(i));
        }
        assertThat(titles(terms.search(new Search(List.of(List.of("gas")), List.of(), Set.of(), 2, 2), NOW)))
                .containsExactly("gas 2", "gas 3");
    }

    @Test
    void unwantedGroupCountsWholeAndOtherEditionsDoNotCount() {
        story("gas north", "stream", Duration.ZERO);
        story("gas north", "", Duration.ofDays(1));
        Search search = new Search(
                List.of(List.of("gas")),
                List.of(List.of(List.of("north"), List.of("stream"))),
                Set.of(Language.EN),
                0,
                9);
        assertThat(terms.search(search, NOW)).hasSize(1);
        assertThat(terms.search(new Search(List.of(List.of("gas")), List.of(), Set.of(Language.RU), 0, 9), NOW))
                .isEmpty();
    }

    @Test
    void correctedStoryIsFoundByItsNewWordsOnly() {
        long id = story("gas", "", Duration.ZERO);
        database.update(handle -> terms.set(handle, id, List.of("oil"), List.of()));
        assertThat(search(List.of("gas"))).isEmpty();
        assertThat(search(List.of("oil"))).hasSize(1);
    }

    @Test
    void withdrawnAndForgottenStoriesAreNotFound() {
        long id = story("gas", "", Duration.ZERO);
        story("oil", "", Duration.ZERO);
        database.update(handle -> stories.withdraw(handle, id));
        assertThat(search(List.of("gas"))).isEmpty();
        assertThat(terms.has(List.of("gas"))).isTrue();
        database.update(handle -> stories.prune(handle, NOW.plusSeconds(1), Set.of()));
        assertThat(terms.has(List.of("gas"))).isFalse();
    }

    @Test
    void likeTermsBeginAlikeAndAreAboutAsLong() {
        story("zangezur zangesur zan gas zzz", "", Duration.ZERO);
        story("zangezur 9mm", "", Duration.ZERO);
        assertThat(terms.like("zamgezur"))
                .containsOnly(java.util.Map.entry("zangezur", 2L), java.util.Map.entry("zangesur", 1L));
        assertThat(terms.like("9m")).containsOnlyKeys("9mm");
        assertThat(terms.newest("zangezur")).get().extracting(Story::title).isEqualTo("zangezur 9mm");
    }

    @SafeVarargs
    private List<Story> search(List<String>... wanted) {
        return terms.search(new Search(List.of(wanted), List.of(), Set.of(), 0, 10), NOW);
    }

    private static List<String> titles(List<Story> found) {
        return found.stream().map(Story::title).toList();
    }

    private long story(String title, String description, Duration age) {
        String link = "https://news.example/" + ++count;
        Item item = new Item(null, title, link, NOW.minus(age), null, null, description, null);
        return database.write(handle -> {
            long id = stories.take(handle, FEED, Language.EN, List.of(item), any -> false, NOW)
                    .get(0)
                    .story()
                    .id();
            terms.set(
                    handle,
                    id,
                    Arrays.asList(title.split(" ")),
                    description.isEmpty() ? List.of() : List.of(description));
            return id;
        });
    }
}
