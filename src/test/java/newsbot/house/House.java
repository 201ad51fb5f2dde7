package newsbot.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The house as it is built: its classes, its sources, its floors. */
final class House {
    static final Path MAIN = Path.of("src/main/java");
    static final Path RESOURCES = Path.of("src/main/resources");

    /** The root package holds the command line and the wiring and stands above all. */
    static final String ROOT = "";

    /** Package under {@code newsbot} → its floor. A package imports from lower floors only. */
    static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("news", 0),
            Map.entry("text", 0),
            Map.entry("chart", 1),
            Map.entry("db", 1),
            Map.entry("locale", 1),
            Map.entry("ops", 1),
            Map.entry("telegram", 2),
            Map.entry("web", 2),
            Map.entry("feed", 3),
            Map.entry("archive", 3),
            Map.entry("article", 3),
            Map.entry("summary", 3),
            Map.entry("topic", 3),
            Map.entry("subscription", 3),
            Map.entry("outbox", 3),
            Map.entry("story", 4),
            Map.entry("admin", 5),
            Map.entry("delivery", 5),
            Map.entry("conversation", 5),
            Map.entry("settings", 6),
            Map.entry("watch", 6),
            Map.entry("demo", 6),
            Map.entry(ROOT, 7));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("newsbot");

    private House() {}

    /** The classes of the program itself. */
    static JavaClasses classes() {
        return CLASSES;
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("newsbot") || type.getPackageName().startsWith("newsbot.");
    }

    /** The part of the package's name after {@code newsbot.}, empty for the root. */
    static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("newsbot") ? ROOT : name.substring("newsbot.".length());
    }

    /** Every Java source of the program. */
    static List<Path> sources() {
        return files(MAIN, ".java");
    }

    /** The files below a directory whose names end so, in order. */
    static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
