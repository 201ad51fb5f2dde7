package newsbot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newsbot.db.Database;
import newsbot.db.PrivateFile;
import newsbot.settings.Settings;
import newsbot.subscription.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsbot export}: who gets news, what of, and how. */
@Command(
        name = "export",
        description = "Writes subscribers, their follows and settings as JSON lines. The bot must not be running"
                + " on an SQLite store.")
final class ExportCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "FILE", description = "The file to write, its owner's alone.")
    private Path file = Path.of("");

    ExportCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Settings settings = config.settings(outside, Settings.Use.STORE);
        if (!Database.exists(settings.store())) {
            throw new Unavailable(settings.store().shown() + ": no such store, one that the bot has used is expected");
        }
        List<String> lines;
        try (Database database = Database.open(settings.store())) {
            lines = new Roster(database).all().stream().map(RosterJson::line).toList();
        }
        try {
            PrivateFile.write(file, lines);
        } catch (IOException e) {
            throw new Unavailable(file + ": cannot be written, a file in a writable directory expected");
        }
        outside.err().println(file + ": subscribers=" + lines.size());
        return ExitCode.DONE;
    }
}
