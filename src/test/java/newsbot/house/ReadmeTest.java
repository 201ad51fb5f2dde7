package newsbot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** What the README says of the program and the program has. */
final class ReadmeTest {
    private static final Pattern ROW = Pattern.compile("\\| `newsbot ([a-z]+)[^|]*\\|.*");

    @Test
    void commandTableHoldsTheCommands() {
        TreeSet<String> commands = new TreeSet<>();
        for (JavaClass type : House.classes()) {
            type.tryGetAnnotationOfType(Command.class).ifPresent(command -> commands.add(command.name()));
        }
        commands.remove("newsbot");
        List<String> rows = House.lines(Path.of("README.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();

        assertThat(commands).contains("run", "demo", "check");
        assertThat(rows).containsExactlyInAnyOrderElementsOf(commands);
    }
}
