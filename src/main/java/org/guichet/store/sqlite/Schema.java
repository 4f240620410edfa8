package org.guichet.store.sqlite;

import java.sql.SQLException;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.sql.Migrations;
import org.guichet.store.sql.Session;

/** Which version of the tables the database has, and bringing it to the newest. */
final class Schema {

    /** The number of the newest file in the migration folder. */
    static final int NEWEST = 10;

    private Schema() {}

    /**
     * Makes or upgrades the tables. A database that is up to date is not touched, and the migration library not loaded:
     * that would cost every start a quarter of a second.
     *
     * @throws StoreRefusedException when a newer gateway has written the database
     */
    static void bringUpToDate(SqliteDatabase database) throws SQLException {
        int recorded = recorded(database);
        if (recorded > NEWEST) {
            throw new StoreRefusedException("The database has version " + recorded + " and this gateway knows " + NEWEST
                    + ": run the newer gateway that wrote it, or restore a back-up from before.");
        }
        if (recorded < NEWEST) {
            Migrations.run(database.source(), "sqlite");
        }
    }

    private static int recorded(SqliteDatabase database) throws SQLException {
        try (Session session = database.reader()) {
            return recorded(session);
        }
    }

    /** 0 for an empty database. */
    static int recorded(Session session) throws SQLException {
        boolean empty = session.all(
                        row -> row.getString(1),
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name = ?",
                        Migrations.HISTORY)
                .isEmpty();
        return empty
                ? 0
                : session.one(
                                row -> row.getInt(1),
                                "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM " + Migrations.HISTORY
                                        + " WHERE success = 1")
                        .orElse(0);
    }
}
