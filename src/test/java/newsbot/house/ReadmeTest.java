package newsbot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsbot.conversation.CommandRouter;
import newsbot.locale.Texts;
import newsbot.telegram.Outgoing;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** What the README says of the program and the program has. */
final class ReadmeTest {
    private static final Pattern SLASH = Pattern.compile("(?<!<)/([a-z]+)");
    private static final Pattern ROW = Pattern.compile("\\| `newsbot ([a-z]+)[^|]*\\|.*");

    @Test
    void everyCommandOfTheChatStandsInTheTableAndInTheHelp() {
        List<String> menu = CommandRouter.adminMenu(Texts.of("en")).stream()
                .map(Outgoing.Command::name)
                .toList();
        Set<String> table = House.lines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `/"))
                .flatMap(line -> SLASH.matcher(line.split("\\|")[1]).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(table).containsExactlyInAnyOrderElementsOf(menu);
        for (String language : Texts.LANGUAGES) {
            Set<String> help = Stream.of("help.text", "help.admin")
                    .flatMap(key -> SLASH.matcher(Texts.of(language).html(key)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
            help.add("help");
            assertThat(help).as(language).containsExactlyInAnyOrderElementsOf(menu);
        }
    }

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
