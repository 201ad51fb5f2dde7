package newsbot;

import newsbot.db.StoreUnavailable;
import newsbot.settings.Echo;
import newsbot.settings.WrongSettings;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** From what went wrong to lines for the operator and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Outside outside;

    Failures(Outside outside) {
        this.outside = outside;
    }

    @Override
    public int handleExecutionException(Exception surprise, CommandLine line, ParseResult parsed) {
        if (surprise instanceof WrongSettings wrong) {
            wrong.faults().forEach(outside.err()::println);
            return ExitCode.CONFIGURATION;
        }
        if (surprise instanceof Unavailable || surprise instanceof StoreUnavailable) {
            outside.err().println(Echo.line("newsbot: " + surprise.getMessage()));
            return ExitCode.UNAVAILABLE;
        }
        return bug(surprise);
    }

    /** What nobody foresaw: one line for everyone, the trace for those who set the log to DEBUG. */
    int bug(Throwable surprise) {
        outside.err().println(Echo.line("newsbot: a bug: " + surprise));
        LoggerFactory.getLogger(Main.class).debug("bug", surprise);
        return ExitCode.BUG;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        outside.err().println(Echo.line("newsbot: " + WrongUsage.told(wrong)));
        outside.err().println("How it is used: newsbot help" + (spec.parent() == null ? "" : " " + spec.name()));
        return ExitCode.USAGE;
    }
}
