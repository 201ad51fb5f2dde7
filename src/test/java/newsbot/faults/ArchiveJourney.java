package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's archive of classes: made without a token or a network, used where it fits, else passed over in silence. */
final class ArchiveJourney {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String ARCHIVED = "newsbot.settings.Settings source: shared objects file";

    @TempDir
    Path folder = Path.of("");

    @Test
    void programStartsFromTheArchiveUntilTheJarIsAnother() throws IOException {
        Installed installed = new Installed(folder.resolve("newsbot"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));

        BotProcess made = launch(installed, "make", "-Djava.io.tmpdir=" + temporary, "archive");
        assertThat(made.exitWithin(LIMIT)).as(made.log()).isZero();
        assertThat(made.log()).contains("newsbot: made " + installed.archive());
        assertThat(installed.archive().getParent())
                .isDirectoryContaining("glob:**newsbot.jar")
                .isDirectoryNotContaining("glob:**.[0-9]*[0-9]");
        assertThat(temporary).isDirectoryNotContaining("glob:**newsbot-demo*");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(installed.archive())))
                .as("for the service's user too")
                .isEqualTo("rw-r--r--");
        assertThat(launch(installed, "wrong", "", "archive", "x").exitWithin(LIMIT))
                .isEqualTo(64);

        assertThat(loaded(installed)).contains(ARCHIVED);
        assertThat(said(installed)).isEqualTo(said(installed, "-Xshare:off"));

        Files.setLastModifiedTime(installed.jar(), FileTime.fromMillis(0));
        assertThat(loaded(installed)).doesNotContain(ARCHIVED).contains("newsbot.settings.Settings source: ");
        assertThat(said(installed)).startsWith("newsbot ").hasLineCount(1);
        Files.writeString(installed.archive(), "no archive");
        assertThat(said(installed)).startsWith("newsbot ").hasLineCount(1);
    }

    @Test
    void whereNoneCanBeMadeItIsSaid() throws IOException {
        Installed installed = new Installed(folder.resolve("empty"));
        Files.writeString(installed.jar(), "no jar");

        BotProcess failed = launch(installed, "fails", "", "archive");

        assertThat(failed.exitWithin(LIMIT)).isEqualTo(69);
        assertThat(failed.log())
                .startsWith("newsbot: no archive could be made, ")
                .hasLineCount(1);
        assertThat(installed.archive()).doesNotExist();
    }

    /** What a command that reads settings loads, and from where. */
    private String loaded(Installed installed) {
        BotProcess ended = launch(installed, "load", "-Xlog:class+load:stdout", "topics", "--config", "none.yaml");
        ended.exitWithin(LIMIT);
        return ended.log();
    }

    private String said(Installed installed, String... options) {
        BotProcess ended = launch(installed, "say", String.join(" ", options), "--version");
        assertThat(ended.exitWithin(LIMIT)).isZero();
        return ended.log();
    }

    private BotProcess launch(Installed installed, String name, String options, String... arguments) {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(name.equals("make") ? "JAVA_TOOL_OPTIONS" : "JAVA_OPTS", options);
        List<String> command = new ArrayList<>(List.of(installed.launcher().toString()));
        command.addAll(List.of(arguments));
        Path log = folder.resolve(name + "-" + System.nanoTime() + ".log");
        return BotProcess.start(command, folder, log, environment);
    }
}
