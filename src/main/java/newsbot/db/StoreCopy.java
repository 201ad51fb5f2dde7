package newsbot.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;

/** A consistent copy of an SQLite store, also while another process uses it. */
public final class StoreCopy {
    private StoreCopy() {}

    /**
     * Writes the copy, readable by its owner alone.
     *
     * @param file must not exist yet
     * @throws StoreUnavailable when there is no store, it is no SQLite store, or the file cannot be written
     */
    public static void write(StoreSettings settings, Path file) {
        if (Dialect.of(settings.url()) != Dialect.SQLITE) {
            throw new StoreUnavailable(settings.shown() + ": not an SQLite store, for PostgreSQL use pg_dump");
        }
        Path store = SqliteFile.path(settings.url());
        if (!Files.isRegularFile(store)) {
            throw new StoreUnavailable(store + ": no such store, one that the bot has used is expected");
        }
        create(file);
        Properties patience = new Properties();
        patience.setProperty("busy_timeout", "30000");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store, patience);
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, file.toString()); // an empty file will do (sqlite.org/lang_vacuum.html)
            copy.execute();
        } catch (SQLException fault) {
            remove(file);
            throw StoreUnavailable.of(settings, fault);
        }
    }

    private static void create(Path file) {
        try {
            PrivateFile.create(file);
        } catch (IOException fault) {
            throw new StoreUnavailable(file + ": "
                    + (Files.exists(file) ? "exists already, a new file" : "cannot be created, a writable directory")
                    + " expected");
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // an empty file that nobody asked for; the fault that led here is the one to tell
        }
    }
}
