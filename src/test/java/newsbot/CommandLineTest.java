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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void misspeltCommandIsAnsweredWithTheNearestOnesAndTheWayToTheHelp() {
        assertThat(run("chek")).isEqualTo(64);
        assertThat(err.toString(UTF_8)).contains("chek", "check", "Try 'newsbot --help'.");
        assertThat(out.size()).isZero();
    }

    @Test
    void unknownOptionIsAnsweredWithTheWayToItsCommandsHelp() {
        assertThat(run("check", "--confg", "x")).isEqualTo(64);
        assertThat(err.toString(UTF_8)).contains("--confg", "--config", "Try 'newsbot check --help'.");
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

    @Test
    void feedsItemsArePrintedWithWhatIsAbsentAsNull() throws IOException {
        Path feed = Files.writeString(
                folder.resolve("feed.xml"),
                "<rss version='2.0'><channel><title>Site</title><language>en-us</language>"
                        + "<item><title>Başlıq</title><pubDate>Sun, 22 Nov 2026 09:00:00 GMT</pubDate></item>"
                        + "</channel></rss>");
        assertThat(run("feed", feed.toString())).isZero();
        assertThat(out.toString(UTF_8))
                .isEqualTo("{\"source\":\"" + feed + "\",\"title\":\"Site\",\"language\":\"en-us\",\"items\":["
                        + "{\"id\":null,\"title\":\"Başlıq\",\"link\":null,\"published\":\"2026-11-22T09:00:00Z\","
                        + "\"section\":null,\"author\":null,\"description\":null,\"image\":null}]}\n");
    }
}
