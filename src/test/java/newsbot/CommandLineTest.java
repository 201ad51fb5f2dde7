package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says to who mistypes, and where it says what. */
final class CommandLineTest {
    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Outside outside = new Outside(
                InputStream.nullInputStream(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Map.of(),
                false);
        return Main.commandLine(outside).execute(arguments);
    }

    @ParameterizedTest(name = "newsbot {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                              | COMMAND: missing, one of run, demo, check, feed, article, summary, topics, export, import, backup, help expected |
            chek                            | chek: unknown command (did you mean check?), one of run, demo, check, feed, article, summary, topics, export, import, backup, help expected |
            --verbose                       | --verbose: unknown option, one of --help, --version expected |
            -x run                          | -x: unknown option, one of --help, --version expected |
            check --confg x                 | --confg: unknown option (did you mean --config?), one of --config, --help, --version expected | check
            check --config                  | --config: without its FILE, a file’s name expected | check
            check --config a --config b     | --config: given more than once, once expected | check
            check now                       | now: too much, options alone expected | check
            feed                            | SOURCE: missing, a feed's address or file expected | feed
            import                          | FILE: missing, a file that export wrote expected | import
            import a b                      | b: too much, one FILE expected | import
            backup                          | FILE: missing, the file to write, which must not exist yet expected | backup
            demo --port x                   | --port: x given, a whole number expected | demo
            demo --port 70000               | --port: 70000 is out of range, 0 to 65535 expected | demo
            demo --help=yes                 | --help: yes given, no value expected | demo
            demo --once=yes                 | --once: yes given, no value expected | demo
            summary --sentences two a       | --sentences: two given, a whole number expected | summary
            article --base http://[ a       | --base: http://[ given, an address that begins with http:// or https:// expected | article
            topics --language               | --language: without its xx, the headlines' language, such as en, ru or az expected | topics
            topics --language 12345678      | --language: 12345678 is no language, a code such as en expected | topics
            help chek                       | chek: unknown command (did you mean check?), one of run, demo, check, feed, article, summary, topics, export, import, backup, help expected | help
            """)
    void wrongUsageIsToldWithWhatWasExpectedAndTheWayToTheHelp(String line, String fault, @Nullable String command) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(64);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "newsbot: " + fault, "How it is used: newsbot help" + (command == null ? "" : " " + command));
        assertThat(out.size()).isZero();
    }

    @Test
    void helpTellsTheSameAsTheOption() {
        assertThat(run("check", "--help")).isZero();
        String told = out.toString(UTF_8);
        out.reset();

        assertThat(run("help", "check")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo(told).contains("--config");
        out.reset();
        assertThat(run("help")).isZero();
        assertThat(out.toString(UTF_8)).contains("archive", "check");
        assertThat(err.size()).isZero();
    }

    @Test
    void unreadableSourceIsToldOnItsLineAndOnlyCountedBesides() throws IOException {
        Path text = Files.writeString(
                folder.resolve("a.txt"), "A title\n\n" + "A sentence of six plain words. ".repeat(20));
        assertThat(run("summary", "--text", "/nosuch", text.toString())).isZero();
        assertThat(out.toString(UTF_8).lines()).hasSize(2).first().asString().contains("/nosuch: no such file");
        assertThat(err.toString(UTF_8)).isEqualTo("newsbot: unreadable sources: 1 of 2\n");
        assertThat(run("feed", "/nosuch")).isEqualTo(65);
    }

    @ParameterizedTest
    @CsvSource({"en-us,\"en\"", "RU,\"ru\"", "az_AZ,\"az\"", "English,null", "'',null"})
    void feedsLanguageIsPrintedAsAnArticlesIs(String tag, String printed) throws IOException {
        Path feed = Files.writeString(
                folder.resolve("feed.xml"),
                "<rss version='2.0'><channel><language>" + tag + "</language></channel></rss>");
        assertThat(run("feed", feed.toString())).isZero();
        assertThat(out.toString(UTF_8)).contains("\"language\":" + printed + ",");
    }

    @Test
    void feedsItemsArePrintedWithWhatIsAbsentAsNull() throws IOException {
        Path feed = Files.writeString(
                folder.resolve("feed.xml"),
                "<rss version='2.0'><channel><title>Site</title><language>en-us</language>"
                        + "<item><title>Başlıq</title><pubDate>Sun, 22 Nov 2026 09:00:00 GMT</pubDate></item>"
                        + "</channel></rss>");
        assertThat(run("feed", feed.toString())).isZero();
        assertThat(out.toString(UTF_8))
                .isEqualTo("{\"source\":\"" + feed + "\",\"title\":\"Site\",\"language\":\"en\",\"items\":["
                        + "{\"id\":null,\"title\":\"Başlıq\",\"link\":null,\"published\":\"2026-11-22T09:00:00Z\","
                        + "\"section\":null,\"author\":null,\"description\":null,\"image\":null}]}\n");
    }
}
