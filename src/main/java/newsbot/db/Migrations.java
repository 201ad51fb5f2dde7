package newsbot.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a store's tables up to this version and refuses one that a newer version made. */
final class Migrations {
    private Migrations() {}

    static void run(DataSource source, StoreSettings settings) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load();
        MigrationVersion newest = newest(flyway.info().all(), false);
        MigrationVersion applied = newest(flyway.info().applied(), true);
        if (applied.isNewerThan(newest)) {
            throw new StoreUnavailable(settings.shown() + ": made by a newer version (tables " + applied
                    + ", this version knows " + newest
                    + "); start the newer version again, or restore the backup made before the upgrade"
                    + " (docs/operations.md)");
        }
        flyway.migrate();
    }

    private static MigrationVersion newest(MigrationInfo[] migrations, boolean withFuture) {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo migration : migrations) {
            boolean known = migration.getState().isResolved();
            MigrationVersion version = migration.getVersion();
            if ((known || withFuture) && version != null && version.isNewerThan(newest)) {
                newest = version;
            }
        }
        return newest;
    }
}
