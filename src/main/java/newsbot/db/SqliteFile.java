package newsbot.db;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An SQLite store's file: where it lies, who may read it, how it is opened. */
final class SqliteFile {
    private static final String PREFIX = "jdbc:sqlite:";

    private SqliteFile() {}

    static Path path(String url) {
        String rest = url.substring(PREFIX.length());
        int query = rest.indexOf('?');
        return Path.of(query < 0 ? rest : rest.substring(0, query)).toAbsolutePath();
    }

    /** Creates what is missing, so that the file is its owner's alone from its first moment. */
    static void prepare(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            PrivateFile.ensure(file); // SQLite gives its WAL and SHM files the same permissions
        } catch (IOException fault) {
            throw new StoreUnavailable(file + ": cannot be created ("
                    + fault.getClass().getSimpleName() + "); a directory that this user may write to is needed");
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw new StoreUnavailable(file + ": not readable and writable by this user");
        }
    }

    /**
     * FULL because WAL with NORMAL may forget committed transactions on power loss (sqlite.org/pragma.html), and a
     * forgotten "sent" is a message sent twice. Writers begin IMMEDIATE: a transaction that reads first and writes
     * later fails at once instead of waiting when another wrote in between.
     *
     * @param cache in KB, of each connection; none of it is Java's heap
     */
    static HikariConfig pool(String url, String name, int size, int cache) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(30_000);
        config.addDataSourceProperty("busy_timeout", "5000");
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        config.addDataSourceProperty("cache_size", Integer.toString(-cache));
        config.addDataSourceProperty("temp_store", "MEMORY");
        return config;
    }
}
