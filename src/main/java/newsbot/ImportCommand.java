package newsbot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import newsbot.db.Database;
import newsbot.settings.Echo;
import newsbot.settings.Settings;
import newsbot.subscription.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsbot import}: what {@code export} wrote, all of it or nothing. */
@Command(
        name = "import",
        description = "Reads what export wrote into the store, all or nothing. The bot must not be running on an"
                + " SQLite store.")
final class ImportCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "FILE", description = "A file that export wrote.")
    private Path file = Path.of("");

    ImportCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Settings settings = config.settings(outside, Settings.Use.STORE);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Unavailable(file + ": cannot be read, a file that export wrote expected");
        }
        long read;
        try (Database database = Database.open(settings.store());
                Progress progress = new Progress("import", Progress.Unit.BYTES, outside, System::nanoTime)) {
            RosterFile chats = new RosterFile(file, outside, progress);
            new Roster(database).add(chats, Clock.systemUTC().instant());
            read = chats.entries();
        } catch (Unreadable faults) {
            outside.err().println(Echo.line("newsbot: " + faults.what()));
            return ExitCode.NO_SOURCE;
        }
        outside.err().println(file + ": subscribers=" + read);
        return ExitCode.DONE;
    }
}
