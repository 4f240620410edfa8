package org.guichet.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.sql.PrivateFiles;
import org.guichet.store.sql.Session;
import org.guichet.store.sql.Trouble;

/**
 * The folder that holds a store: {@code guichet.db} (and SQLite's own {@code -wal} and {@code -shm}), {@code blobs/} and
 * {@code guichet.lock}. Whoever has it open has it alone.
 */
record DataFolder(DataLock lock, SqliteDatabase database, BlobFolder blobs) implements AutoCloseable {

    static final String FILE = "guichet.db";
    static final String BLOBS = "blobs";

    /**
     * Opens the folder, which is made when it is missing.
     *
     * @throws StoreRefusedException when another gateway has it
     */
    static DataFolder open(Path data) {
        try {
            PrivateFiles.createFolder(data);
            DataLock lock = DataLock.take(data);
            try {
                return locked(data, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }

    private static DataFolder locked(Path data, DataLock lock) throws IOException {
        NativeLibrary.prepare(data);
        Path file = data.resolve(FILE);
        PrivateFiles.createFile(file);
        BlobFolder blobs = BlobFolder.open(data.resolve(BLOBS));
        PrivateFiles.sync(data);
        PrivateFiles.sync(data.toAbsolutePath().getParent());
        return new DataFolder(lock, new SqliteDatabase(file), blobs);
    }

    /**
     * The writer's first session, over tables that are up to date.
     *
     * @throws StoreRefusedException when a newer gateway has written the database
     */
    Session writerSession() throws SQLException {
        Schema.bringUpToDate(database);
        return database.writer();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
