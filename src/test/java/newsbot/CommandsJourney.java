package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process, in a locale that knows nothing but ASCII. */
final class CommandsJourney {
    private static final Path JAR = Path.of("target", "newsbot.jar").toAbsolutePath();
    private static final String TOKEN = "123456789:AAHcanaryCANARYcanaryCANARYcanary12";
    private static final String FEED = """
            <rss version="2.0"><channel><title>Sample</title><language>az</language>
            <item><guid>1</guid><title>Şuşada konsert &lt;b&gt;&amp;amp;</title><link>https://news.example/1</link>
            <pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate></item><item/></channel></rss>
            """;

    @TempDir
    private Path directory;

    private Path config;

    private record Ended(int code, String out, String err) {
        List<JsonNode> json() throws IOException {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : out.split("\n")) {
                lines.add(new JsonMapper().readTree(line));
            }
            return lines;
        }
    }

    @BeforeEach
    void configuration() throws IOException {
        config = Files.writeString(directory.resolve("newsbot.yaml"), """
                feeds:
                  - {url: "https://news.example/rss.xml", language: en}
                telegram:
                  token: ${BOT_TOKEN}
                store: jdbc:sqlite:%s
                """.formatted(directory.resolve("store.db")));
    }

    private Ended newsbot(Map<String, String> variables, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        Path out = Files.createTempFile(directory, "out", "");
        Path err = Files.createTempFile(directory, "err", "");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("NEWSBOT_") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(variables);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends in time").isTrue();
        Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        assertThat(ended.out() + ended.err()).doesNotContain("canary").doesNotContain("\tat ");
        return ended;
    }

    private Ended newsbot(String... arguments) throws IOException, InterruptedException {
        return newsbot(Map.of(), "", arguments);
    }

    @Test
    void versionAndHelpAreToldOnStandardOutput() throws Exception {
        assertThat(newsbot("--version").out()).startsWith("newsbot ").doesNotContain("development");

        Ended help = newsbot("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("run", "demo", "check", "feed", "article", "summary", "topics", "backup");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void wrongUsageIs64() throws Exception {
        for (String[] wrong : new String[][] {
            {},
            {"fed"},
            {"feed"},
            {"check", "--confg", "x"},
            {"summary", "--sentences", "0", "x"},
            {"demo", "--port", "x"}
        }) {
            Ended ended = newsbot(wrong);
            assertThat(ended.code()).as(String.join(" ", wrong)).isEqualTo(64);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).startsWith("newsbot: ");
        }
    }

    @Test
    void checkTellsThatAllIsInOrderAndWritesNothing() throws Exception {
        Ended ended =
                newsbot(Map.of("BOT_TOKEN", TOKEN, "NEWSBOT_HTTP_PROT", "1"), "", "check", "--config", "newsbot.yaml");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("newsbot.yaml: in order");
        assertThat(ended.err()).contains("NEWSBOT_HTTP_PROT: unknown variable").contains("NEWSBOT_HTTP_PORT");
        assertThat(directory.resolve("store.db")).doesNotExist();
    }

    @Test
    void everyFaultHasItsLineAndTheCodeIs78() throws Exception {
        Files.writeString(config, Files.readString(config) + "http: {prot: 1}\nkeep: {stories: 0d}\n");

        for (String command : List.of("check", "run")) {
            Ended ended = newsbot(Map.of("BOT_TOKEN", "canary canary"), "", command, "--config", "newsbot.yaml");
            assertThat(ended.code()).isEqualTo(78);
            assertThat(ended.err().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("newsbot.yaml:4: telegram.token: token malformed"),
                            line -> assertThat(line)
                                    .startsWith("newsbot.yaml:6: http.prot: unknown key (did you mean port?)"),
                            line -> assertThat(line).startsWith("newsbot.yaml:7: keep.stories: 0d is out of range"));
        }
    }

    @Test
    void missingConfigurationIs78() throws Exception {
        assertThat(newsbot("run").err()).contains("config/newsbot.yaml: no such file");
        assertThat(newsbot("run").code()).isEqualTo(78);
    }

    @Test
    void unusableStoreIs69() throws Exception {
        Files.writeString(directory.resolve("store.db"), "this is no database, and longer than a header of SQLite's");

        Ended ended = newsbot(Map.of("BOT_TOKEN", TOKEN), "", "export", "x.jsonl", "--config", "newsbot.yaml");

        assertThat(ended.code()).isEqualTo(69);
        assertThat(ended.err().lines()).last().asString().contains("store.db");
    }

    @Test
    void nothingIsExportedOrCopiedOfAStoreThatIsNotThere() throws Exception {
        for (String command : List.of("export", "backup")) {
            Ended ended = newsbot(
                    Map.of("BOT_TOKEN", TOKEN, "NEWSBOT_STORE", "jdbc:sqlite:none.db"),
                    "",
                    command,
                    "copy",
                    "--config",
                    "newsbot.yaml");
            assertThat(ended.code()).isEqualTo(69);
            assertThat(ended.err()).contains("none.db: no such store");
            assertThat(directory.resolve("none.db")).doesNotExist();
            assertThat(directory.resolve("copy")).doesNotExist();
        }
    }

    @Test
    void demoPlaysOneStoryThroughAndLeavesNothing() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));

        Ended ended = newsbot(
                Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary, "LOG_LEVEL", "WARN"),
                "",
                "demo",
                "--once");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("Arrived: ").hasLineCount(1);
        assertThat(temporary).isDirectoryNotContaining("glob:**newsbot-demo*");
    }

    @Test
    void feedPrintsALineForEachSourceInOrder() throws Exception {
        Files.writeString(directory.resolve("feed.xml"), FEED);
        Files.writeString(directory.resolve("page.html"), "<html><body><p>Hello</p></body></html>");

        Ended ended = newsbot("feed", "page.html", "feed.xml", "none.xml");

        assertThat(ended.code()).isZero();
        List<JsonNode> lines = ended.json();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("source").asText()).isEqualTo("page.html");
        assertThat(lines.get(0).path("error").asText()).isNotEmpty();
        JsonNode feed = lines.get(1);
        assertThat(feed.path("title").asText()).isEqualTo("Sample");
        assertThat(feed.path("language").asText()).isEqualTo("az");
        assertThat(feed.path("items")).hasSize(2);
        JsonNode item = feed.path("items").get(0);
        assertThat(item.path("title").asText()).startsWith("Şuşada konsert");
        assertThat(item.path("published").asText()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(item.has("author") && item.get("author").isNull()).isTrue();
        assertThat(lines.get(2).path("error").asText()).contains("none.xml: no such file");
        assertThat(newsbot("feed", "none.xml").code()).isEqualTo(65);
    }

    @Test
    void sourceOfThisMachineNeedsLeave() throws Exception {
        Ended refused = newsbot("feed", "http://127.0.0.1:1/rss.xml");
        Ended tried = newsbot(
                Map.of("NEWSBOT_FETCH_ALLOW_PRIVATE_NETWORKS", "true"), "", "feed", "http://127.0.0.1:1/rss.xml");

        assertThat(refused.json().get(0).path("error").asText()).contains("private");
        assertThat(tried.json().get(0).path("error").asText()).isNotEmpty().doesNotContain("private");
        assertThat(tried.code()).isEqualTo(65);
    }

    @Test
    void topicsAnswersEveryLine() throws Exception {
        Ended ended = newsbot(Map.of(), "Talks on Karabakh resume\r\n\nПереговоры с Ираном", "topics");

        assertThat(ended.code()).isZero();
        assertThat(ended.out().split("\n", -1))
                .containsExactly("karabakh\tTalks on Karabakh resume", "\t", "iran\tПереговоры с Ираном", "");
    }

    @Test
    void articleAndSummaryReadFiles() throws Exception {
        StringBuilder page =
                new StringBuilder("<html><head><title>Bridges</title></head><body><article><h1>Bridges</h1>");
        StringBuilder text = new StringBuilder("Bridges\n\n");
        for (int i = 1; i <= 8; i++) {
            String sentence =
                    "Engineer number " + i + " explained at length how the old stone bridge over the river was"
                            + " measured, drawn and strengthened during the summer of that year.";
            page.append("<p>").append(sentence).append("</p>");
            text.append(sentence).append("\n\n");
        }
        Files.writeString(directory.resolve("page.html"), page + "</article></body></html>");
        Files.writeString(directory.resolve("plain.txt"), text);

        JsonNode article = newsbot("article", "page.html", "--base", "https://news.example/a")
                .json()
                .get(0);
        JsonNode summary = newsbot("summary", "plain.txt", "--text", "--sentences", "2")
                .json()
                .get(0);

        assertThat(article.path("title").asText()).isEqualTo("Bridges");
        assertThat(article.path("paragraphs")).hasSize(8);
        assertThat(summary.path("source").asText()).isEqualTo("plain.txt");
        assertThat(summary.path("sentences")).hasSize(2);
        assertThat(summary.path("message").asText()).contains("<b>").contains("Bridges");
    }

    @Test
    void subscribersTravelByFile() throws Exception {
        String reader =
                "{\"chat\":\"7\",\"state\":\"active\",\"kind\":\"private\",\"language\":\"az\",\"editions\":[\"en\"],"
                        + "\"interviews\":\"headline\",\"silent\":true,\"pictures\":true,\"digest\":19,\"days\":[1,5],"
                        + "\"zone\":\"Asia/Baku\",\"quiet\":[23,7],\"thread\":null,\"topics\":[\"iran\"],\"alerts\":[\"neft\"]}";
        Files.writeString(directory.resolve("in.jsonl"), reader + "\n");
        Files.writeString(directory.resolve("bad.jsonl"), reader + "\n{\"chat\":\"x y\"}\nnonsense\n");

        Ended bad = newsbot("import", "bad.jsonl", "--config", "newsbot.yaml");
        Ended imported = newsbot("import", "in.jsonl", "--config", "newsbot.yaml");
        Ended exported = newsbot("export", "out.jsonl", "--config", "newsbot.yaml");
        Ended copied = newsbot("backup", "copy.db", "--config", "newsbot.yaml");

        assertThat(bad.code()).isEqualTo(65);
        assertThat(bad.err().lines())
                .containsExactly(
                        "bad.jsonl:2: chat: \"x y\" given, a chat’s number or @username expected",
                        "bad.jsonl:3: no JSON (column 1), one object as export writes it, with each field once,"
                                + " expected",
                        "newsbot: nothing imported, 2 lines are wrong");
        assertThat(imported.code()).isZero();
        assertThat(exported.code()).isZero();
        assertThat(Files.readString(directory.resolve("out.jsonl"))).isEqualTo(reader + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("out.jsonl"))))
                .isEqualTo("rw-------");
        assertThat(List.of(imported.out(), exported.out(), copied.out())).containsOnly("");
        assertThat(exported.err()).isEqualTo("out.jsonl: subscribers=1\n");
        assertThat(copied.code()).isZero();
        assertThat(directory.resolve("copy.db")).isNotEmptyFile();
        assertThat(newsbot("backup", "copy.db", "--config", "newsbot.yaml").code())
                .isEqualTo(69);
    }
}
