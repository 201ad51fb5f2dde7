package newsbot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import newsbot.db.StoreCopy;
import newsbot.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsbot backup}: the store as it is at one moment. */
@Command(name = "backup", description = "Writes a consistent copy of an SQLite store, also while the bot runs.")
final class BackupCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "FILE", description = "The file to write, which must not exist yet.")
    private Path file = Path.of("");

    BackupCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Settings settings = config.settings(outside, Settings.Use.STORE);
        try (Progress progress = new Progress("backup", Progress.Unit.BYTES, outside, System::nanoTime)) {
            StoreCopy.write(settings.store(), file.toAbsolutePath(), progress::at);
        }
        outside.err()
                .println(file + ": written, "
                        + Progress.Unit.BYTES.told(file.toFile().length()));
        return ExitCode.DONE;
    }
}
