package org.guichet.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.happening.Happening;
import org.guichet.measure.Histogram;
import org.guichet.store.StoreLoad;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. Callers queue units of work and wait; the writer takes what is queued, runs it in one
 * transaction, commits (one fsync for all of them) and answers each caller.
 *
 * <p>When the store fails, every caller of the group is told, the connection is dropped, and the next group tries with a
 * new one: it recovers by itself once the cause is gone.
 */
public final class GroupWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    /** Bounds one transaction, and so how long the first of a group waits for the last. */
    private static final int GROUP_UNITS = 256;

    private static final long GROUP_BYTES = 8L << 20;

    /** Bounds what waits in memory: beyond it, callers wait at the door, then are refused. */
    private static final int QUEUED_UNITS = 1_024;

    /**
     * How long what is not urgent waits for company. A commit costs as much processor time as three cases, and a case that
     * nobody waits for may be durable a moment later.
     */
    private static final Duration COMPANY_PATIENCE = Duration.ofMillis(20);

    private static final Duration QUEUE_PATIENCE = Duration.ofSeconds(5);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final BlockingQueue<Unit<?>> queue = new ArrayBlockingQueue<>(QUEUED_UNITS);
    private final Histogram groupSizes = Histogram.ofCounts();
    private final Histogram commits = Histogram.ofSeconds();
    private final Queue<Unit<?>> betweenGroups = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::work, "guichet-store-writer");

    private volatile boolean closing;
    private volatile boolean stopped;
    private boolean failing;
    private @Nullable Session session;

    /** @param session to the same database, owned by this writer from now on */
    public GroupWriter(Database database, Session session) {
        this.database = database;
        this.session = session;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Does the work in a transaction that is durable when this returns.
     *
     * @param bytes roughly what the work adds
     * @throws LedgerUnavailableException when it could not be made durable
     */
    public <T> T run(long bytes, Work<T> work) {
        return run(new Unit<>(bytes, true, work));
    }

    /**
     * As {@link #run}, for work that nobody outside waits for: it shares a commit with what comes within a few
     * milliseconds.
     */
    public <T> T runInCompany(long bytes, Work<T> work) {
        return run(new Unit<>(bytes, false, work));
    }

    private <T> T run(Unit<T> unit) {
        enqueue(unit);
        if (stopped) {
            unit.failed(closed());
        }
        return unit.await(ANSWER_PATIENCE);
    }

    /** How busy it is and was. */
    StoreLoad load() {
        return new StoreLoad(queue.size(), groupSizes, commits);
    }

    /**
     * Does the work between two transactions, with the writer's session and outside of any transaction.
     *
     * @throws LedgerUnavailableException when it could not be done
     */
    <T> T runBetween(Work<T> work) {
        Unit<T> unit = new Unit<>(0, true, work);
        betweenGroups.add(unit);
        run(0, any -> true); // the group after which it is done
        return unit.await(ANSWER_PATIENCE);
    }

    /** How many units wait for the next transaction. */
    public int queued() {
        return queue.size();
    }

    private void enqueue(Unit<?> unit) {
        try {
            if (closing) {
                throw closed();
            }
            if (!queue.offer(unit, QUEUE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LedgerUnavailableException("the store's queue is full", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("interrupted while waiting for the store's queue", e);
        }
    }

    private static LedgerUnavailableException closed() {
        return new LedgerUnavailableException("the store is closed", null);
    }

    private void work() {
        try {
            while (!closing || !queue.isEmpty()) {
                commit(nextGroup());
                workBetweenGroups();
            }
        } catch (InterruptedException e) {
            LOG.debug("The store's writer was interrupted and stops");
        } finally {
            stopped = true;
            queue.forEach(unit -> unit.failed(closed()));
            betweenGroups.forEach(unit -> unit.failed(closed()));
            dropSession();
        }
    }

    private List<Unit<?>> nextGroup() throws InterruptedException {
        List<Unit<?>> group = new ArrayList<>();
        long bytes = 0;
        boolean urgent = false;
        long until = 0;
        for (Unit<?> unit = queue.take(); unit != null; unit = bytes < GROUP_BYTES ? next(urgent, until) : null) {
            until = group.isEmpty() ? System.nanoTime() + COMPANY_PATIENCE.toNanos() : until;
            if (unit.isWanted()) {
                group.add(unit);
                bytes += unit.bytes();
            }
            urgent |= unit.isUrgent() || closing;
            if (group.size() == GROUP_UNITS) {
                break;
            }
        }
        return group;
    }

    /** What is queued already, or comes in time when nothing urgent waits. */
    private @Nullable Unit<?> next(boolean urgent, long until) throws InterruptedException {
        return urgent ? queue.poll() : queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void commit(List<Unit<?>> group) {
        if (group.isEmpty()) {
            return; // every caller gave up
        }
        long begun = System.nanoTime();
        try {
            Session open = runOnceOrTwice(group);
            open.commit();
            groupSizes.add(group.size());
            commits.addNanos(System.nanoTime() - begun);
            group.forEach(Unit::committed);
            recovered();
        } catch (SQLException e) {
            dropSession();
            fail(group, database.trouble(e).unavailable(e));
        } catch (RuntimeException | Error e) {
            dropSession();
            fail(group, new LedgerUnavailableException("the store's writer failed", e));
        }
    }

    private void workBetweenGroups() {
        for (Unit<?> unit = betweenGroups.poll(); unit != null; unit = betweenGroups.poll()) {
            try {
                Session open = openSession();
                open.leaveTransactions();
                unit.runOutside(open);
                open.useTransactions();
            } catch (SQLException e) {
                dropSession();
                unit.failed(database.trouble(e).unavailable(e));
            } catch (RuntimeException | Error e) {
                dropSession();
                unit.failed(new LedgerUnavailableException("the store's writer failed", e));
            }
        }
    }

    /**
     * Up to the commit, a group may be run again: nothing of it was kept. That helps when it was broken off in favour of
     * another gateway's, or when the connection had died while nobody used it.
     */
    private Session runOnceOrTwice(List<Unit<?>> group) throws SQLException {
        try {
            return run(group);
        } catch (SQLException e) {
            Trouble.Kind kind = database.trouble(e).kind();
            if (kind != Trouble.Kind.COLLISION && kind != Trouble.Kind.CONNECTION) {
                throw e;
            }
            LOG.debug("A group of writes is run again", e);
            dropSession();
            return run(group);
        }
    }

    /** The session in which the whole group has run. */
    private Session run(List<Unit<?>> group) throws SQLException {
        Session open = openSession();
        if (database.isMarkingDear() && runUnmarked(group, open)) {
            return open;
        }
        database.begin(open);
        for (Unit<?> unit : group) {
            unit.runIn(open, database);
        }
        return open;
    }

    /** False when a unit is faulty; then nothing was done. */
    private boolean runUnmarked(List<Unit<?>> group, Session open) throws SQLException {
        database.begin(open);
        for (Unit<?> unit : group) {
            if (!unit.tryIn(open, database)) {
                open.rollback();
                return false;
            }
        }
        return true;
    }

    private void fail(List<Unit<?>> group, LedgerUnavailableException failure) {
        if (!failing) { // once, not for every arrival of an outage
            Happening.STORE_DOWN
                    .in(LOG)
                    .setCause(failure.getCause())
                    .log("Nothing can be stored: {}", failure.getMessage());
        }
        failing = true;
        group.forEach(unit -> unit.failed(failure));
    }

    private void recovered() {
        if (failing) {
            Happening.STORE_UP.in(LOG).log("The store works again");
        }
        failing = false;
    }

    private Session openSession() throws SQLException {
        Session open = session;
        if (open == null) {
            open = database.writerAfterFailure();
            session = open;
        }
        return open;
    }

    private void dropSession() {
        Session open = session;
        session = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("A connection could not be closed", e);
            }
        }
    }

    /** Finishes what is queued, then closes the connection. */
    @Override
    public void close() {
        closing = true;
        queue.offer(new Unit<>(0, true, any -> true)); // wakes the writer; a full queue keeps it awake anyway
        try {
            thread.join(ANSWER_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
