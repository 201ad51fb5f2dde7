package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.outbox.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WithdrawalsTest {
    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final Database database = TestStore.SQLITE.open();
    private final Stories stories = new Stories(database);
    private final AtomicBoolean gone = new AtomicBoolean(true);
    private final AtomicInteger told = new AtomicInteger();
    private final Withdrawals withdrawals = new Withdrawals(
            database, stories, new Outbox(database, "me"), page -> gone.get(), told::incrementAndGet, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void storyWhosePageIsGoneTwiceIsWithdrawn() {
        Story story = story();
        withdrawals.suspect(List.of(story));
        withdrawals.step();
        assertThat(isWithdrawn(story)).isFalse();
        clock.advance(Duration.ofSeconds(61));
        withdrawals.step();
        assertThat(isWithdrawn(story)).isTrue();
        assertThat(told).hasValue(1);
    }

    @Test
    void withdrawnStoryIsSentToNobodyElse() {
        Story story = story();
        database.update(handle -> {
            handle.execute("insert into posts(id, kind, story, created) values (1, 'story', ?, 0)", story.id());
            handle.execute("insert into deliveries(post, chat, state, due) values (1, '7', 0, 0)");
        });
        lookTwice(story);
        assertThat(new Outbox(database, "me").waiting()).isZero();
    }

    @Test
    void pagesAreLookedAtOneARoundAndThenNowAndThen() {
        assertThat(withdrawals.step()).isEqualTo(Duration.ofSeconds(10));
        withdrawals.suspect(List.of(story()));
        assertThat(withdrawals.step()).as("another may be due").isZero();
        assertThat(withdrawals.step()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void storyWhosePageIsThereStays() {
        gone.set(false);
        Story story = story();
        lookTwice(story);
        assertThat(isWithdrawn(story)).isFalse();
    }

    @Test
    void storyThatComesBackBetweenTheLooksStays() {
        Story story = story();
        withdrawals.suspect(List.of(story));
        withdrawals.step();
        withdrawals.clear(List.of(story.id()));
        clock.advance(Duration.ofSeconds(61));
        withdrawals.step();
        assertThat(isWithdrawn(story)).isFalse();
    }

    @Test
    void withdrawnStoryThatIsListedAgainIsBack() {
        Story story = story();
        lookTwice(story);
        assertThat(isWithdrawn(story)).isTrue();
        assertThat(isWithdrawn(story())).isFalse();
    }

    private void lookTwice(Story story) {
        withdrawals.suspect(List.of(story));
        withdrawals.step();
        clock.advance(Duration.ofSeconds(61));
        withdrawals.step();
    }

    private boolean isWithdrawn(Story story) {
        return stories.find(story.id()).orElseThrow().withdrawn();
    }

    private Story story() {
        Item item = new Item("1", "First", "https://news.example/1", null, null, null, null, null);
        return database.write(handle -> stories.take(
                        handle,
                        URI.create("https://news.example/rss.xml"),
                        Language.EN,
                        List.of(item),
                        any -> false,
                        Instant.parse("2026-11-22T09:00:00Z"))
                .get(0)
                .story());
    }
}
