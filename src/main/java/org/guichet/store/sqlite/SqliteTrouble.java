package org.guichet.store.sqlite;

import java.sql.SQLException;
import org.guichet.store.sql.Trouble;
import org.sqlite.SQLiteErrorCode;

/** Tells the store's own trouble (which passes or must be repaired) from the fault of one unit of work (a bug). */
final class SqliteTrouble {

    /** SQLite's extended result codes keep the primary code in their lowest byte. */
    private static final int PRIMARY = 0xff;

    private SqliteTrouble() {}

    static Trouble of(SQLException failure) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
        return new Trouble(isOfTheStatement(code) ? Trouble.Kind.STATEMENT : Trouble.Kind.STORE, sentence(code));
    }

    /** Whether the statement was refused for what it says rather than for the state of the disk. */
    private static boolean isOfTheStatement(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE, SQLITE_ERROR -> true;
            default -> false;
        };
    }

    private static String sentence(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_FULL -> "the disk of the data folder is full";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another process keeps the database locked";
            case SQLITE_READONLY, SQLITE_PERM ->
                "the database cannot be written: look at the rights of the data folder";
            case SQLITE_CANTOPEN -> "the database cannot be opened: look at the data folder and its rights";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "the database is damaged: stop the gateway and restore a back-up";
            default -> "the database failed";
        };
    }
}
