package org.guichet.gateway;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that write outcomes into the ledger while the workers understand the next arrivals: each waits for its commit,
 * and those that wait together share one. With workers that waited themselves, nearly every case had an fsync for itself
 * and the processors stood still meanwhile.
 *
 * <p>Bounded by number and by bytes: beyond that a worker writes itself, so that what is understood and not yet written
 * does not grow.
 */
final class Settlers implements AutoCloseable {

    /**
     * Half of them wait for one commit while the others gather for the next. With half as many, the workers had to wait too,
     * and the processors stood still for a fifth of the time.
     */
    static final int MOST = 64;

    /** Of raw contents, which say how large outcomes may be: eight megabytes. */
    private static final int ROOM_KILOBYTES = 8 << 10;

    private static final long IDLE_SECONDS = 10;
    private static final long PATIENCE_SECONDS = 5;

    private final AtomicInteger made = new AtomicInteger();
    private final Semaphore room = new Semaphore(ROOM_KILOBYTES);
    private final Set<CompletableFuture<Void>> begun = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            MOST,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            this::daemon,
            new ThreadPoolExecutor.CallerRunsPolicy());

    /**
     * As {@link #run}, but after all that was begun before: what names another mail finds the case of that mail, when both
     * came together.
     */
    CompletableFuture<Void> runAfterOthers(long bytes, Runnable write) {
        // Each has a thread already and waits for earlier ones only, so they all come to an end.
        CompletableFuture<Void> others = CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new));
        return run(bytes, () -> {
            others.join();
            write.run();
        });
    }

    /**
     * Does it on another thread, or on this one when there is no room.
     *
     * @param bytes of the arrival's raw content
     * @param write may throw nothing
     * @return completed when it is done
     */
    CompletableFuture<Void> run(long bytes, Runnable write) {
        long kilobytes = 1 + (bytes >> 10);
        if (kilobytes > ROOM_KILOBYTES || !room.tryAcquire((int) kilobytes)) {
            write.run();
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        begun.add(done);
        threads.execute(() -> {
            try {
                write.run();
            } finally {
                room.release((int) kilobytes);
                begun.remove(done);
                done.complete(null);
            }
        });
        return done;
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "guichet-settle-" + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Lets what was begun come to its end, for a while; the ledger has the others. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
