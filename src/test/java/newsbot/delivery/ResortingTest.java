package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsbot.archive.RecentStories;
import newsbot.archive.Search;
import newsbot.archive.SortedStories;
import newsbot.archive.Stories;
import newsbot.archive.StoryTerms;
import newsbot.archive.StoryTopics;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.topic.Alias;
import newsbot.topic.Topic;
import newsbot.topic.TopicMatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class ResortingTest {
    private static final URI FEED = URI.create("https://news.example/rss.xml");
    private static final TopicMatcher NONE = new TopicMatcher(List.of());
    private static final TopicMatcher GAS =
            new TopicMatcher(List.of(new Topic("gas", Map.of(), List.of(Alias.of("pipeline")), List.of(), List.of())));

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void storiesOlderThanTheIndexAreFoundOnceTheyAreSorted() {
        take(3, NONE);
        database.update(handle -> handle.execute("delete from story_terms"));
        database.update(handle -> handle.execute("update stories set sorted_by = ''"));
        assertThat(found()).isZero();
        resorting(NONE).step();
        assertThat(found()).isEqualTo(3);
    }

    @Test
    void workStoppedHalfwayGoesOnWhereItWas() {
        take(120, NONE);
        Resorting first = resorting(GAS);
        assertThat(first.step()).isLessThan(Duration.ofSeconds(1));
        assertThat(about(120)).containsOnlyKeys("gas");
        assertThat(about(1)).isEmpty();
        // as if sorted rightly already: nobody must look at it again
        database.update(handle -> new StoryTopics(database).set(handle, 120, Map.of()));
        Resorting next = resorting(GAS);
        next.step();
        assertThat(next.step()).isGreaterThan(Duration.ofMinutes(1));
        assertThat(about(1)).containsOnlyKeys("gas");
        assertThat(about(120)).isEmpty();
    }

    @Test
    void changedTopicsSortTheArchiveAnewAndUnchangedOnesDoNot() {
        take(1, NONE);
        resorting(GAS).step();
        assertThat(about(1)).containsEntry("gas", List.of("pipeline"));
        resorting(NONE).step();
        assertThat(about(1)).isEmpty();
        database.update(handle -> handle.execute("delete from story_terms"));
        resorting(NONE).step();
        assertThat(found()).isZero();
    }

    @Test
    void storyThatMatchingStumblesOverIsPassedOverOnceAndTheOthersAreSorted() {
        take(60, NONE);
        List<Long> asked = new ArrayList<>();
        StorySorter stumbling = new StorySorter(
                new StoryTopics(database),
                new StoryTerms(database),
                new SortedStories(),
                story -> {
                    asked.add(story.id());
                    if (story.id() == 58) {
                        throw new IllegalStateException("a text like no other");
                    }
                    return Map.of("gas", List.of("pipeline"));
                },
                "stumbling");
        Resorting resorting = new Resorting(database, stumbling, new RecentStories(new Stories(database)));
        resorting.step();
        assertThat(resorting.step()).isGreaterThan(Duration.ofMinutes(1));
        assertThat(about(1)).containsOnlyKeys("gas");
        assertThat(about(60)).containsOnlyKeys("gas");
        assertThat(about(58)).isEmpty();
        resorting.step();
        assertThat(asked).hasSize(60).doesNotHaveDuplicates();
    }

    private Resorting resorting(TopicMatcher matcher) {
        return new Resorting(
                database, TestBroadcast.sorter(database, matcher), new RecentStories(new Stories(database)));
    }

    private void take(int count, TopicMatcher matcher) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(new Item(
                    null, "A pipeline " + i, "https://news.example/" + i, Instant.EPOCH, null, null, null, null));
        }
        TestBroadcast.of(database, matcher, Clock.systemUTC())
                .take(new Broadcast.Fetch(FEED, Language.EN, items, true, null), handle -> {});
    }

    private Map<String, List<String>> about(long story) {
        return new StoryTopics(database).of(story);
    }

    private int found() {
        return new StoryTerms(database)
                .search(new Search(List.of(List.of("pipelin")), List.of(), Set.of(), 0, 200), Instant.EPOCH)
                .size();
    }
}
