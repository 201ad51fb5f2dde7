package newsbot.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tests that docs/reliability.md names for each fault are there, and every fault has its line. */
final class ReliabilityTableTest {
    private static final Path TABLE = Path.of("docs/reliability.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int FAULTS = 42;

    /** A test class, and where one is named its method, or the beginning of it. */
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Journey))(?:\\.(\\w+)(…?))?`");

    private static final Pattern FAULT = Pattern.compile("^\\| F(\\d+)(?:–F(\\d+))? ");

    @Test
    void testsThatAreNamedExist() {
        Set<String> missing = new TreeSet<>();
        String table = String.join("\n", House.lines(TABLE));
        TEST.matcher(table).results().filter(test -> !exists(test)).forEach(test -> missing.add(test.group()));
        assertThat(missing).isEmpty();
    }

    private static boolean exists(MatchResult test) {
        return House.files(TESTS, "/" + test.group(1) + ".java").stream()
                .anyMatch(file -> test.group(2) == null
                        || String.join("\n", House.lines(file))
                                .contains(
                                        "void " + test.group(2) + (test.group(3).isEmpty() ? "(" : "")));
    }

    @Test
    void everyFaultHasItsLine() {
        Set<Integer> told = House.lines(TABLE).stream()
                .map(FAULT::matcher)
                .filter(row -> row.find())
                .flatMap(row -> IntStream.rangeClosed(
                                Integer.parseInt(row.group(1)),
                                Integer.parseInt(row.group(2) == null ? row.group(1) : row.group(2)))
                        .boxed())
                .collect(toSet());
        assertThat(told).containsAll(IntStream.rangeClosed(1, FAULTS).boxed().toList());
    }
}
