package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsbot.demo.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Installed as a container or a systemd unit has it: a user without any rights, a program that this user cannot write
 * to, a umask of 077, and one directory for the data. Where the test is not root, the user is its own.
 */
final class UnprivilegedJourney {
    private static final int TERMINATED = 143;
    private static final long READER = 4_711;
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @TempDir
    Path folder = Path.of("");

    private Installed installed;
    private Path data;

    @BeforeEach
    void install() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        installed = new Installed(folder.resolve("newsbot"));
        data = Files.createDirectory(folder.resolve("data"));
        if (ROOT) {
            UserPrincipal nobody =
                    data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(data, nobody);
        }
    }

    @AfterEach
    void unlock() {
        installed.unlock();
    }

    private static List<String> unprivileged(String... command) {
        List<String> whole = new ArrayList<>(List.of("sh", "-c", "umask 077 && exec \"$@\"", "sh"));
        if (ROOT) {
            whole.addAll(List.of("setpriv", "--reuid=nobody", "--clear-groups", "--regid=65534", "--no-new-privs"));
            whole.add("--bounding-set=-all");
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(unprivileged(command)).inheritIO().start().waitFor() == 0;
    }

    @Test
    void launcherOfAReadOnlyTreeRunsTheBot() throws Exception {
        // one that fits no Java: it is passed over without a word
        Files.writeString(installed.archive(), "this is no archive");
        runs(unprivileged(installed.launcher().toString()));
    }

    @Test
    void jarOfAReadOnlyTreeRunsTheBot() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        runs(unprivileged(java, "-jar", installed.jar().toString()));
    }

    private void runs(List<String> command) throws Exception {
        installed.lock();
        List<String> before = installed.listing();
        assertThat(succeeds("test", "-w", installed.jar().toString())).isFalse();
        assertThat(succeeds("test", "-w", installed.home.toString())).isFalse();
        try (Scene scene = new Scene(data, 30)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with(
                        "NEWSBOT_TOPICS",
                        installed.home.resolve("config/topics.yaml").toString())) {
            BotProcess bot = scene.by(command).ready();
            Person reader = scene.telegram.world().person(READER, "Reader", "en");
            reader.types("/start");
            await().atMost(Scene.LIMIT).until(() -> reader.chat().lastFromBot() != null);
            assertThat(scene.page("/healthz")).startsWith("200");
            for (String file : List.of("newsbot.db", "newsbot.db.lock")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
            bot.terminate();
            assertThat(bot.exitWithin(Duration.ofSeconds(15))).isIn(0, TERMINATED);
            assertThat(bot.log().lines())
                    .allSatisfy(line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\dT\\S+ (INFO |WARN ) .*"));
        }
        assertThat(installed.listing()).isEqualTo(before);
    }
}
