package newsbot.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The two stores that every contract suite runs on, by {@link EachStore}; each call gives an empty one. */
public enum TestStore {
    SQLITE,
    POSTGRESQL;

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Settings of a store that nobody has used. */
    public StoreSettings settings() {
        return new StoreSettings(this == SQLITE ? sqlite() : postgres());
    }

    public Database open() {
        return Database.open(settings());
    }

    private static String sqlite() {
        try {
            Path folder = Files.createTempDirectory("newsbot-store");
            folder.toFile().deleteOnExit();
            return "jdbc:sqlite:" + folder.resolve("newsbot.db");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String postgres() {
        String name = "store" + COUNT.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException fault) {
            throw new IllegalStateException("no test database", fault);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** One PostgreSQL for the whole test run; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
