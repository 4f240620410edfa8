package org.guichet.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.guichet.store.StoreRefusedException;

/**
 * The folder that holds a store: {@code guichet.db} (and SQLite's own {@code -wal} and {@code -shm}), {@code blobs/} and
 * {@code guichet.lock}. Whoever has it open has it alone.
 */
record DataFolder(DataLock lock, Database database, BlobFolder blobs) implements AutoCloseable {

    private static final String FILE = "guichet.db";

    /** @throws StoreRefusedException when another gateway has it */
    static DataFolder open(Path data) {
        try {
            PrivateFiles.createFolder(data);
            DataLock lock = DataLock.take(data);
            Path file = data.resolve(FILE);
            PrivateFiles.createFile(file);
            BlobFolder blobs = BlobFolder.open(data.resolve("blobs"));
            PrivateFiles.sync(data);
            PrivateFiles.sync(data.toAbsolutePath().getParent());
            return new DataFolder(lock, new Database(file), blobs);
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }

    /** The writer's first session, over tables that are up to date. */
    Session writerSession() {
        try {
            Schema.bringUpToDate(database);
            return database.writer();
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
