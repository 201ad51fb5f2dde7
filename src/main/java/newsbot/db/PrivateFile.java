package newsbot.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that tells of people: readable and writable by its owner alone (0600) from its first byte, whatever the
 * process's umask is. Where the file system knows no such permissions, an ordinary one.
 */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /**
     * Creates an empty one.
     *
     * @throws FileAlreadyExistsException when there is a file
     */
    public static void create(Path file) throws IOException {
        Files.createFile(file, attributes(file));
    }

    /** Creates an empty one where there is none. */
    static void ensure(Path file) throws IOException {
        if (Files.notExists(file)) {
            try {
                create(file);
            } catch (FileAlreadyExistsException another) {
                // made in between by another process, which does so the same way
            }
        }
    }

    /** Writes what a file is to hold. */
    public interface Content {
        void to(Writer out) throws IOException;
    }

    /**
     * Writes a whole file in UTF-8. It takes the place of an older one only when it is complete; a device or a pipe is
     * written to as it is.
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            fill(file, content);
            return;
        }
        Path whole = file.toAbsolutePath();
        Path part = Files.createTempFile(whole.getParent(), "newsbot-", ".part", attributes(whole));
        try {
            fill(part, content);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            content.to(out);
        }
    }

    /** Whether others than the owner may read or write it. */
    public static boolean isOpenToOthers(Path file) throws IOException {
        return knowsPermissions(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    private static FileAttribute<?>[] attributes(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && knowsPermissions(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsPermissions(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
