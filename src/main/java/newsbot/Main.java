package newsbot;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(name = "newsbot", mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        return CommandLine.ExitCode.OK;
    }
}
