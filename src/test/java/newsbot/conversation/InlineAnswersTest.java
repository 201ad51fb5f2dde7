package newsbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import newsbot.archive.Arrival;
import newsbot.archive.RecentStories;
import newsbot.archive.Stories;
import newsbot.archive.StoryTerms;
import newsbot.archive.StoryTopics;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.news.Summary;
import newsbot.outbox.Posts;
import newsbot.story.Interviews;
import newsbot.story.SiteSettings;
import newsbot.story.StoryMessages;
import newsbot.telegram.Incoming;
import newsbot.telegram.Outgoing;
import newsbot.topic.Alias;
import newsbot.topic.SearchTerms;
import newsbot.topic.Topic;
import newsbot.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InlineAnswersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    private final Database database = TestStore.SQLITE.open();
    private final Stories stories = new Stories(database);
    private final StoryTopics storyTopics = new StoryTopics(database);
    private final StoryTerms storyTerms = new StoryTerms(database);
    private final Topics topics = new Topics(
            List.of(new Topic("iran", Map.of("en", "Iran"), List.of(new Alias("Tehran", null)), List.of(), List.of())));
    private final Interviews interviews = new Interviews(
            database,
            stories,
            new Posts(),
            page -> new Interviews.Made(
                    Optional.of(new Summary(
                            "Head of the port speaks",
                            null,
                            List.of(new Summary.Speaker("Emma Reed", "head of the port")),
                            List.of("The port grows."),
                            List.of(new Summary.Quote("Emma Reed", "We dig deeper every year.")),
                            3)),
                    Optional.empty(),
                    Optional.empty()),
            CLOCK);
    private final InlineAnswers answers = new InlineAnswers(
            topics,
            new RecentStories(stories),
            stories,
            new StoryMessages(
                    new SiteSettings("Site", ZoneOffset.UTC, List.of(), List.of()),
                    topics,
                    storyTopics,
                    interviews,
                    () -> false),
            new ArchiveSearch(storyTerms, CLOCK),
            ZoneOffset.UTC);

    @BeforeEach
    void fill() {
        IntStream.rangeClosed(1, 25).forEach(number -> story("Tehran hosts meeting " + number, true));
        story("Grain harvest grows", false);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void pagesOfATopicFollowOneAnotherUntilTheEnd() {
        Outgoing.AnswerInline first = ask("Иран", "");
        assertThat(first.results())
                .hasSize(10)
                .extracting(Outgoing.Result::title)
                .contains("Tehran hosts meeting 25");
        Outgoing.AnswerInline second = ask("Иран", first.next());
        Outgoing.AnswerInline third = ask("Иран", second.next());
        assertThat(third.results()).hasSize(5);
        assertThat(third.next()).isEmpty();
    }

    @Test
    void wordsAreSearchedForAndAHalfTypedTopicIsGuessed() {
        assertThat(ask("harvests", "").results())
                .extracting(Outgoing.Result::title)
                .containsExactly("Grain harvest grows");
        assertThat(ask("tehra", "").results()).hasSize(10);
        assertThat(ask("tehra", "20").results()).hasSize(5);
        assertThat(ask("xylophone", "").results()).isEmpty();
    }

    @Test
    void interviewIsSharedWithItsSummaryAndAnswersAreCachedForOnePerson() throws Exception {
        Story interview = story("Head of the port speaks", false, true);
        interviews.of(interview).get(10, TimeUnit.SECONDS);
        Outgoing.AnswerInline answer = ask("port", "");
        assertThat(answer.results()).hasSize(1);
        assertThat(answer.results().get(0).html()).contains("We dig deeper every year.");
        assertThat(answer.results().get(0).title()).startsWith("🎙 ");
        assertThat(answer.cache()).isPositive();
        assertThat(answer.personal()).isTrue();
    }

    @Test
    void noWordsGiveTheNewestAndForgedOffsetsTheFirstPage() {
        assertThat(ask("", "x'").results().get(0).title()).isEqualTo("Grain harvest grows");
        assertThat(ask("", "").results().get(0).html()).contains("Grain harvest grows</a>");
        assertThat(ask("", "99999").results()).hasSize(10);
    }

    private Outgoing.AnswerInline ask(String words, String offset) {
        Asked asked = new Asked(ChatId.of(7), Incoming.Place.PRIVATE, null, Optional.empty(), null, words);
        return answers.answer(asked, "q", offset);
    }

    private void story(String title, boolean iran) {
        story(title, iran, false);
    }

    private Story story(String title, boolean iran, boolean interview) {
        URI feed = URI.create("https://news.example/rss.xml");
        Item item =
                new Item(null, title, "https://news.example/" + title.replace(' ', '-'), null, null, null, null, null);
        return database.write(handle -> {
            Arrival arrival = stories.take(handle, feed, Language.EN, List.of(item), any -> interview, CLOCK.instant())
                    .get(0);
            storyTerms.set(handle, arrival.story().id(), SearchTerms.of(title, "en"), List.of());
            if (iran) {
                storyTopics.set(handle, arrival.story().id(), Map.of("iran", List.of("Tehran")));
            }
            return arrival.story();
        });
    }
}
