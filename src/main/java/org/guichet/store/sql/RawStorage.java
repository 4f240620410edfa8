package org.guichet.store.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.guichet.arrival.Digest;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.RawContent;

/** Where raw bytes go: small ones into the row's own transaction, large ones to a place of their own before it. */
final class RawStorage {

    private final Blobs blobs;

    /** Whoever records a large content shares it; whoever removes one has it alone. */
    private final ReadWriteLock removal = new ReentrantReadWriteLock();

    RawStorage(Blobs blobs) {
        this.blobs = blobs;
    }

    boolean isInline(RawContent content) {
        return content.size() <= Blobs.LARGEST_INLINE;
    }

    /**
     * Makes a large content durable; gives a small one, for the transaction to do so.
     *
     * @throws LedgerUnavailableException when it could not be read or written, or is still changing
     */
    Optional<byte[]> prepare(RawContent content) {
        try {
            if (isInline(content)) {
                return Optional.of(unchanged(content));
            }
            blobs.keep(content);
            return Optional.empty();
        } catch (ContentChangedException e) {
            throw new LedgerUnavailableException("the content changed while it was being stored", e);
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }

    /** Does what makes a content durable together with its row; until it is done, that content is not removed. */
    <T> T recording(RawContent content, Supplier<T> work) {
        return isInline(content) ? work.get() : with(removal.readLock(), work);
    }

    /** Does what may remove large contents. */
    <T> T removing(Supplier<T> work) {
        return with(removal.writeLock(), work);
    }

    private static <T> T with(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * For the transaction that names a large content: another gateway may have removed it since.
     *
     * @throws LedgerUnavailableException when it has
     */
    void requireKept(Session session, RawContent content) throws SQLException {
        if (!blobs.isKept(session, content.sha256())) {
            throw new LedgerUnavailableException("the same content is just being erased", null);
        }
    }

    /** Removes a large content within a transaction that makes sure that nothing names it. */
    boolean remove(Session session, String sha256) throws SQLException {
        try {
            blobs.remove(session, sha256);
            return true;
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }

    RawContent inFile(String sha256, long size) {
        return blobs.find(sha256, size);
    }

    private static byte[] unchanged(RawContent content) throws IOException {
        byte[] bytes = content.bytes();
        boolean mayChange = content instanceof RawContent.InFile;
        if (mayChange && !Digest.sha256(bytes).equals(content.sha256())) {
            throw new ContentChangedException();
        }
        return bytes;
    }
}
