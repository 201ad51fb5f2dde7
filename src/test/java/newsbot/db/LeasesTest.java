package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class LeasesTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Leases leases = new Leases(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        leases = new Leases(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneHolderAtATimeAndRenewingKeepsTheTerm() {
        assertThat(leases.take("poll", "a", LONG)).contains(1L);
        assertThat(leases.take("poll", "b", LONG)).isEmpty();
        assertThat(leases.take("poll", "a", LONG)).contains(1L);
    }

    @Test
    void runOutLeaseGoesToTheNextUnderAHigherTerm() {
        assertThat(leases.take("poll", "a", Duration.ofMillis(-10))).contains(1L);
        assertThat(leases.take("poll", "b", LONG)).contains(2L);
        assertThatThrownBy(() -> database.update(handle -> leases.confirm(handle, "poll", "a", 1)))
                .isInstanceOf(LeaseLost.class);
        database.update(handle -> leases.confirm(handle, "poll", "b", 2));
    }

    @Test
    void leaseGivenBackIsFreeAtOnce() {
        leases.take("poll", "a", LONG);
        leases.give("poll", "a");
        assertThat(leases.take("poll", "b", LONG)).contains(2L);
    }

    @Test
    void leaderTrustsItsLeaseLessLongThanTheStoreDoes() {
        AtomicLong nanos = new AtomicLong();
        Leadership leader = new Leadership(leases, "a", nanos::get);
        Leadership other = new Leadership(leases, "b", nanos::get);
        leader.step();
        other.step();
        assertThat(leader.isLeader()).isTrue();
        assertThat(other.isLeader()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(leader.isLeader()).isFalse();
        leader.step();
        assertThat(leader.isLeader()).isTrue();
        leader.resign();
        other.step();
        assertThat(other.isLeader()).isTrue();
        database.update(other::confirm);
        assertThatThrownBy(() -> database.update(leader::confirm)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void leaderKnowsForHowLongItHasLedWithoutAGap() {
        AtomicLong nanos = new AtomicLong();
        Leadership leader = new Leadership(leases, "a", nanos::get);
        assertThat(leader.leading()).isZero();
        leader.step();
        for (int i = 0; i < 4; i++) {
            nanos.addAndGet(Duration.ofSeconds(3).toNanos());
            leader.step();
        }
        assertThat(leader.leading()).isEqualTo(Duration.ofSeconds(12));
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(leader.leading()).isZero();
        leader.step();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(leader.leading()).isEqualTo(Duration.ofSeconds(1));
        leader.resign();
        assertThat(leader.leading()).isZero();
    }

    @Test
    void leaseFromBeforeTheClockWasSetBackIsFree() {
        leases.take("poll", "a", LONG);
        database.update(handle -> handle.execute("update leases set expires = expires + 3600000"));
        assertThat(leases.take("poll", "b", LONG)).contains(2L);
    }
}
