package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guichet.arrival.LedgerUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * One caller's unit of work in the queue: it happens whole or not at all, and its caller is told after the commit.
 *
 * @param <T> what the caller gets
 */
final class Unit<T> {

    private final Work<T> work;
    private final long bytes;
    private final boolean urgent;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable whenCommitted = () -> {};

    /** @param urgent whether it should not wait for others to share its commit */
    Unit(long bytes, boolean urgent, Work<T> work) {
        this.bytes = bytes;
        this.urgent = urgent;
        this.work = work;
    }

    /** Roughly what it adds to the transaction. */
    long bytes() {
        return bytes;
    }

    boolean isUrgent() {
        return urgent;
    }

    /** False when its caller has been answered: it gave up. */
    boolean isWanted() {
        return !answer.isDone();
    }

    /**
     * Does the work within a savepoint. A fault of the unit itself is kept for its caller and undone, and the group goes
     * on.
     *
     * @throws SQLException when the store failed, and the group with it
     */
    void runIn(Session session, Database database) throws SQLException {
        session.execute("SAVEPOINT unit");
        try {
            T result = work.run(session);
            whenCommitted = () -> answer.complete(result);
        } catch (SQLException e) {
            if (database.trouble(e).kind() != Trouble.Kind.STATEMENT) {
                throw e;
            }
            undo(session, new IllegalStateException("the database refused a statement", e));
        } catch (RuntimeException e) {
            undo(session, e);
        }
        session.execute("RELEASE unit");
    }

    /**
     * Does the work without a savepoint.
     *
     * @return false for a fault of the unit itself: the transaction must be rolled back, and the unit be run again by
     *     {@link #runIn}
     * @throws SQLException when the store failed, and the group with it
     */
    boolean tryIn(Session session, Database database) throws SQLException {
        try {
            T result = work.run(session);
            whenCommitted = () -> answer.complete(result);
            return true;
        } catch (SQLException e) {
            if (database.trouble(e).kind() != Trouble.Kind.STATEMENT) {
                throw e;
            }
            return false;
        } catch (RuntimeException e) {
            return false; // thrown again by the second run, which keeps it for the caller
        }
    }

    /** Does the work outside of any transaction, and answers at once. */
    void runOutside(Session session) throws SQLException {
        answer.complete(work.run(session));
    }

    private void undo(Session session, RuntimeException fault) throws SQLException {
        session.execute("ROLLBACK TO unit");
        whenCommitted = () -> answer.completeExceptionally(fault);
    }

    /** Tells the caller: the commit is on the disk. */
    void committed() {
        whenCommitted.run();
    }

    void failed(LedgerUnavailableException failure) {
        answer.completeExceptionally(failure);
    }

    /**
     * Waits for the answer.
     *
     * @throws LedgerUnavailableException when the store failed, or did not answer in time; in the latter case the work
     *     may still have been done
     */
    T await(Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw ofThisThread(e.getCause());
        } catch (TimeoutException e) {
            throw givenUp("the store did not answer within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp("interrupted while waiting for the store", e);
        }
    }

    private LedgerUnavailableException givenUp(String message, Exception cause) {
        answer.cancel(false);
        return new LedgerUnavailableException(message, cause);
    }

    private static RuntimeException ofThisThread(@Nullable Throwable failure) {
        if (failure instanceof LedgerUnavailableException unavailable) {
            return new LedgerUnavailableException(String.valueOf(unavailable.getMessage()), unavailable);
        }
        return failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
    }
}
