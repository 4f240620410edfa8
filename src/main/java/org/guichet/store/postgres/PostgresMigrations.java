package org.guichet.store.postgres;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The numbered, forward-only steps of the tables. In a class of its own so that Flyway is loaded only when it runs. */
final class PostgresMigrations {

    static final String HISTORY = "schema_history";

    private static final String LOCATION = "classpath:org/guichet/store/migration/postgres";

    private PostgresMigrations() {}

    /** @throws SQLException what the database said, when a step could not be done */
    static void run(DataSource source) throws SQLException {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .table(HISTORY)
                    .locations(LOCATION)
                    .baselineOnMigrate(false)
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
