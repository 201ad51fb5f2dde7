package newsbot;

import java.util.concurrent.Callable;
import newsbot.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsbot check}: whether the configuration and the topics are in order. */
@Command(
        name = "check",
        description = "Tells every fault of the configuration and the topics. Asks nobody and writes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    CheckCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Settings settings = config.settings(outside, Settings.Use.ALL);
        outside.out()
                .println(config.file() + ": in order, feeds=" + settings.feeds().size() + " channels="
                        + settings.channels().size() + " topics="
                        + settings.topics().size());
        return ExitCode.DONE;
    }
}
