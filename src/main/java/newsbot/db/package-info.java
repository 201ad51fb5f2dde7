/** The store: one handle for SQLite and PostgreSQL, migrations, leases. Floor 1. */
@NullMarked
package newsbot.db;

import org.jspecify.annotations.NullMarked;
