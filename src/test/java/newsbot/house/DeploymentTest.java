package newsbot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsbot.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What newsbot is installed with: the image, the compose files, the systemd unit, the launcher. */
final class DeploymentTest {
    private static final Path DEPLOY = Path.of("deploy");

    /** What fits into 256 MB, measured by {@code SmallServerBenchmark}. */
    private static final String SMALL = "-Xmx64m -XX:TieredStopAtLevel=1";

    private static final String TOKEN = "12345678:" + "A".repeat(35);

    /** The instructions of the Dockerfile, each on one line, without comments. */
    private static List<String> dockerfile() {
        List<String> instructions = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : House.lines(Path.of("Dockerfile"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            open.append(line.strip());
            if (line.endsWith("\\")) {
                open.setLength(open.length() - 1);
            } else {
                instructions.add(open.toString());
                open.setLength(0);
            }
        }
        return instructions;
    }

    private static List<String> of(String instruction) {
        return dockerfile().stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }

    @Test
    void imagesAreOfOneVersionAndTheLastStageOnlyRuns() {
        assertThat(of("FROM"))
                .hasSize(2)
                .allMatch(image -> image.matches("[a-z-]+:\\d+\\.\\d+\\.[\\w.-]+( AS [a-z]+)?"));
        assertThat(of("FROM").get(1)).contains("25.", "-jre");
    }

    @Test
    void imageRunsWithoutRootInExecFormAndSaysWhetherItIsAlive() {
        assertThat(of("USER")).last().asString().matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(of("ENTRYPOINT")).containsExactly("[\"./newsbot\"]");
        assertThat(of("CMD")).containsExactly("[\"run\"]");
        assertThat(of("HEALTHCHECK"))
                .singleElement()
                .asString()
                .contains("CMD [\"")
                .contains("/healthz");
        assertThat(of("STOPSIGNAL")).containsExactly("SIGTERM");
        assertThat(of("ADD")).isEmpty();
        assertThat(of("VOLUME")).containsExactly("/srv/newsbot/data");
        assertThat(dockerfile()).noneMatch(line -> line.matches("(?i).*(sudo|token=|password=).*"));
    }

    @Test
    void allThatIsCopiedIsThereAndNotIgnored() throws IOException {
        List<String> ignored = House.lines(Path.of(".dockerignore"));
        assertThat(ignored).first().isEqualTo("*");
        for (String copy : of("COPY")) {
            String[] words = copy.split(" ");
            if (words[0].startsWith("--from")) {
                continue;
            }
            assertThat(Path.of(words[0])).exists();
            assertThat(ignored).contains("!" + words[0]);
        }
        assertThat(ignored.stream().skip(1).map(line -> Path.of(line.substring(1))))
                .allMatch(Files::exists);
    }

    static Stream<Map.Entry<String, JsonNode>> services(String file) throws IOException {
        JsonNode compose = new YAMLMapper().readTree(DEPLOY.resolve(file).toFile());
        return compose.path("services").properties().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yml", "compose.postgres.yml"})
    void everyServiceHasLittleToBreakAndToBreakOutWith(String file) throws IOException {
        assertThat(services(file)).isNotEmpty().allSatisfy(service -> {
            JsonNode of = service.getValue();
            assertThat(of.path("read_only").asBoolean()).isTrue();
            assertThat(of.path("cap_drop").path(0).asText()).isEqualTo("ALL");
            assertThat(of.path("security_opt").path(0).asText()).isEqualTo("no-new-privileges:true");
            assertThat(of.path("mem_limit").asText()).matches("\\d+m");
            assertThat(of.path("restart").asText()).isEqualTo("unless-stopped");
            assertThat(of.path("user").asText())
                    .isNotEmpty()
                    .doesNotStartWith("0")
                    .doesNotStartWith("root");
            assertThat(of.path("stop_grace_period").asText()).isIn("20s", "60s");
            assertThat(of.path("privileged").isMissingNode()).isTrue();
            assertThat(of.path("ports")).allMatch(port -> port.asText().startsWith("127.0.0.1:"));
            assertThat(of.has("build") || of.path("image").asText().matches("[a-z]+:\\d+\\.[\\w.-]+"))
                    .as("built here, or of one version")
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yml", "compose.postgres.yml"})
    void newsbotsServiceFitsTheImageAndTheSettings(String file) throws IOException {
        JsonNode newsbot = services(file)
                .filter(service -> service.getKey().equals("newsbot"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(newsbot.path("user").asText()).isEqualTo(of("USER").get(0));
        assertThat(newsbot.path("mem_limit").asText()).isEqualTo("256m");
        assertThat(newsbot.path("tmpfs").path(0).asText())
                .as("SQLite's library runs from there")
                .startsWith("/tmp:exec");
        assertThat(DEPLOY.resolve(newsbot.path("build").asText()).resolve("Dockerfile"))
                .exists();
        for (JsonNode volume : newsbot.path("volumes")) {
            String[] parts = volume.asText().split(":");
            assertThat(parts[1]).startsWith("/srv/newsbot/");
            assertThat(parts[0].startsWith("..") ? Files.exists(DEPLOY.resolve(parts[0])) : parts[0].equals("data"))
                    .as(volume.asText())
                    .isTrue();
        }
        Map<String, String> variables = new TreeMap<>();
        newsbot.path("environment")
                .properties()
                .forEach(variable -> variables.put(
                        variable.getKey(),
                        variable.getValue().asText().replaceAll("\\$\\{POSTGRES_PASSWORD:[^}]*}", "p")));
        assertThat(variables.get("TELEGRAM_BOT_TOKEN")).startsWith("${TELEGRAM_BOT_TOKEN:?");
        assertThat(variables).containsEntry("JAVA_OPTS", SMALL);
        variables.put("TELEGRAM_BOT_TOKEN", TOKEN);
        of("ENV").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> variables.put(pair[0], pair[1]));
        Settings settings = Settings.read(Path.of("config", "newsbot.yaml"), variables, Settings.Use.ALL);
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.http().bind()).isEqualTo("0.0.0.0");
    }

    /** The unit's settings; the last one of a name counts. */
    private static Map<String, String> unit() {
        Map<String, String> settings = new TreeMap<>();
        for (String line : House.lines(DEPLOY.resolve("newsbot.service"))) {
            if (line.matches("[A-Z][A-Za-z]+=.*")) {
                String[] pair = line.split("=", 2);
                settings.merge(pair[0], pair[1], (before, after) -> before + "\n" + after);
            } else {
                assertThat(line).matches("|#.*|\\[(Unit|Service|Install)]");
            }
        }
        return settings;
    }

    @Test
    void unitRunsTheInstalledLauncherAndEndsItInOrder() {
        Map<String, String> unit = unit();
        assertThat(unit)
                .containsEntry("ExecStart", "/opt/newsbot/newsbot run --config /etc/newsbot/newsbot.yaml")
                .containsEntry("User", "newsbot")
                .containsEntry("WorkingDirectory", "/var/lib/" + unit.get("StateDirectory"))
                .containsEntry("EnvironmentFile", "/etc/newsbot/environment")
                .containsEntry("Restart", "on-failure")
                .containsEntry("RestartPreventExitStatus", "64 78")
                .containsEntry("SuccessExitStatus", "143")
                .containsEntry("KillSignal", "SIGTERM")
                .containsEntry("UMask", "0077");
        assertThat(Integer.parseInt(unit.get("TimeoutStopSec")))
                .as("longer than the bot takes")
                .isGreaterThan(14);
    }

    @Test
    void unitMayDoLittleButCompileAndRunSqlitesLibrary() {
        Map<String, String> unit = unit();
        assertThat(unit)
                .containsEntry("NoNewPrivileges", "yes")
                .containsEntry("CapabilityBoundingSet", "")
                .containsEntry("ProtectSystem", "strict")
                .containsEntry("ProtectHome", "yes")
                .containsEntry("PrivateTmp", "yes")
                .containsEntry("PrivateDevices", "yes")
                .containsEntry("RestrictAddressFamilies", "AF_INET AF_INET6 AF_UNIX")
                .containsEntry("SystemCallFilter", "@system-service\n~@privileged @resources")
                .containsEntry("MemoryMax", "256M")
                .containsEntry("Environment", "\"JAVA_OPTS=" + SMALL + "\"");
        assertThat(unit).doesNotContainKeys("MemoryDenyWriteExecute", "NoExecPaths", "ReadWritePaths");
    }

    @Test
    void operationsNamesEveryFileThatIsInstalled() throws IOException {
        String operations = Files.readString(Path.of("docs", "operations.md"));
        assertThat(operations)
                .contains(
                        "deploy/compose.yml",
                        "deploy/compose.postgres.yml",
                        "deploy/newsbot.service",
                        unit().get("EnvironmentFile"),
                        "/opt/newsbot",
                        "/etc/newsbot");
        for (int code : new int[] {0, 3, 64, 65, 69, 70, 78, 143}) {
            assertThat(operations).contains("| " + code + " |");
        }
    }

    @Test
    void launcherIsAShellScriptThatParses() throws IOException, InterruptedException {
        assertThat(Path.of("newsbot")).isExecutable();
        assertThat(House.lines(Path.of("newsbot"))).startsWith("#!/bin/sh").contains("set -eu");
        assertThat(ends("sh", "-n", "newsbot")).isZero();
        if (Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, "shellcheck")))) {
            assertThat(ends("shellcheck", "newsbot")).isZero();
        }
    }

    private static int ends(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
