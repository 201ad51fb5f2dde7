package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import newsbot.db.Database;
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

    /** Takes the place of an older file only when it is whole; a device or a pipe is written to as it is. */
    private long write(Roster roster) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return write(roster, file);
        }
        Path whole = file.toAbsolutePath();
        Path part = Files.createTempFile(whole.getParent(), "newsbot-export", ".part");
        try {
            long written = write(roster, part);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long write(Roster roster, Path to) throws IOException {
        long total = roster.size();
        long[] written = {0};
        try (BufferedWriter out = Files.newBufferedWriter(to, UTF_8);
                Progress progress = new Progress("export", Progress.Unit.CHATS, outside, System::nanoTime)) {
            roster.each(entry -> {
                line(out, RosterJson.line(entry));
                written[0]++;
                progress.at(written[0], total);
            });
        }
        return written[0];
    }

    private static void line(BufferedWriter out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
