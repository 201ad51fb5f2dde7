package newsbot.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * A statement that is run for many rows, its values bound by their places: for the few statements that run for every
 * message, where looking for names costs as much as all the rest.
 */
public final class Batch implements AutoCloseable {
    private final PreparedStatement statement;
    private int rows;

    private Batch(PreparedStatement statement) {
        this.statement = statement;
    }

    /** @param sql with a question mark for each value */
    public static Batch prepareBatch(String sql, Handle handle) {
        try {
            return new Batch(handle.getConnection().prepareStatement(sql));
        } catch (SQLException fault) {
            throw new Failed(fault);
        }
    }

    /** One more row. @param values in their order: strings, integers and longs */
    public void add(Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            rows++;
        } catch (SQLException fault) {
            throw new Failed(fault);
        }
    }

    /** Runs it for all rows. @return how many rows of the table each has changed */
    public int[] execute() {
        try {
            return rows == 0 ? new int[0] : statement.executeBatch();
        } catch (SQLException fault) {
            throw new Failed(fault);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException fault) {
            throw new Failed(fault);
        }
    }

    /** As every failure of the store: Jdbi's. */
    private static final class Failed extends JdbiException {
        private static final long serialVersionUID = 1;

        Failed(SQLException cause) {
            super(cause);
        }
    }
}
