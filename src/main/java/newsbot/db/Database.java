package newsbot.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The store: everything that survives a crash, in one SQLite file or one PostgreSQL database. Safe for use by any
 * number of threads. Failures of the store come out as Jdbi's unchecked exceptions.
 */
public final class Database implements AutoCloseable {
    /** For {@link #queue}: who numbers new rows by those there are takes it first. */
    public static final long NUMBERING = 7_213_002L;

    private static final int READERS = 4;

    /** In KB: the writer goes over whole tables; readers look a few rows up, which the system has in its own cache. */
    private static final int WRITER_CACHE = 16_000;

    private static final int READER_CACHE = 2_000;
    private static final int POSTGRES_CONNECTIONS = 10;

    /** Seconds; between two statements of a transaction there is never more than a moment's work. */
    private static final int POSTGRES_PATIENCE = 8;

    private final Dialect dialect;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi write;
    private final Jdbi read;
    private final @Nullable FileLock lock;

    private Database(Dialect dialect, HikariDataSource writers, HikariDataSource readers, @Nullable FileLock lock) {
        this.dialect = dialect;
        this.writers = writers;
        this.readers = readers;
        this.write = Jdbi.create(writers);
        this.read = Jdbi.create(readers);
        this.lock = lock;
    }

    /**
     * Opens the store, creating an SQLite file that does not exist yet (never over an existing one), and brings its
     * tables up to date. An SQLite file belongs to one process at a time.
     *
     * @throws StoreUnavailable when it cannot be reached, read or used, or was made by a newer version
     */
    public static Database open(StoreSettings settings) {
        Dialect dialect = Dialect.of(settings.url());
        FileLock lock = null;
        HikariDataSource writers = null;
        HikariDataSource readers = null;
        try {
            if (dialect == Dialect.SQLITE) {
                Path file = SqliteFile.path(settings.url());
                lock = FileLock.take(file);
                SqliteFile.prepare(file);
                writers = new HikariDataSource(SqliteFile.pool(settings.url(), "writer", 1, WRITER_CACHE));
                Migrations.run(writers, settings);
                bury(writers);
                readers = new HikariDataSource(SqliteFile.pool(settings.url(), "readers", READERS, READER_CACHE));
            } else {
                writers = new HikariDataSource(postgres(settings.url()));
                readers = writers;
                Migrations.run(writers, settings);
            }
            return new Database(dialect, writers, readers, lock);
        } catch (RuntimeException fault) {
            close(readers, writers, lock);
            throw fault instanceof StoreUnavailable known ? known : StoreUnavailable.of(settings, fault);
        }
    }

    /** Who has the file's lock knows that all others are dead, and waits for none of them. */
    private static void bury(HikariDataSource writers) {
        Jdbi.create(writers).useTransaction(handle -> {
            Instances.bury(handle);
            Leases.bury(handle);
        });
    }

    /** Whether an SQLite store's file is there; of PostgreSQL only {@link #open} can tell. */
    public static boolean exists(StoreSettings settings) {
        return Dialect.of(settings.url()) != Dialect.SQLITE || Files.isRegularFile(SqliteFile.path(settings.url()));
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Runs a transaction that writes; on SQLite one at a time, begun at once as a writer. */
    public <T extends @Nullable Object, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        return write.inTransaction(work);
    }

    /** {@link #write} without a result. */
    public <X extends Exception> void update(HandleConsumer<X> work) throws X {
        write.useTransaction(work);
    }

    /** Runs queries outside of any transaction; sees what was committed. */
    public <T extends @Nullable Object, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return read.withHandle(work);
    }

    /**
     * Lets transactions that take this number go one after the other, across all processes, until they end. SQLite's
     * writers do so anyway.
     */
    public void queue(Handle handle, long number) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.execute("select pg_advisory_xact_lock(?)", number);
        }
    }

    /** The store's own clock, in milliseconds since 1970: the one that several instances share. */
    public long now(Handle handle) {
        return handle.createQuery(dialect.now()).mapTo(Long.class).one();
    }

    @Override
    public void close() {
        close(readers, writers, lock);
    }

    private static void close(
            @Nullable HikariDataSource readers, @Nullable HikariDataSource writers, @Nullable FileLock lock) {
        if (readers != null) {
            readers.close();
        }
        if (writers != null) {
            writers.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static HikariConfig postgres(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("postgresql");
        config.setMaximumPoolSize(POSTGRES_CONNECTIONS);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(10_000);
        // a process that the network cuts off in the middle of a transaction must not hold its locks against the others
        config.setConnectionInitSql("set idle_in_transaction_session_timeout = '" + POSTGRES_PATIENCE + "s'");
        config.addDataSourceProperty("ApplicationName", "newsbot");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }
}
