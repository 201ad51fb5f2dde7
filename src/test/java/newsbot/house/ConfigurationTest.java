package newsbot.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsbot.settings.Settings;
import newsbot.settings.WrongSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code config/newsbot.yaml} shows every key there is, with its default and its range. */
final class ConfigurationTest {
    private static final Path FILE = Path.of("config", "newsbot.yaml");
    private static final Map<String, String> VARIABLES =
            Map.of("TELEGRAM_BOT_TOKEN", "12345678:" + "A".repeat(35), "LLM_KEY", "k");
    private static final Pattern KEYS = Pattern.compile("unknown key.*, one of (.+) expected");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| nothing: 1",
                "site | site: {nothing: 1}",
                "article | site: {article: {nothing: 1}}",
                "feeds | feeds: [{nothing: 1}]",
                "telegram | telegram: {nothing: 1}",
                "limits | telegram: {limits: {nothing: 1}}",
                "channels | telegram: {channels: [{nothing: 1}]}",
                "http | http: {nothing: 1}",
                "fetch | fetch: {nothing: 1}",
                "summaries | summaries: {nothing: 1}",
                "keep | keep: {nothing: 1}",
            })
    void everyKeyThatIsReadStandsInTheFile(String group, String yaml) throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), yaml);
        WrongSettings faults =
                catchThrowableOfType(WrongSettings.class, () -> Settings.read(wrong, VARIABLES, Settings.Use.ALL));
        List<String> keys = faults.faults().stream()
                .map(KEYS::matcher)
                .filter(Matcher::find)
                .flatMap(match -> List.of(match.group(1).split(", ")).stream())
                .toList();

        assertThat(keys).hasSizeGreaterThan(1);
        List<String> lines = group == null ? House.lines(FILE) : linesBelow(group);
        assertThat(keys).allSatisfy(key -> assertThat(lines).as(key).anyMatch(line -> isKey(line, key)));
    }

    /** The lines of a group of keys: those after its name that are further in. */
    private static List<String> linesBelow(String group) {
        List<String> lines = House.lines(FILE);
        int name = 0;
        while (!isKey(lines.get(name), group)) {
            name++;
        }
        int in = indent(lines.get(name));
        return lines.subList(name + 1, lines.size()).stream()
                .takeWhile(line -> line.isBlank() || indent(line) > in || line.matches(" *# .*") && indent(line) >= in)
                .toList();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean isKey(String line, String key) {
        return line.matches(" *(# +)?(- )?" + Pattern.quote(key) + ":.*");
    }

    @Test
    void whatTheFileSaysIsTheDefault() throws IOException {
        String feeds = House.lines(FILE).stream()
                .dropWhile(line -> !line.equals("feeds:"))
                .takeWhile(line -> !line.isBlank())
                .filter(line -> !line.contains("every:"))
                .collect(Collectors.joining("\n"));
        Path bare = Files.writeString(
                folder.resolve("bare.yaml"),
                feeds + "\nsite: {article: {body: .post_body, title: .post_title}}\n"
                        + "telegram: {token: \"${TELEGRAM_BOT_TOKEN}\"}\ntopics: "
                        + FILE.resolveSibling("topics.yaml").toAbsolutePath() + "\n");

        assertThat(Settings.read(FILE, VARIABLES, Settings.Use.ALL))
                .isEqualTo(Settings.read(bare, VARIABLES, Settings.Use.ALL));
    }

    @Test
    void whatIsCommentedOutIsValid() throws IOException {
        String whole = House.lines(FILE).stream()
                .map(line -> line.replaceFirst("^( +)# ((- | {2})?[a-z-]+: )", "$1$2"))
                .map(line -> line.replaceFirst("channels: \\[]", "channels:")
                        .replaceFirst("engine: extractive", "engine: llm"))
                .collect(Collectors.joining("\n"));
        assertThat(whole).contains("\n  - chat: ", "\n    thread: 0", "\n  key: ", "\n    section: ");
        Path file = Files.writeString(
                folder.resolve("whole.yaml"),
                whole.replace(
                        "topics: topics.yaml",
                        "topics: " + FILE.resolveSibling("topics.yaml").toAbsolutePath()));

        Settings settings = Settings.read(file, VARIABLES, Settings.Use.ALL);

        assertThat(settings.channels()).hasSize(1);
        assertThat(settings.summaries().llm()).isNotNull();
        assertThat(settings.article().section()).isNotNull();
        assertThat(settings.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "every, 1s to 1d", "per-second, 1 to 1000", "per-chat-per-second, 1 to 1000", "per-group-per-minute, 1 to 6000",
        "port, 1 to 65535", "timeout, 1s to 5m", "max-size, 100KB to 100MB", "calls-per-day, 0 to 1000000",
        "stories, 1s to 10000d", "receipts, 1s to 10000d"
    })
    void everyRangeIsTold(String key, String range) {
        assertThat(House.lines(FILE).stream().filter(line -> isKey(line, key)))
                .isNotEmpty()
                .allMatch(line -> line.contains("# " + range));
    }
}
