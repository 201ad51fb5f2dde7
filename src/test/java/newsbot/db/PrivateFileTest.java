package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

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
    void storeThatOthersMayReadIsToldOf() throws IOException {
        Path file = folder.resolve("newsbot.db");
        StoreSettings settings = new StoreSettings("jdbc:sqlite:" + file);
        Database.open(settings).close();
        assertThat(warnings(settings)).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(warnings(settings)).singleElement().asString().contains(file.toString(), "chmod 600");
    }

    private static List<String> warnings(StoreSettings settings) {
        Logger logger = (Logger) LoggerFactory.getLogger(SqliteFile.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            Database.open(settings).close();
        } finally {
            logger.detachAppender(log);
        }
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
