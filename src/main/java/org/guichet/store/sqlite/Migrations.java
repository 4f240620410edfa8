package org.guichet.store.sqlite;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The numbered, forward-only steps of the tables. In a class of its own so that Flyway is loaded only when it runs. */
final class Migrations {

    static final String HISTORY = "schema_history";

    private static final String LOCATION = "classpath:org/guichet/store/migration/sqlite";

    private Migrations() {}

    static void run(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .table(HISTORY)
                .locations(LOCATION)
                .load()
                .migrate();
    }
}
