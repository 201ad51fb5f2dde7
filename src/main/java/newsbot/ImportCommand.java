package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
        List<Roster.Entry> entries = new ArrayList<>();
        int faults = 0;
        int number = 0;
        for (String line : lines()) {
            number++;
            try {
                if (!line.isBlank()) {
                    entries.add(RosterJson.read(line));
                }
            } catch (Unreadable e) {
                faults++;
                outside.err().println(Echo.line(file + ":" + number + ": " + e.what()));
            }
        }
        if (faults > 0) {
            outside.err().println("newsbot: nothing imported");
            return ExitCode.NO_SOURCE;
        }
        try (Database database = Database.open(settings.store())) {
            new Roster(database).add(entries, Clock.systemUTC().instant());
        }
        outside.err().println(file + ": subscribers=" + entries.size());
        return ExitCode.DONE;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException e) {
            throw new Unavailable(file + ": cannot be read, a file that export wrote expected");
        }
    }
}
