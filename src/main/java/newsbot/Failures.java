package newsbot;

import newsbot.db.StoreUnavailable;
import newsbot.settings.Echo;
import newsbot.settings.WrongSettings;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

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
        CommandLine line = wrong.getCommandLine();
        outside.err().println(Echo.line("newsbot: " + wrong.getMessage()));
        UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        outside.err().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}
