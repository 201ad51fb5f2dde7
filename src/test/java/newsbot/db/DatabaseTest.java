package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class DatabaseTest {
    @Parameter
    TestStore store = TestStore.SQLITE;

    @TempDir
    Path folder = Path.of("");

    private StoreSettings settings = new StoreSettings("");
    private Database database = TestStore.SQLITE.open();

    @BeforeEach
    void open() {
        database.close();
        settings = store.settings();
        database = Database.open(settings);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        database.update(handle -> handle.execute("insert into instances(id, seen) values (?, ?)", "a", 1));
        database.close();
        database = Database.open(settings);
        assertThat(instances()).isEqualTo(1);
    }

    @Test
    void failedTransactionLeavesNothing() {
        assertThatThrownBy(() -> database.update(handle -> {
                    handle.execute("insert into instances(id, seen) values (?, ?)", "a", 1);
                    throw new IOException("in the middle");
                }))
                .isInstanceOf(IOException.class);
        assertThat(instances()).isZero();
    }

    @Test
    void storesClockIsInMilliseconds() {
        long now = database.read(database::now);
        assertThat(now).isBetween(1_700_000_000_000L, 9_000_000_000_000L);
    }

    @Test
    void storeOfANewerVersionIsRefused() {
        database.update(handle -> handle.execute(
                "insert into flyway_schema_history(installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " select 99, '999', 'later', type, 'V999__later.sql', 1, installed_by, 1, success"
                        + " from flyway_schema_history where version = '1'"));
        database.close();
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageMatching(
                        ".*made by a newer version \\(tables 999, this version knows \\d+\\); start the newer"
                                + " version again, or restore the backup made before the upgrade \\(docs/operations.md\\)");
    }

    @Test
    void secondProcessOnAnSqliteFileIsRefused() {
        StoreSettings file = new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
        try (Database first = Database.open(file)) {
            assertThat(first.dialect()).isEqualTo(Dialect.SQLITE);
            assertThatThrownBy(() -> Database.open(file))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining(
                            "already running, pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void whoOpensAnSqliteFileWaitsForNoDeadProcess() {
        StoreSettings file = new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
        try (Database killed = Database.open(file)) {
            new Instances(killed).beat("killed", 0);
            new Leases(killed).take("leader", "killed", Duration.ofMinutes(1));
        }
        try (Database next = Database.open(file)) {
            assertThat(new Instances(next).beat("next", 0).ids()).containsExactly("next");
            assertThat(new Leases(next).take("leader", "next", Duration.ofMinutes(1)))
                    .contains(2L);
        }
    }

    @Test
    void fileThatIsNoStoreIsLeftAsItIs() throws IOException {
        Path file = folder.resolve("newsbot.db");
        Files.writeString(file, "these are the minutes of last year's meeting, not a database at all");
        assertThatThrownBy(() -> Database.open(new StoreSettings("jdbc:sqlite:" + file)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("these are the minutes of last year's meeting, not a database at all");
    }

    @Test
    void sqliteFileIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("sub/newsbot.db");
        Database.open(new StoreSettings("jdbc:sqlite:" + file)).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void passwordIsNotShown() {
        StoreSettings secret = new StoreSettings("jdbc:postgresql://me:geheim@host/news?user=me&password=geheim");
        assertThat(secret + secret.shown()).doesNotContain("geheim").contains("jdbc:postgresql://host/news");
        assertThatThrownBy(() ->
                        Database.open(new StoreSettings("jdbc:postgresql://127.0.0.1:1/news?user=me&password=geheim")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("127.0.0.1:1/news")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void sqliteForgetsNothingOnPowerLoss() {
        if (database.dialect() == Dialect.SQLITE) {
            String synchronous = database.read(handle ->
                    handle.createQuery("pragma synchronous").mapTo(String.class).one());
            String journal = database.read(handle -> handle.createQuery("pragma journal_mode")
                    .mapTo(String.class)
                    .one());
            assertThat(synchronous).isEqualTo("2");
            assertThat(journal).isEqualTo("wal");
        }
    }

    private int instances() {
        return database.read(handle -> handle.createQuery("select count(*) from instances")
                .mapTo(Integer.class)
                .one());
    }
}
