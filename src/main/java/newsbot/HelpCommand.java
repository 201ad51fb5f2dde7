package newsbot;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsbot help}: what {@code --help} tells, for those who ask with a word. */
@Command(name = "help", description = "Tells how newsbot or one of its commands is used.")
final class HelpCommand implements Callable<Integer> {
    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command to tell of.")
    private @Nullable String command;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("a command knows itself");
        }
        CommandLine program = spec.parent().commandLine();
        Map<String, CommandLine> commands = program.getSubcommands();
        if (command != null && !commands.containsKey(command)) {
            throw new ParameterException(spec.commandLine(), WrongUsage.unknown(command, "command", commands.keySet()));
        }
        commands.getOrDefault(command == null ? "" : command, program).usage(program.getOut());
        return ExitCode.DONE;
    }
}
