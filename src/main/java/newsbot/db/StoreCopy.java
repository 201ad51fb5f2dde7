package newsbot.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.ProgressHandler;

/** A consistent copy of an SQLite store, also while another process uses it. */
public final class StoreCopy {
    /** Of SQLite's virtual machine, between two calls (sqlite.org/c3ref/progress_handler.html); some milliseconds. */
    private static final int STEPS = 100_000;

    private StoreCopy() {}

    /** Is told, in bytes, how much there is of how much. */
    public interface Progress {
        void at(long done, long total);
    }

    /**
     * Writes the copy, readable by its owner alone.
     *
     * @param file must not exist yet
     * @param progress is told now and then how far it is
     * @throws StoreUnavailable when there is no store, it is no SQLite store, or the file cannot be written
     */
    public static void write(StoreSettings settings, Path file, Progress progress) {
        if (Dialect.of(settings.url()) != Dialect.SQLITE) {
            throw new StoreUnavailable(settings.shown() + ": not an SQLite store; for PostgreSQL use"
                    + " pg_dump --format=custom, and pg_restore to go back");
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
            long total = size(connection);
            ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
                @Override
                protected int progress() {
                    progress.at(file.toFile().length(), total);
                    return 0;
                }
            });
            copy.setString(1, file.toString()); // an empty file will do (sqlite.org/lang_vacuum.html)
            copy.execute();
        } catch (SQLException fault) {
            remove(file);
            throw StoreUnavailable.of(settings, fault);
        }
    }

    /** How large the copy will be, about: it has no empty pages. */
    private static long size(Connection connection) throws SQLException {
        return (number(connection, "pragma page_count") - number(connection, "pragma freelist_count"))
                * number(connection, "pragma page_size");
    }

    private static long number(Connection connection, String pragma) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(pragma);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
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
