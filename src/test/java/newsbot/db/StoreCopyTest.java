package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreCopyTest {
    private static final StoreCopy.Progress NOBODY = (done, total) -> {};

    @TempDir
    private Path directory;

    private StoreSettings store() {
        return new StoreSettings("jdbc:sqlite:" + directory.resolve("newsbot.db"));
    }

    private static void follow(Database database, String topic) {
        database.update(handle -> handle.execute("insert into follows(chat, topic) values ('7', ?)", topic));
    }

    @Test
    void storeInUseIsCopiedWithWhatIsCommitted() throws IOException {
        Path copy = directory.resolve("copy.db");
        try (Database database = Database.open(store())) {
            follow(database, "iran");
            StoreCopy.write(store(), copy, NOBODY);
            follow(database, "later");
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        try (Database copied = Database.open(new StoreSettings("jdbc:sqlite:" + copy))) {
            assertThat(copied.<Object, RuntimeException>read(handle -> handle.createQuery("select topic from follows")
                            .mapTo(String.class)
                            .list()))
                    .isEqualTo(List.of("iran"));
        }
    }

    @Test
    void progressGrowsUpToTheSizeOfTheCopy() {
        Path copy = directory.resolve("copy.db");
        List<Long> told = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        try (Database database = Database.open(store())) {
            database.update(handle -> handle.execute("insert into follows(chat, topic) with recursive n(i) as (select 1"
                    + " union all select i + 1 from n where i < 100000) select i, 'a topic of some length' from n"));
            StoreCopy.write(store(), copy, (done, total) -> {
                told.add(done);
                totals.add(total);
            });
        }

        long size = copy.toFile().length();
        assertThat(told)
                .hasSizeGreaterThan(2)
                .isSorted()
                .last()
                .satisfies(done -> assertThat(done).isBetween(size / 4, size));
        assertThat(totals).allSatisfy(total -> assertThat(total).isBetween(size * 9 / 10, size * 11 / 10));
    }

    @Test
    void existingFileIsLeftAlone() throws IOException {
        Path copy = Files.writeString(directory.resolve("copy.db"), "mine");
        try (Database database = Database.open(store())) {
            assertThatThrownBy(() -> StoreCopy.write(store(), copy, NOBODY))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("exists already");
        }
        assertThat(copy).hasContent("mine");
    }

    @Test
    void missingStoreIsNotMade() {
        assertThatThrownBy(() -> StoreCopy.write(store(), directory.resolve("copy.db"), NOBODY))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("no such store");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void otherStoresAreCopiedByTheirOwnTools() {
        assertThatThrownBy(() -> StoreCopy.write(
                        new StoreSettings("jdbc:postgresql://h/d?password=hush"), directory.resolve("c"), NOBODY))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("pg_dump")
                .hasMessageNotContaining("hush");
    }
}
