package newsbot;

import java.nio.file.Files;
import java.nio.file.Path;
import newsbot.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --config} and the settings that it leads to. */
final class ConfigOption {
    /** The configuration file where none is named. */
    static final Path USUAL = Path.of("config", "newsbot.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration file (default: config/newsbot.yaml).")
    private @Nullable Path file;

    /** The configuration file, whether it is there or not. */
    Path file() {
        return file == null ? USUAL : file;
    }

    /** The settings of a file that has to be there. */
    Settings settings(Outside outside, Settings.Use use) {
        return read(file(), outside, use);
    }

    /** The settings of the file; the packaged ones where none is named and the usual one is not there. */
    Settings settingsOrPackaged(Outside outside, Settings.Use use) {
        Path there = file == null && !Files.exists(USUAL) ? null : file();
        return read(there, outside, use);
    }

    private static Settings read(@Nullable Path file, Outside outside, Settings.Use use) {
        Settings settings = Settings.read(file, outside.variables(), use);
        settings.warnings().forEach(warning -> outside.err().println("warning: " + warning));
        return settings;
    }
}
