package newsbot.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code newsbot demo} of the packaged program, in a process of its own. */
final class PackagedDemo implements AutoCloseable {
    private static final Path JAR = Path.of("target", "newsbot.jar").toAbsolutePath();
    private static final Pattern PAGE = Pattern.compile("The chat page: (http://127\\.0\\.0\\.1:[0-9]+/)");
    private static final Duration START = Duration.ofSeconds(60);
    private static final int FEEDS = 3;

    private final Process process;
    private final URI page;

    private PackagedDemo(Process process, URI page) {
        this.process = process;
        this.page = page;
    }

    /** Starts it and waits until its archive is filled. */
    static PackagedDemo start(Path folder) {
        assertThat(JAR).as("built by mvn package").isRegularFile();
        Path out = folder.resolve("out");
        Path log = folder.resolve("log");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            JAR.toString(),
                            "demo")
                    .redirectOutput(out.toFile())
                    .redirectError(log.toFile())
                    .start();
            await("the demo runs")
                    .atMost(START)
                    .until(() -> PAGE.matcher(read(out)).find() && read(log).split("first poll", -1).length > FEEDS);
            Matcher page = PAGE.matcher(read(out));
            assertThat(page.find()).isTrue();
            return new PackagedDemo(process, URI.create(page.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    /** The page as the person with that number sees it. */
    URI page(int person) {
        return page.resolve("#" + person);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
