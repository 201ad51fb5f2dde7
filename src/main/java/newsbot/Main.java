package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "newsbot",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "A Telegram bot that brings a news site's stories to those who follow their topics.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    private static final String LOGBACK = "logback.configurationFile";

    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("jdk.xml.maxElementDepth", "200"); // deeper XML is an attack
        Locale.setDefault(Locale.ROOT);
        bridgeLogs();
        Outside outside = Outside.ofProcess();
        System.exit(exitCode(outside, arguments));
    }

    private static int exitCode(Outside outside, String[] arguments) {
        try {
            return commandLine(outside)
                    .setExecutionStrategy(parsed -> {
                        chooseLogback(parsed);
                        return new CommandLine.RunLast().execute(parsed);
                    })
                    .execute(arguments);
        } catch (Error broken) {
            return new Failures(outside).bug(broken);
        }
    }

    /** All commands, with their streams and variables from outside. */
    static CommandLine commandLine(Outside outside) {
        CommandLine line = new CommandLine(new Main());
        commands(outside).forEach(line::addSubcommand);
        line.getCommandSpec()
                .usageMessage()
                .footer(
                        "",
                        "The launcher has one more, archive: it makes the archive of classes anew that lets Java start faster.");
        Failures failures = new Failures(outside);
        return line.setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setOut(new PrintWriter(new OutputStreamWriter(outside.out(), UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(outside.err(), UTF_8), true));
    }

    private static List<Callable<Integer>> commands(Outside outside) {
        return List.of(
                new RunCommand(outside),
                new DemoCommand(outside),
                new CheckCommand(outside),
                new FeedCommand(outside),
                new ArticleCommand(outside),
                new SummaryCommand(outside),
                new TopicsCommand(outside),
                new ExportCommand(outside),
                new ImportCommand(outside),
                new BackupCommand(outside),
                new HelpCommand());
    }

    /** The log's configuration beside the settings, or else the packaged one. Before anything logs. */
    private static void chooseLogback(ParseResult parsed) {
        if (System.getProperty(LOGBACK) != null) {
            return;
        }
        Path settings = ConfigOption.USUAL;
        if (parsed.hasSubcommand() && parsed.subcommand().hasMatchedOption("--config")) {
            settings = parsed.subcommand().matchedOptionValue("--config", settings);
        }
        Path beside = settings.toAbsolutePath().resolveSibling("logback.xml");
        System.setProperty(LOGBACK, Files.isReadable(beside) ? beside.toString() : "config/logback.xml");
    }

    /** What OkHttp, the PostgreSQL driver and the JDK log their own way goes through the same log and its pattern. */
    private static void bridgeLogs() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "COMMAND: missing, one of "
                            + String.join(", ", spec.subcommands().keySet()) + " expected");
        }
    }
}
