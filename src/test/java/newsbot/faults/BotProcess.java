package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged bot, {@code target/newsbot.jar}, in a process of its own; its log goes to a file. */
final class BotProcess implements AutoCloseable {
    private static final Path JAR = Path.of(System.getProperty("newsbot.jar", "target/newsbot.jar"));
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;

    private BotProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it by any command that leads to it, such as the launcher's.
     *
     * @param folder its working directory
     * @param environment added to the test's own
     */
    static BotProcess start(List<String> command, Path folder, Path log, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new BotProcess(builder.start(), log);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The beginning of a command: the jar in a Java machine like the test's own.
     *
     * @param limit what the shell does first, such as {@code ulimit -n 100}; nothing if empty
     * @param options of the Java machine, after the usual ones
     */
    static List<String> jar(String limit, List<String> options) {
        assertThat(JAR).as("built by mvn package").isRegularFile();
        List<String> command = new ArrayList<>();
        if (!limit.isEmpty()) {
            command.addAll(List.of("sh", "-c", limit + " && exec \"$@\"", "sh"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // starts sooner; the tests do not run long enough for more
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        return command;
    }

    /** Runs another of the program's commands to its end, without a umask; what it printed. */
    static String command(Path folder, Path config, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 000 && exec \"$@\"", "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(arguments);
        command.addAll(List.of("--config", config.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).as(printed).isTrue();
            return printed;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits until its loops run. */
    BotProcess ready() {
        await().atMost(START).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertThat(isAlive()).as("it ended: %s", log()).isTrue();
            return log().contains("started instance=");
        });
        return this;
    }

    long pid() {
        return process.pid();
    }

    /** How many file descriptors it has open (proc(5)). */
    int descriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid()), "fd"))) {
            return (int) open.count();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        exitWithin(Duration.ofSeconds(10));
    }

    /** SIGTERM; nothing is waited for. */
    void terminate() {
        process.destroy();
    }

    /** Sends any signal, by its name without SIG. */
    void signal(String name) {
        command("kill", "-" + name, Long.toString(pid()));
    }

    /** Limits the size of the files it may write, in bytes, or {@code unlimited} (prlimit(1)). */
    void limitFiles(String size) {
        command("prlimit", "--fsize=" + size + ":unlimited", "--pid", Long.toString(pid()));
    }

    private static void command(String... words) {
        try {
            Process sent = new ProcessBuilder(words).inheritIO().start();
            assertThat(sent.waitFor()).isZero();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits for its end; its exit code. */
    int exitWithin(Duration limit) {
        try {
            assertThat(process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ends within %s: %s", limit, log())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String log() {
        try {
            return Files.isRegularFile(log) ? Files.readString(log) : "";
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }
}
