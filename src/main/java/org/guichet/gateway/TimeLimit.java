package org.guichet.gateway;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.normalize.Outcome;

/**
 * Lets work run on a thread that can be given up. Java cannot end a thread: one whose time is over is interrupted, and
 * when it does not heed that, it is left behind and the next work gets a new one. Its result is never used.
 */
final class TimeLimit implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());
    private final AtomicInteger leftBehind = new AtomicInteger();

    /** Work that may fail as reading may. */
    @FunctionalInterface
    interface Work {
        Outcome outcome() throws IOException;
    }

    /**
     * The outcome of the work, or nothing when it took longer.
     *
     * @throws InterruptedIOException when the caller is told to stop; the work then is too
     */
    Optional<Outcome> within(Duration limit, Work work) throws IOException {
        Task task = new Task(work);
        Future<Outcome> running = threads.submit(task::call);
        try {
            return Optional.of(running.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            task.giveUp();
            running.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopped while an arrival was read").initCause(e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Threads whose work was given up and has not ended yet. */
    int leftBehind() {
        return leftBehind.get();
    }

    private static IOException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException failed ? failed : new IOException(cause);
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "understand-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Counts itself among those left behind from when it is given up until it ends, whichever comes last. */
    private final class Task {
        private final Work work;
        private boolean givenUp;
        private boolean ended;

        Task(Work work) {
            this.work = work;
        }

        Outcome call() throws IOException {
            try {
                return work.outcome();
            } finally {
                end();
            }
        }

        synchronized void giveUp() {
            givenUp = !ended;
            leftBehind.addAndGet(givenUp ? 1 : 0);
        }

        private synchronized void end() {
            ended = true;
            leftBehind.addAndGet(givenUp ? -1 : 0);
        }
    }
}
