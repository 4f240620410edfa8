package org.guichet.channel.scan.pool;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The place in the pool that a document has while it is read. One thread at a time. */
final class Place {

    private final BlockingQueue<WorkerPlace> free;
    private @Nullable WorkerPlace now;

    /** @param free serves those who wait in the order in which they came */
    Place(BlockingQueue<WorkerPlace> free) {
        this.free = free;
    }

    /** Waits for a place. */
    void take() throws PoolClosedException {
        try {
            now = free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PoolClosedException();
        }
    }

    /** @return false when there was none in this time */
    boolean takeWithin(int seconds) throws PoolClosedException {
        try {
            now = free.poll(seconds, TimeUnit.SECONDS);
            return now != null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PoolClosedException();
        }
    }

    WorkerPlace now() {
        return Objects.requireNonNull(now, "a place is taken before it is used");
    }

    /** Those who wait come first: a document that takes long must not hold up those that do not. */
    void letOthersPass() throws PoolClosedException {
        giveBack();
        take();
    }

    void giveBack() {
        if (now != null) {
            free.add(now);
            now = null;
        }
    }
}
