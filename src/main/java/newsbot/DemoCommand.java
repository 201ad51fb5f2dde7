package newsbot;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsbot demo}: the bot between a Telegram and a news site in a box. */
@Command(name = "demo", description = "Shows the bot at work in the browser: no token, no network.")
final class DemoCommand implements Callable<Integer> {
    private final Outside outside;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where the chat page is served (default: any free port).")
    private int port;

    @Spec
    private @Nullable CommandSpec spec;

    DemoCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        if (spec != null && (port < 0 || port > 65_535)) {
            throw new ParameterException(
                    spec.commandLine(), "--port: " + port + " is out of range, 0 to 65535 expected");
        }
        return Newsbot.demo(port, outside);
    }
}
