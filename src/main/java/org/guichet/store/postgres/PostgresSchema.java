package org.guichet.store.postgres;

import java.sql.SQLException;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.sql.Migrations;
import org.guichet.store.sql.Session;

/** Which version of the tables the database has, and bringing it to the newest. */
final class PostgresSchema {

    /** The number of the newest file in the migration folder. */
    static final int NEWEST = 10;

    private static final String LOCK = "SELECT pg_advisory_lock(7244, hashtext(current_schema()))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(7244, hashtext(current_schema()))";

    private PostgresSchema() {}

    /**
     * Makes or upgrades the tables; of several gateways that start at once, one does it and the others wait. The migration
     * library is loaded only when there is something to do.
     *
     * @throws StoreRefusedException when a newer gateway has written the database
     */
    static void bringUpToDate(PostgresDatabase database) throws SQLException {
        try (Session session = database.reader()) {
            if (isUpToDate(session)) {
                return;
            }
            session.execute("SET lock_timeout = '60s'");
            session.execute("SET statement_timeout = '60s'");
            session.execute(LOCK);
            if (!isUpToDate(session)) {
                Migrations.run(database.source(), "postgres");
            }
            session.execute(UNLOCK);
        }
    }

    private static boolean isUpToDate(Session session) throws SQLException {
        int recorded = recorded(session);
        if (recorded > NEWEST) {
            throw new StoreRefusedException("The database has version " + recorded + " and this gateway knows " + NEWEST
                    + ": run the newer gateway that wrote it, or restore a back-up from before.");
        }
        return recorded == NEWEST;
    }

    /** @throws StoreRefusedException when this program cannot read tables of the recorded version */
    static void requireNewest(int recorded) {
        if (recorded == 0) {
            throw new StoreRefusedException("There is no store in this database: no gateway has run on it yet.");
        }
        if (recorded != NEWEST) {
            throw new StoreRefusedException("The database has version " + recorded + " and this program reads " + NEWEST
                    + ": use the program of the gateways that run on it, or start this one once.");
        }
    }

    /** 0 for an empty database. */
    static int recorded(Session session) throws SQLException {
        boolean empty = session.one(row -> 1, "SELECT 1 WHERE to_regclass('" + Migrations.HISTORY + "') IS NOT NULL")
                .isEmpty();
        return empty
                ? 0
                : session.one(
                                row -> row.getInt(1),
                                "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM " + Migrations.HISTORY
                                        + " WHERE success")
                        .orElse(0);
    }
}
