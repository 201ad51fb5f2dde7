package newsbot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsbot.subscription.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RosterFileTest {
    private static final String READER =
            "{\"chat\":\"7\",\"state\":\"active\",\"kind\":\"private\",\"language\":\"az\",\"topics\":[\"iran\"]}";

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Roster.Entry> taken = new ArrayList<>();

    private void read(byte[] content) throws IOException, Unreadable {
        Path file = Files.write(folder.resolve("chats.jsonl"), content);
        Outside outside = new Outside(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Map.of(),
                false);
        try (Progress progress = new Progress("import", Progress.Unit.BYTES, outside, System::nanoTime)) {
            new RosterFile(file, outside, progress).each(taken::add);
        }
    }

    private List<String> faults() {
        return err.toString(UTF_8)
                .replace(folder.resolve("chats.jsonl").toString(), "F")
                .lines()
                .toList();
    }

    @Test
    void whatMayBeMissingIsAsForAChatThatHasJustBegun() throws Exception {
        read((READER + "\n").getBytes(UTF_8));

        assertThat(taken).singleElement().satisfies(entry -> {
            assertThat(entry.topics()).containsExactly("iran");
            assertThat(entry.subscriber().summaries()).isTrue();
            assertThat(entry.subscriber().pictures()).isTrue();
            assertThat(entry.subscriber().rhythm().digest()).isFalse();
            assertThat(entry.subscriber().rhythm().days()).hasSize(7);
        });
    }

    @Test
    void everyFaultIsToldAndNothingMoreIsTakenAfterTheFirst() {
        String file = READER + "\n\n" + "{}\n" + READER + "\n" + READER.replace("az", "English") + "\n";

        assertThatThrownBy(() -> read(file.getBytes(UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("nothing imported, 2 lines are wrong");

        assertThat(faults())
                .containsExactly(
                        "F:3: chat: missing, a chat’s number or @username expected",
                        "F:5: language: \"English\" given, a code of two or three lower-case letters expected");
        assertThat(taken).hasSize(1);
    }

    @Test
    void manyFaultsAreToldInPartWithTheirNumber() {
        assertThatThrownBy(() -> read("{\"minutes\":1}\n".repeat(250).getBytes(UTF_8)))
                .hasMessage("nothing imported, 250 lines are wrong");

        assertThat(faults()).hasSize(11).last().isEqualTo("… and 240 faults more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\n", "\uFEFF", "\uFEFF\n"})
    void fileWithNothingInItIsAFault(String nothing) {
        assertThatThrownBy(() -> read(nothing.getBytes(UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessageEndingWith("chats.jsonl: nothing in it, at least one chat as export writes it expected");

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001A\n\0\0",
                "SQLite format 3\0",
                "\u00FF\u00FE{\0\"\0",
                "{\0\"\0c\0",
                "\0\0\0",
                "these are minutes\n",
                "<html>\n",
                "[1]\n"
            })
    void fileOfAnotherKindIsToldInOneWordHoweverManyLinesItHas(String begin) {
        assertThatThrownBy(() -> read((begin + "more of it\n".repeat(250)).getBytes(ISO_8859_1)))
                .isInstanceOf(Unreadable.class)
                .hasMessageEndingWith(
                        "chats.jsonl: no export of newsbot, lines of JSON as export writes them expected");

        assertThat(faults()).isEmpty();
    }

    @Test
    void lineThatIsNotUtf8IsOneFaultOfItsOwn() {
        byte[] file = (READER + "\n" + READER.replace("iran", "\u00E4") + "\n").getBytes(ISO_8859_1);

        assertThatThrownBy(() -> read(file)).hasMessage("nothing imported, 1 line is wrong");

        assertThat(faults()).containsExactly("F:2: not UTF-8, a line that export wrote expected");
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreNoFault() throws Exception {
        read(("\uFEFF" + READER + "\r\n" + READER.replace("7", "8") + "\r\n").getBytes(UTF_8));

        assertThat(taken).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [1]                          | no JSON object, one as export writes it expected
                    {"chat":"7"                  | no JSON (column 12), one object as export writes it, with each field once, expected
                    {"chat":"7","chat":"8"}      | no JSON (column 19), one object as export writes it, with each field once, expected
                    {"topic":["iran"]}           | topic: unknown field (did you mean topics?), one of chat, state, kind, language, editions, interviews, silent, pictures, digest, days, zone, quiet, thread, topics, threads, alerts expected
                    "kind":"person"              | kind: "person" given, private or group or channel expected
                    "state":"on"                 | state: "on" given, active or stopped or asleep expected
                    "interviews":"all"           | interviews: "all" given, summary or headline expected
                    "silent":"yes"               | silent: "yes" given, true or false expected
                    "digest":24                  | digest: 24 given, a whole number from 0 to 23 expected
                    "digest":"8"                 | digest: "8" given, a whole number from 0 to 23 expected
                    "days":[0]                   | days: 0 given, a whole number from 1 to 7 expected
                    "days":"Mo"                  | days: "Mo" given, a list expected
                    "quiet":[23]                 | quiet: [23] given, the first hour and the hour after the last, not the same, expected
                    "quiet":[7,7]                | quiet: [7,7] given, the first hour and the hour after the last, not the same, expected
                    "topics":"iran"              | topics: "iran" given, a list expected
                    "topics":[1]                 | topics: 1 given, a list of texts expected
                    "editions":["русский"]       | editions: ["русский"] given, codes of two or three lower-case letters expected
                    "zone":3                     | zone: 3 given, a text expected
                    "thread":"x"                 | thread: "x" given, a whole number expected
                    "threads":{"israel":2}       | threads: israel given, one of the line’s topics expected
                    """)
    void faultSaysTheFieldWhatItHasAndWhatIsExpected(String part, String fault) {
        String line = part.startsWith("\"") ? whole(part) : part;

        assertThatThrownBy(() -> RosterJson.read(line))
                .isInstanceOf(Unreadable.class)
                .hasMessage(fault);
    }

    /** A line with one field of the reader's replaced or added. */
    private static String whole(String field) {
        String name = field.substring(0, field.indexOf(':'));
        String rest = READER.replaceAll(name + ":(\"[^\"]*\"|\\[[^]]*]),?", "");
        return "{" + field + "," + rest.substring(1).replace(",}", "}");
    }
}
