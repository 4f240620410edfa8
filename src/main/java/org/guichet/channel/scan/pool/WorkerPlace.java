package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** A place in the pool: at most one worker lives in it, and a dead or worn one is replaced. One job at a time. */
final class WorkerPlace {

    private final WorkerStarter starter;
    private final ScheduledExecutorService clock;
    private final int pagesPerWorker;
    private @Nullable Worker worker;
    private int generation;
    private boolean closed;

    WorkerPlace(WorkerStarter starter, ScheduledExecutorService clock, int pagesPerWorker) {
        this.starter = starter;
        this.clock = clock;
        this.pagesPerWorker = pagesPerWorker;
    }

    /** A living worker, started now if need be. */
    synchronized Worker worker() throws IOException {
        checkOpen();
        Worker living = worker;
        if (living == null || !living.isAlive() || living.pages() >= pagesPerWorker) {
            retire();
            living = new Worker(starter.start(), clock);
            worker = living;
            generation++;
        }
        return living;
    }

    /** A job that ended because its worker was taken away has read nothing. */
    synchronized void checkOpen() throws PoolClosedException {
        if (closed) {
            throw new PoolClosedException();
        }
    }

    /** Which worker it is: grows with every new one. */
    synchronized int generation() {
        return generation;
    }

    private void retire() {
        if (worker != null) {
            worker.kill();
            worker = null;
        }
    }

    /** Also ends a job that is running. */
    synchronized void close() {
        closed = true;
        retire();
    }
}
