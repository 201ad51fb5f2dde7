package newsbot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import newsbot.db.StoreSettings;
import newsbot.demo.Demo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsbot demo}: the bot between a Telegram and a news site in a box. */
@Command(name = "demo", description = "Shows the bot at work in the browser: no token, no network.")
final class DemoCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Outside outside;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where the chat page is served (default: any free port).")
    private int port;

    @Option(names = "--rich", description = "Sends summaries as rich messages: headings, folded quotes.")
    private boolean rich;

    @Option(
            names = "--once",
            description = "Plays one story through, with nobody watching, and ends: whether all works.")
    private boolean once;

    @Spec
    private @Nullable CommandSpec spec;

    DemoCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (spec != null && (port < 0 || port > 65_535)) {
            throw new ParameterException(
                    spec.commandLine(), "--port: " + port + " is out of range, 0 to 65535 expected");
        }
        Demo demo = start();
        Path folder = Files.createTempDirectory("newsbot-demo");
        StoreSettings store = new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
        Newsbot bot = new Newsbot(DemoSettings.of(demo, store, POLL, rich), demo.clock());
        Stopping.atExit(bot, demo, () -> delete(folder));
        bot.start();
        if (once) {
            outside.out().println("Arrived: " + new Rehearsal(demo).play());
            return ExitCode.DONE;
        }
        bot.statusPage().ifPresent(page -> outside.out().println("The bot's status page: " + page));
        outside.out().println("The chat page: " + demo.page());
        outside.out().println("Press START on the chat page, tick a topic, publish a story. Ctrl-C ends the demo.");
        return Stopping.await();
    }

    private Demo start() {
        try {
            return Demo.start(port, Clock.systemUTC());
        } catch (UncheckedIOException taken) {
            throw new Unavailable("--port: " + port + " cannot be used (" + taken.getMessage()
                    + "); another port, or 0 for any free one, is expected");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
