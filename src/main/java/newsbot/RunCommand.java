package newsbot;

import java.time.Clock;
import java.util.concurrent.Callable;
import newsbot.db.StoreUnavailable;
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
    public Integer call() throws InterruptedException {
        Settings settings = config.settings(outside, Settings.Use.ALL);
        try {
            Newsbot bot = new Newsbot(settings, Clock.systemUTC());
            Stopping.atExit(bot);
            bot.start();
        } catch (StoreUnavailable unavailable) {
            throw new Unavailable(String.valueOf(unavailable.getMessage()));
        }
        return Stopping.await();
    }
}
