package org.guichet.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** The database file, and how to connect to it. The file exists: a lost one must not silently become an empty one. */
final class Database {

    /** How long a statement waits for another process (a back-up, a person with a shell) to let go. */
    private static final int BUSY_MILLIS = 5_000;

    private final SQLiteDataSource source;

    Database(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        this.source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
    }

    DataSource source() {
        return source;
    }

    /** A session whose commits are fsynced before they return. */
    Session writer() throws SQLException {
        Session session = new Session(source.getConnection());
        session.execute("PRAGMA journal_mode = WAL");
        session.execute("PRAGMA synchronous = FULL");
        session.execute("PRAGMA fullfsync = ON"); // macOS: fsync alone does not reach the disk there
        session.execute("PRAGMA temp_store = MEMORY"); // savepoints would open a temporary file
        session.useTransactions();
        return session;
    }

    Session reader() throws SQLException {
        Session session = new Session(source.getConnection());
        session.execute("PRAGMA query_only = ON");
        return session;
    }
}
