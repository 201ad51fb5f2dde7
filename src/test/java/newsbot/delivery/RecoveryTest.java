package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsbot.db.Database;
import newsbot.db.Instances;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.ops.Metrics;
import newsbot.outbox.Outbox;
import newsbot.telegram.Post;
import newsbot.telegram.TelegramSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One process beside others that are alive, dead or about to come. */
final class RecoveryTest {
    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final Database database = TestStore.SQLITE.open();
    private final Instances instances = new Instances(database);
    private final Outbox outbox = new Outbox(database, "me");
    private final Post post = new Post(
            new TelegramSettings(
                    "123456:token", URI.create("http://127.0.0.1:9"), new TelegramSettings.Limits(30, 1, 20), false),
            new Metrics());
    private final Recovery recovery = new Recovery(instances, outbox, post, "me", clock);

    @AfterEach
    void close() {
        post.close();
        database.close();
    }

    private void delivery(int post, int state, String owner, Instant due) {
        database.update(handle -> handle.execute(
                "insert into deliveries(post, chat, state, due, owner) values (?, '7', ?, ?, ?)",
                post,
                state,
                due.toEpochMilli(),
                owner));
    }

    private Instant due(int post) {
        long due = database.read(handle -> handle.createQuery("select due from deliveries where post = :post")
                .bind("post", post)
                .mapTo(Long.class)
                .one());
        return Instant.ofEpochMilli(due);
    }

    @Test
    void whatADeadProcessWasSendingIsInDoubtUntilItsCallMustHaveEnded() {
        delivery(1, 1, "dead", clock.instant());
        delivery(2, 1, "me", clock.instant());
        Instant before = clock.instant();
        assertThat(recovery.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(outbox.uncertain()).isEqualTo(1);
        assertThat(due(1))
                .isBetween(before.plusSeconds(2).minusMillis(1), clock.instant().plus(Outcomes.DOUBT));
    }

    @Test
    void deathOfAMomentAgoIsDoubtedForAsLongAsACallMayTake() {
        instances.beat("dead", 0);
        instances.leave("dead");
        instances.beat("another", 1);
        delivery(1, 1, "dead", clock.instant());
        recovery.step();
        assertThat(due(1)).isAfter(clock.instant().plusSeconds(5));
    }

    @Test
    void sendingIsAllowedOnceTheOthersHaveMadeRoom() {
        int other = instances.beat("other", 0).sharing();
        assertThat(recovery.maySend()).isFalse();
        recovery.step();
        assertThat(recovery.maySend()).as("the other still uses the whole pace").isFalse();
        other = instances.beat("other", other).sharing();
        instances.beat("other", other);
        recovery.step();
        assertThat(recovery.maySend()).isTrue();
        assertThat(post.rate()).isEqualTo(15);
    }

    @Test
    void whoIsAloneHasTheWholePaceAtOnce() {
        recovery.step();
        assertThat(recovery.maySend()).isTrue();
        assertThat(post.rate()).isEqualTo(30);
    }

    @Test
    void whatWasSoonDueIsDueNowWhenTheClockWasSetBackALittle() {
        recovery.step();
        delivery(1, 0, "", clock.instant().plusSeconds(30));
        delivery(2, 0, "", clock.instant().plusSeconds(600));
        Instant later = due(2);
        clock.advance(Duration.ofSeconds(-50));
        recovery.step();
        assertThat(due(1)).isBeforeOrEqualTo(clock.instant());
        assertThat(due(2)).isEqualTo(later);
    }

    @Test
    void nothingWaitsForATimeThatAWrongClockHasSet() {
        recovery.step();
        database.update(handle ->
                handle.execute("insert into posts(id, kind, body, created) values (5, 'announcement', 'Hello', 0)"));
        Instant soon = clock.instant();
        delivery(1, 0, "", soon.plusSeconds(600));
        delivery(2, 2, "", soon.plusSeconds(600));
        delivery(3, 5, "", soon.plus(Duration.ofHours(5)));
        clock.advance(Duration.ofHours(-3));
        delivery(4, 5, "", clock.instant().minusSeconds(1));
        Instant told = due(4);
        delivery(5, 0, "", clock.instant().plus(Duration.ofHours(8)));
        Instant morning = due(5);
        recovery.step();
        assertThat(List.of(due(1), due(2))).allSatisfy(due -> assertThat(due).isBeforeOrEqualTo(clock.instant()));
        assertThat(due(3)).as("held, to be dated anew").isEqualTo(Instant.EPOCH);
        assertThat(due(4)).as("held, about to be told").isEqualTo(told);
        assertThat(due(5)).as("an announcement in the night").isEqualTo(morning);
    }

    @Test
    void clockThatIsASecondBehindHastensNothing() {
        recovery.step();
        delivery(1, 0, "", clock.instant().plusSeconds(30));
        Instant due = due(1);
        clock.advance(Duration.ofSeconds(-1));
        recovery.step();
        assertThat(due(1)).isEqualTo(due);
    }

    @Test
    void whoLeavesIsNotAliveAnyMore() {
        recovery.step();
        recovery.leave();
        assertThat(instances.beat("next", 0).ids()).containsExactly("next");
    }
}
