package org.guichet.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.RawContent;
import org.guichet.store.Archive;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.Verification;
import org.guichet.store.sql.ReadPool;
import org.guichet.store.sql.Session;
import org.guichet.store.sql.SqlArchive;
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

    /** What is kept, to be read again; of a large content a copy is in memory while it is read. */
    public Archive archive() {
        BlobPieces pieces = new BlobPieces(readers);
        return new SqlArchive(readers, (sha256, size) -> whole(pieces, sha256));
    }

    private static RawContent whole(BlobPieces pieces, String sha256) {
        try (InputStream content = pieces.open(sha256)) {
            return new RawContent.InMemory(content.readAllBytes(), sha256);
        } catch (IOException e) {
            throw new LedgerUnavailableException("a large content is not in the database", e);
        }
    }

    @Override
    public void close() {
        readers.close();
    }
}
