package newsbot;

import java.util.concurrent.Callable;
import newsbot.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsbot run}: the bot, until it is asked to stop. */
@Command(name = "run", description = "Runs the bot.")
final class RunCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    RunCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        return Newsbot.run(config.settings(outside, Settings.Use.ALL), outside);
    }
}
