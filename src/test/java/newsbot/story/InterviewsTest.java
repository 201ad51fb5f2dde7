package newsbot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.outbox.Posts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class InterviewsTest {
    private static final URI FEED = URI.create("https://news.example/rss.xml");

    @Parameter
    TestStore store = TestStore.SQLITE;

    private final MovableClock clock =
            new MovableClock(Clock.fixed(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
    private final List<String> asked = new ArrayList<>();
    private Database database = TestStore.SQLITE.open();
    private int items;

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
    void interviewsWhosePagesCannotBeReadHideNoNewerOnes() {
        Interviews interviews = interviews();
        for (int i = 0; i < 30; i++) {
            publish("unreadable-" + i);
        }
        rounds(interviews, 40);
        Story newer = publish("readable");
        rounds(interviews, 1);
        assertThat(interviews.isClosed(newer.id())).isTrue();
    }

    @Test
    void pageThatCannotBeReadIsTriedFiveTimesAndThenLeft() {
        Interviews interviews = interviews();
        Story story = publish("unreadable");
        Duration wait = rounds(interviews, 5);
        assertThat(asked).hasSize(5);
        assertThat(wait).isEqualTo(Duration.ofSeconds(3));
        assertThat(rounds(interviews, 5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(asked).hasSize(5);
        assertThat(interviews.isClosed(story.id())).isFalse();
    }

    @Test
    void surpriseOverOnePageIsNoOtherInterviewsMatter() {
        Interviews interviews = interviews();
        publish("surprise");
        Story next = publish("readable");
        rounds(interviews, 20);
        assertThat(interviews.isClosed(next.id())).isTrue();
        assertThat(asked).filteredOn("/surprise"::equals).hasSize(5);
    }

    private Interviews interviews() {
        return new Interviews(database, new Stories(database), new Posts(), this::make, clock);
    }

    private Interviews.Made make(URI page) {
        asked.add(page.getPath());
        if (page.getPath().contains("surprise")) {
            throw new IllegalStateException("surprise");
        }
        return new Interviews.Made(
                Optional.empty(),
                Optional.empty(),
                page.getPath().contains("unreadable") ? Optional.of("HTTP 500") : Optional.empty());
    }

    private static Duration rounds(Interviews interviews, int rounds) {
        Duration wait = Duration.ZERO;
        for (int i = 0; i < rounds; i++) {
            wait = interviews.step();
        }
        return wait;
    }

    private Story publish(String name) {
        Item item = new Item(
                "id-" + items++, "Talk: " + name, "https://news.example/" + name, null, null, null, null, null);
        return database.write(handle -> {
            Story story = new Stories(database)
                    .take(handle, FEED, Language.EN, List.of(item), any -> true, clock.instant())
                    .get(0)
                    .story();
            new Posts().plan(handle, story.id(), Language.EN, Set.of(), List.of(), clock.instant(), clock.instant());
            return story;
        });
    }
}
