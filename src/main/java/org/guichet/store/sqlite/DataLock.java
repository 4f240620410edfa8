package org.guichet.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.sql.PrivateFiles;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's lock on a data folder: two gateways on one folder would each believe that they alone write. The
 * system takes it back when the process ends, however it ends, so nobody ever has to remove the file.
 */
final class DataLock implements AutoCloseable {

    private static final String FILE = "guichet.lock";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreRefusedException when another gateway has it */
    static DataLock take(Path data) throws IOException {
        Path file = data.resolve(FILE);
        PrivateFiles.createFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StoreRefusedException("Another gateway is using the data folder " + data
                    + ": stop it, or give this one a data folder of its own.");
        }
        return new DataLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another store in this same process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
