package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import newsbot.archive.KeepSettings;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.news.ChatId;
import newsbot.outbox.Outbox;
import newsbot.subscription.AlertMatches;
import org.junit.jupiter.params.ParameterizedTest;

final class HousekeepingTest {
    private final MovableClock clock = new MovableClock(Clock.systemUTC());

    @ParameterizedTest
    @EachStore
    void oldStoryIsKeptUntilEverybodyHasIt(TestStore store) {
        try (Database database = store.open()) {
            Stories stories = new Stories(database);
            Outbox outbox = new Outbox(database, "me");
            Housekeeping housekeeping = new Housekeeping(
                    database,
                    stories,
                    outbox,
                    new AlertMatches(database),
                    new KeepSettings(Duration.ofDays(2), Duration.ofDays(1)),
                    clock);
            database.update(handle -> {
                // the third is the newest, which is kept
                for (long story = 1; story <= 3; story++) {
                    handle.execute(
                            "insert into stories(id, edition, title, arrived, interview, feed, seen)"
                                    + " values (?, 'en', 'A headline', 0, 0, 'feed', 0)",
                            story);
                    handle.execute(
                            "insert into posts(id, kind, story, created) values (?, 'story', ?, 0)", story, story);
                }
                handle.execute("insert into story_alerts(chat, story, alert, words) values ('7', 2, 'gas', 'gas')");
                // held for a digest that comes once a week
                handle.execute("insert into deliveries(post, chat, state, due) values (2, '7', 5, 0)");
            });

            assertThat(housekeeping.step()).isEqualTo(Duration.ofHours(1));

            assertThat(stories.find(1)).isEmpty();
            assertThat(stories.find(2)).isPresent();
            assertThat(new AlertMatches(database).of(ChatId.of(7), 2))
                    .as("kept no longer than receipts")
                    .isEmpty();

            database.update(handle -> handle.execute("update deliveries set state = 3"));
            clock.advance(Duration.ofHours(2));
            housekeeping.step();

            assertThat(stories.find(2)).isEmpty();
        }
    }
}
