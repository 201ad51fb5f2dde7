package newsbot.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** What docs/operations.md installs: the launcher, the jar and the configuration, without the sources. */
final class Installed {
    private static final String JAVA = System.getProperty("java.version");

    final Path home;

    /** @param home where it is copied to */
    Installed(Path home) {
        this.home = home;
        copy(Path.of("newsbot"), launcher());
        copy(Path.of("target", "newsbot.jar"), jar());
        for (String file : List.of("newsbot.yaml", "topics.yaml", "logback.xml")) {
            copy(Path.of("config", file), home.resolve("config").resolve(file));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path launcher() {
        return home.resolve("newsbot");
    }

    Path jar() {
        return home.resolve("target").resolve("newsbot.jar");
    }

    /** Where the launcher keeps the archive of classes for the Java that runs this test. */
    Path archive() {
        String kind = Runtime.version().feature() >= 25 ? "aot" : "jsa";
        return home.resolve("target").resolve("newsbot-java-" + JAVA + "." + kind);
    }

    /** Lets everybody read and run all of it, and nobody write. */
    void lock() {
        each((path, folder) -> {
            boolean runs = folder || path.equals(launcher());
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "r-xr-xr-x" : "r--r--r--"));
        });
    }

    /** Lets its owner write again, so that it can be deleted. */
    void unlock() {
        each((path, folder) -> {
            if (folder) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        });
    }

    /** All files, with their size and time. */
    List<String> listing() {
        try (Stream<Path> paths = Files.walk(home)) {
            return paths.map(path -> path + " " + path.toFile().length() + " "
                            + path.toFile().lastModified())
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private interface Change {
        void make(Path path, boolean folder) throws IOException;
    }

    private void each(Change change) {
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.toList()) {
                change.make(path, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
