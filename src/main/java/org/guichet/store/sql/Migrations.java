package org.guichet.store.sql;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The numbered, forward-only steps of the tables. In a class of its own so that Flyway is loaded only when it runs. */
public final class Migrations {

    /** The table in which it is noted which steps were done. */
    public static final String HISTORY = "schema_history";

    private static final String LOCATIONS = "classpath:org/guichet/store/migration/";

    private Migrations() {}

    /**
     * Does the steps that are due.
     *
     * @param folder of this database's steps
     * @throws SQLException what the database said, when a step could not be done
     */
    public static void run(DataSource source, String folder) throws SQLException {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .table(HISTORY)
                    .locations(LOCATIONS + folder)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException failure) {
                    throw failure;
                }
            }
            throw e;
        }
    }
}
