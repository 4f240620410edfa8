package org.guichet.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.guichet.store.sql.Database;
import org.guichet.store.sql.Dialect;
import org.guichet.store.sql.Session;
import org.guichet.store.sql.Trouble;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** The database file, and how to connect to it. The file exists: a lost one must not silently become an empty one. */
final class SqliteDatabase implements Database {

    private static final Dialect DIALECT = new Dialect(
            "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'arrivals'",
            "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'arrivals'), 0)",
            // of several rows, SQLite takes a bare column from the one that has the greatest max() of the statement
            "last_failure");

    /** How long a statement waits for another process (a back-up, a person with a shell) to let go. */
    private static final int BUSY_MILLIS = 5_000;

    private final SQLiteDataSource source;

    SqliteDatabase(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setGetGeneratedKeys(
                false); // else the driver asks for one after each INSERT, a sixth of the writer's time
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        this.source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
    }

    DataSource source() {
        return source;
    }

    @Override
    public Session writer() throws SQLException {
        return connected(session -> {
            prepareWriting(session);
            session.useTransactions();
        });
    }

    @Override
    public Session writerAfterFailure() throws SQLException {
        return connected(session -> {
            prepareWriting(session);
            reuseLog(session); // on a disk with little room, the log is where some is left
            session.useTransactions();
        });
    }

    private static void prepareWriting(Session session) throws SQLException {
        session.execute("PRAGMA journal_mode = WAL");
        session.execute("PRAGMA synchronous = FULL");
        session.execute("PRAGMA fullfsync = ON"); // macOS: fsync alone does not reach the disk there
        session.execute("PRAGMA secure_delete = ON"); // what is erased is overwritten, not just given free
        session.execute("PRAGMA temp_store = MEMORY"); // savepoints would open a temporary file
    }

    @Override
    public Session reader() throws SQLException {
        return connected(session -> session.execute("PRAGMA query_only = ON"));
    }

    /** What makes a new connection ready. */
    private interface Preparation {
        void of(Session session) throws SQLException;
    }

    /** One that cannot be made ready, as on a full disk, is closed: they would use up the process's files. */
    private Session connected(Preparation preparation) throws SQLException {
        Session session = new Session(source.getConnection());
        try {
            preparation.of(session);
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Moves what the write-ahead log holds into the database, as far as readers let it, so that it can be written anew. */
    private static void reuseLog(Session session) throws SQLException {
        session.execute("PRAGMA wal_checkpoint(PASSIVE)");
    }

    /**
     * Moves the whole log into the database and cuts it off. Readers of an old state, such as a back-up, stand in its way;
     * it waits for them shortly only, since everything that writes waits with it.
     */
    @Override
    public boolean forgetDeleted(Session writer) throws SQLException {
        writer.execute("PRAGMA busy_timeout = 250");
        try {
            return writer.one(row -> row.getInt(1), "PRAGMA wal_checkpoint(TRUNCATE)")
                    .equals(Optional.of(0));
        } finally {
            writer.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
        }
    }

    @Override
    public List<String> damage(Session session) throws SQLException {
        List<String> said = session.all(row -> row.getString(1), "PRAGMA integrity_check(20)");
        return said.equals(List.of("ok")) ? List.of() : said;
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public Trouble trouble(SQLException failure) {
        return SqliteTrouble.of(failure);
    }
}
