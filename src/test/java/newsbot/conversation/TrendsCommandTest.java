package newsbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsbot.archive.StoryTopics;
import newsbot.chart.MachineFonts;
import newsbot.chart.Pictures;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.news.ChatId;
import newsbot.settings.Settings;
import newsbot.telegram.Incoming;
import newsbot.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class TrendsCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Parameter
    TestStore store = TestStore.SQLITE;

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private Database database = TestStore.SQLITE.open();
    private TrendsCommand trends = trends();
    private long stories;

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        trends = trends();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private TrendsCommand trends() {
        return new TrendsCommand(
                new StoryTopics(database),
                new Topics(Settings.read(null, Map.of(), Settings.Use.TOPICS).topics()),
                new Pictures(),
                clock);
    }

    private void story(Instant arrived, boolean withdrawn, String... topics) {
        long id = ++stories;
        database.update(handle -> {
            handle.execute(
                    "insert into stories(id, edition, title, arrived, interview, withdrawn, feed)"
                            + " values (?, 'en', 't', ?, 0, ?, 'f')",
                    id,
                    arrived.toEpochMilli(),
                    withdrawn ? 1 : 0);
            for (String topic : topics) {
                handle.execute("insert into story_topics(topic, story) values (?, ?)", topic, id);
            }
        });
    }

    private Reply asked(String language) {
        Incoming.Person person = new Incoming.Person(7, language);
        return trends.answer(new Asked(ChatId.of(7), Incoming.Place.PRIVATE, person, Optional.empty(), null, ""));
    }

    @Test
    void topicsAreCountedOverThirtyDaysTheMostFirstWithoutWhatTheSiteTookBack() {
        story(NOW.minus(Duration.ofDays(29)), false, "iran", "israel");
        story(NOW.minus(Duration.ofDays(1)), false, "israel");
        story(NOW.minus(Duration.ofDays(31)), false, "karabakh");
        story(NOW, true, "karabakh");
        story(NOW, false, "a-topic-of-long-ago");
        assertThat(asked("en").html().lines())
                .containsExactly("<b>Topics of the last 30 days</b>", "", "Israel: 2 stories", "Iran: 1 story");
        assertThat(asked("ru").html()).contains("Израиль: 2 материала", "Иран: 1 материал");
    }

    @Test
    void pictureIsMadeAtMostOnceAnHourForEachLanguage() {
        story(NOW, false, "iran");
        Reply first = asked("en");
        story(NOW, false, "israel");
        clock.advance(Duration.ofMinutes(59));
        assertThat(asked("en")).isSameAs(first);
        assertThat(asked("az").html()).contains("İsrail");
        clock.advance(Duration.ofMinutes(1));
        assertThat(asked("en").html()).contains("Israel");
    }

    @Test
    void captionHasRoomForTheMostFrequentAndTheTextForAll() {
        List<String> ids = Settings.read(null, Map.of(), Settings.Use.TOPICS).topics().stream()
                .map(topic -> topic.id())
                .toList();
        for (String id : ids) {
            story(NOW, false, id);
        }
        Reply reply = asked("ru");
        assertThat(reply.html().length()).isLessThan(1024);
        Attachment attachment = reply.attachment();
        assertThat(attachment != null).isEqualTo(MachineFonts.drawEveryLetter());
        String all = attachment == null ? reply.html() : attachment.otherwise();
        assertThat(all.lines().skip(2)).hasSize(ids.size());
        assertThat(reply.html().lines().skip(2)).hasSize(attachment == null ? ids.size() : 10);
    }

    @Test
    void withoutStoriesItIsSaidWhereThereAreSomeUntilThereAre() {
        assertThat(asked("en").html()).contains("/latest");
        story(NOW, false, "iran");
        assertThat(asked("en").html()).contains("Iran: 1 story");
    }
}
