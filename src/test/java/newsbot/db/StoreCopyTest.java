package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreCopyTest {
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
            StoreCopy.write(store(), copy);
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
    void existingFileIsLeftAlone() throws IOException {
        Path copy = Files.writeString(directory.resolve("copy.db"), "mine");
        try (Database database = Database.open(store())) {
            assertThatThrownBy(() -> StoreCopy.write(store(), copy))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("exists already");
        }
        assertThat(copy).hasContent("mine");
    }

    @Test
    void missingStoreIsNotMade() {
        assertThatThrownBy(() -> StoreCopy.write(store(), directory.resolve("copy.db")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("no such store");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void otherStoresAreCopiedByTheirOwnTools() {
        assertThatThrownBy(() -> StoreCopy.write(
                        new StoreSettings("jdbc:postgresql://h/d?password=hush"), directory.resolve("c")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("pg_dump")
                .hasMessageNotContaining("hush");
    }
}
