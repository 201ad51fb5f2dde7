package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrivateFileTest {
    @TempDir
    Path folder;

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void newFileIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("new");
        PrivateFile.create(file);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThatThrownBy(() -> PrivateFile.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void fileThatIsWrittenOverBecomesItsOwnersAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "what was there, and more than what comes");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        PrivateFile.write(file, out -> out.write("one"));
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("one");
    }

    @Test
    void olderFileStaysWhenTheNewOneCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "what was there");
        assertThatThrownBy(() -> PrivateFile.write(file, out -> {
                    out.write("half");
                    throw new IOException("no room");
                }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("what was there");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsNoFileOfTheDiskIsWrittenToAsItIs() throws IOException {
        PrivateFile.write(Path.of("/dev/null"), out -> out.write("one"));
        assertThat(Path.of("/dev/null")).exists();
    }

    @Test
    void newStoreIsNotOpenToOthers() throws IOException {
        Path file = folder.resolve("newsbot.db");
        Database.open(new StoreSettings("jdbc:sqlite:" + file)).close();
        assertThat(PrivateFile.isOpenToOthers(file)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw--w----", "rw----r--", "rw-rw-rw-"})
    void fileIsOpenToOthersHoweverLittleTheyMay(String mode) throws IOException {
        Path file = Files.createFile(folder.resolve("open"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertThat(PrivateFile.isOpenToOthers(file)).isTrue();
    }
}
