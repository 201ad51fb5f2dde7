package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class InstancesTest {
    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Instances instances = new Instances(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        instances = new Instances(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void processesThatGiveSignsAreAlive() {
        assertThat(instances.beat("a", 0).ids()).containsExactly("a");
        assertThat(instances.beat("b", 0).ids()).containsExactly("a", "b");
        age("a", Duration.ofSeconds(6));
        assertThat(instances.beat("b", 0).ids()).containsExactly("b");
        instances.leave("b");
        assertThat(instances.beat("c", 0).ids()).containsExactly("c");
    }

    @Test
    void firstProcessMaySendAtOnce() {
        assertThat(instances.beat("a", 0).sharing()).isEqualTo(1);
    }

    @Test
    void newProcessWaitsUntilTheOthersHaveMadeRoomForASecond() {
        int a = instances.beat("a", 0).sharing();
        assertThat(instances.beat("b", 0).sharing()).isZero();
        a = instances.beat("a", a).sharing();
        assertThat(a).isEqualTo(2);
        assertThat(instances.beat("b", 0).sharing()).as("only just noticed").isZero();
        a = instances.beat("a", a).sharing();
        assertThat(a).isEqualTo(2);
        assertThat(instances.beat("b", 0).sharing()).isEqualTo(2);
    }

    @Test
    void roomThatADeadProcessLeftIsTakenAndNotGivenTwice() {
        instances.beat("a", 2);
        instances.beat("b", 2);
        instances.leave("b");
        assertThat(instances.beat("a", 2).sharing()).isEqualTo(1);
        assertThat(instances.beat("c", 0).sharing()).as("a has just taken all").isZero();
    }

    @Test
    void twoNewProcessesDoNotWaitForEachOther() {
        instances.beat("a", 0);
        instances.beat("b", 0);
        instances.beat("c", 0);
        instances.beat("a", 1);
        instances.beat("a", 3);
        assertThat(instances.beat("b", 0).sharing()).isEqualTo(3);
        assertThat(instances.beat("c", 0).sharing()).isEqualTo(3);
    }

    @Test
    void signOfLifeWaitsForNobodyWhoNumbersNews() throws Exception {
        if (database.dialect() == Dialect.SQLITE) {
            return; // serves one process: there is nobody else to wait for
        }
        database.update(handle -> {
            database.queue(handle, Database.NUMBERING);
            assertThat(CompletableFuture.supplyAsync(
                            () -> instances.beat("a", 0).ids()))
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo(List.of("a"));
        });
    }

    @Test
    void signFromBeforeTheClockWasSetBackIsNobodys() {
        instances.beat("a", 0);
        age("a", Duration.ofHours(-1));
        Instances.Living living = instances.beat("b", 0);
        assertThat(living.ids()).containsExactly("b");
        assertThat(Duration.ofMillis(living.newest().toEpochMilli() - database.read(database::now)))
                .isGreaterThan(Duration.ofMinutes(59));
    }

    private void age(String id, Duration by) {
        database.update(
                handle -> handle.execute("update instances set seen = seen - ? where id = ?", by.toMillis(), id));
    }
}
