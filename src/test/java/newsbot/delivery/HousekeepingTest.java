package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsbot.archive.KeepSettings;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.news.ChatId;
import newsbot.outbox.Backlog;
import newsbot.outbox.Outbox;
import newsbot.subscription.AlertMatches;
import org.junit.jupiter.params.ParameterizedTest;

final class HousekeepingTest {
    private final MovableClock clock = new MovableClock(Clock.systemUTC());

    @ParameterizedTest
    @EachStore
    void whatWaitsForAChatThatIsNotKnownAnyMoreIsDroppedAndHoldsUpNothing(TestStore store) {
        try (Database database = store.open()) {
            Outbox outbox = new Outbox(database, "me");
            database.update(handle -> {
                handle.execute("insert into subscribers(chat, state, kind, language, since)"
                        + " values ('7', 'active', 'private', 'en', 0)");
                long now = clock.instant().toEpochMilli();
                handle.execute("insert into posts(id, kind, story, created) values (1, 'story', 1, ?)", now);
                handle.execute("insert into posts(id, kind, body, created) values (2, 'notice', 'Trouble', ?)", now);
                // as planning leaves them that races with a chat's move
                handle.execute("insert into deliveries(post, chat, state, due) values (1, '8', 0, 1), (1, '9', 5, 0)");
            });
            assertThat(outbox.isDue(clock.instant())).isFalse();
            assertThat(Backlog.of(database).oldestDue()).isEmpty();
            database.update(
                    handle -> handle.execute(
                            "insert into deliveries(post, chat, state, due) values (2, '8', 0, 1), (1, '7', 0, 2), (2, '7', 5, 0)"));
            assertThat(outbox.isDue(clock.instant())).isTrue();

            housekeeping(database, outbox).step();

            List<String> rows = database.read(handle -> handle.createQuery(
                            "select post || ' ' || chat || ' ' || state || coalesce(' ' || reason, '') from deliveries"
                                    + " order by post, chat")
                    .mapTo(String.class)
                    .list());
            assertThat(rows)
                    .containsExactly(
                            "1 7 0",
                            "1 8 4 chat not known any more",
                            "1 9 4 chat not known any more",
                            "2 7 5",
                            "2 8 0");
        }
    }

    private Housekeeping housekeeping(Database database, Outbox outbox) {
        return new Housekeeping(
                database,
                new Stories(database),
                outbox,
                new AlertMatches(database),
                new KeepSettings(Duration.ofDays(2), Duration.ofDays(1)),
                clock);
    }

    @ParameterizedTest
    @EachStore
    void oldStoryIsKeptUntilEverybodyHasIt(TestStore store) {
        try (Database database = store.open()) {
            Stories stories = new Stories(database);
            Outbox outbox = new Outbox(database, "me");
            Housekeeping housekeeping = housekeeping(database, outbox);
            database.update(handle -> {
                handle.execute("insert into subscribers(chat, state, kind, language, since)"
                        + " values ('7', 'active', 'private', 'en', 0)");
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
