package org.guichet.store.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import org.guichet.arrival.LedgerUnavailableException;
import org.sqlite.SQLiteErrorCode;

/** Tells the store's own trouble (which passes or must be repaired) from the fault of one unit of work (a bug). */
final class Trouble {

    /** SQLite's extended result codes keep the primary code in their lowest byte. */
    private static final int PRIMARY = 0xff;

    private Trouble() {}

    /** Whether the statement was refused for what it says rather than for the state of the disk. */
    static boolean isOfTheStatement(SQLException failure) {
        return switch (primary(failure)) {
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE, SQLITE_ERROR -> true;
            default -> false;
        };
    }

    static LedgerUnavailableException of(SQLException failure) {
        return new LedgerUnavailableException(sentence(primary(failure)), failure);
    }

    static LedgerUnavailableException of(IOException failure) {
        return new LedgerUnavailableException(
                "the data folder cannot be read or written: look at its rights and the space on its disk", failure);
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

    private static SQLiteErrorCode primary(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
    }
}
