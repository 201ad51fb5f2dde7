package newsbot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
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
        long written;
        try (Database database = Database.open(settings.store())) {
            written = write(new Roster(database));
        } catch (IOException | UncheckedIOException e) {
            throw new Unavailable(file + ": cannot be written, a file in a writable directory with room expected");
        }
        outside.err().println(file + ": subscribers=" + written);
        return ExitCode.DONE;
    }

    private long write(Roster roster) throws IOException {
        long total = roster.size();
        long[] written = {0};
        try (Progress progress = new Progress("export", Progress.Unit.CHATS, outside, System::nanoTime)) {
            PrivateFile.write(
                    file,
                    out -> roster.each(entry -> {
                        line(out, RosterJson.line(entry));
                        written[0]++;
                        progress.at(written[0], total);
                    }));
        }
        return written[0];
    }

    private static void line(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
