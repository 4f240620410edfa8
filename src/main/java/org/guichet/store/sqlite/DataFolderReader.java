package org.guichet.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.store.Archive;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.Verification;
import org.guichet.store.sql.ReadPool;
import org.guichet.store.sql.Session;
import org.guichet.store.sql.SqlArchive;
import org.guichet.store.sql.SqlVerification;

/**
 * A data folder for reading only, whether a gateway works on it or not: it takes no lock, and write-ahead logging lets it
 * read while the gateway writes.
 */
public final class DataFolderReader implements AutoCloseable {

    private final Path data;
    private final SqliteDatabase database;
    private final ReadPool readers;

    private DataFolderReader(Path data, SqliteDatabase database) {
        this.data = data;
        this.database = database;
        this.readers = new ReadPool(database);
    }

    /**
     * Opens it.
     *
     * @throws StoreRefusedException when there is no database of this gateway's version in it
     * @throws LedgerUnavailableException when it cannot be read
     */
    public static DataFolderReader open(Path data) {
        Path file = data.resolve(DataFolder.FILE);
        if (!Files.isRegularFile(file)) {
            throw new StoreRefusedException("There is no store in " + data + ": no gateway has run there yet.");
        }
        NativeLibrary.prepare(data);
        SqliteDatabase database = new SqliteDatabase(file);
        try (Session session = database.reader()) {
            requireNewest(Schema.recorded(session));
        } catch (SQLException e) {
            throw SqliteTrouble.of(e).unavailable(e);
        }
        return new DataFolderReader(data, database);
    }

    private static void requireNewest(int recorded) {
        if (recorded != Schema.NEWEST) {
            throw new StoreRefusedException("The database has version " + recorded + " and this program reads "
                    + Schema.NEWEST + ": use the program of the gateway that runs on it, or start this one once.");
        }
    }

    /** Reads everything again. */
    public Verification verification() {
        return new SqlVerification(database, readers, blobs());
    }

    /** What is kept, to be read again. */
    public Archive archive() {
        return new SqlArchive(readers, blobs());
    }

    /**
     * Makes a back-up: a data folder as it was at one moment at or after the call.
     *
     * @param to a folder that does not exist yet, or is empty
     * @param progress told now and then how far it is
     * @throws IOException when it could not be made; what is there then is not a back-up
     */
    public BackUp.Made backUp(Path to, Consumer<String> progress) throws IOException {
        return new BackUp(database, blobs(), to).make(progress);
    }

    private BlobFolder blobs() {
        return BlobFolder.beside(data.resolve(DataFolder.BLOBS));
    }

    @Override
    public void close() {
        readers.close();
    }
}
