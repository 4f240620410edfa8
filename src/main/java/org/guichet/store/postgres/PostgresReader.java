package org.guichet.store.postgres;

import java.sql.SQLException;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.Verification;
import org.guichet.store.sql.ReadPool;
import org.guichet.store.sql.Session;
import org.guichet.store.sql.SqlVerification;

/** The database for reading only, whether gateways work on it or not. Needs no data folder, and claims nothing. */
public final class PostgresReader implements AutoCloseable {

    private final PostgresDatabase database;
    private final ReadPool readers;

    private PostgresReader(PostgresDatabase database) {
        this.database = database;
        this.readers = new ReadPool(database);
    }

    /**
     * Opens it.
     *
     * @throws StoreRefusedException when it has no tables of this gateway's version
     * @throws LedgerUnavailableException when it cannot be read
     */
    public static PostgresReader open(PostgresPlace place) {
        PostgresDatabase database = new PostgresDatabase(place, "reader");
        try (Session session = database.reader()) {
            PostgresSchema.requireNewest(PostgresSchema.recorded(session));
        } catch (SQLException e) {
            throw database.trouble(e).unavailable(e);
        }
        return new PostgresReader(database);
    }

    /** Reads everything again, each content where it is kept. */
    public Verification verification() {
        return new SqlVerification(database, readers, new BlobPieces(readers));
    }

    @Override
    public void close() {
        readers.close();
    }
}
