package newsbot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is to be seen in the sources only. */
final class SourcesTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "\\s*public\\s+((static|final|sealed|non-sealed)\\s+)*(class|interface|record|enum|@interface)\\s.*");

    @Test
    void everyPublicTypeHasADoc() {
        List<String> bare = new ArrayList<>();
        int types = 0;
        for (Path source : House.sources()) {
            List<String> lines = House.lines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (PUBLIC_TYPE.matcher(lines.get(i)).matches()) {
                    types++;
                    if (!isDocumented(lines, i)) {
                        bare.add(source + ":" + (i + 1));
                    }
                }
            }
        }

        assertThat(types).isGreaterThan(20);
        assertThat(bare).isEmpty();
    }

    /** Whether what stands above the line, over its annotations, is the end of a doc comment. */
    private static boolean isDocumented(List<String> lines, int line) {
        int above = line - 1;
        while (above >= 0
                && !lines.get(above).isBlank()
                && !lines.get(above).stripTrailing().endsWith("*/")) {
            above--;
        }
        return above >= 0 && lines.get(above).stripTrailing().endsWith("*/");
    }

    @Test
    void filesStayShort() {
        List<String> tooLong = House.sources().stream()
                .filter(source -> House.lines(source).size() > 400)
                .map(Path::toString)
                .toList();

        assertThat(tooLong).isEmpty();
    }

    @Test
    void testsAreNamedByBehaviourAndNeverSkipped() {
        Pattern wrong = Pattern.compile(
                ".*(void (test|should)[A-Z_]|@Disabled|assume(True|False|That|ingThat)\\(|Thread\\.sleep).*");
        List<String> found = new ArrayList<>();
        for (Path source : House.files(Path.of("src/test/java"), ".java")) {
            List<String> lines = House.lines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (wrong.matcher(lines.get(i)).matches() && !source.endsWith("SourcesTest.java")) {
                    found.add(source + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }

        assertThat(found).isEmpty();
    }
}
