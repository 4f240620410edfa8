package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guichet.arrival.LedgerUnavailableException;
import org.jspecify.annotations.Nullable;

/** A few connections that only read; the writer does not wait for them, nor they for it. A failed one is not used again. */
public final class ReadPool implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final Semaphore permits = new Semaphore(CONNECTIONS);
    private final Deque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    public ReadPool(Database database) {
        this.database = database;
    }

    /**
     * Reads from one state of the database, if the work is one statement.
     *
     * @throws LedgerUnavailableException when the database cannot be read, is too busy, or is closed
     */
    public <T> T read(Work<T> work) {
        acquire();
        try {
            if (closed) {
                throw new LedgerUnavailableException("the store is closed", null);
            }
            return readOnceOrTwice(work);
        } catch (SQLException e) {
            throw database.trouble(e).unavailable(e);
        } finally {
            permits.release();
        }
    }

    /** When a connection has died, its neighbours have too: a new one tells whether the database is there. */
    private <T> T readOnceOrTwice(Work<T> work) throws SQLException {
        try {
            return readWith(work);
        } catch (SQLException e) {
            if (database.trouble(e).kind() != Trouble.Kind.CONNECTION) {
                throw e;
            }
            closeIdle();
            return readWith(work);
        }
    }

    private void closeIdle() throws SQLException {
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }

    private <T> T readWith(Work<T> work) throws SQLException {
        Session session = idleOrNew();
        boolean sound = false;
        try {
            T result = work.run(session);
            sound = true;
            return result;
        } finally {
            if (sound) {
                idle.push(session);
            } else {
                session.close();
            }
        }
    }

    private Session idleOrNew() throws SQLException {
        @Nullable Session session = idle.poll();
        return session == null ? database.reader() : session;
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LedgerUnavailableException("too many readers are waiting for the database", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("interrupted while waiting to read", e);
        }
    }

    /** Waits for readers that are at work, then closes every connection; nobody reads afterwards. */
    @Override
    public void close() {
        closed = true;
        permits.acquireUninterruptibly(CONNECTIONS);
        try {
            closeIdle();
        } catch (SQLException e) {
            throw database.trouble(e).unavailable(e);
        } finally {
            permits.release(CONNECTIONS);
        }
    }
}
