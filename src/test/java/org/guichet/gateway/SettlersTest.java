package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SettlersTest {

    private static final long SMALL = 20_000;
    private static final long LARGER_THAN_ALL_ROOM = 50L << 20;
    private static final int MORE_THAN_THREADS = Settlers.MOST + 8;

    private final Settlers settlers = new Settlers();
    private final CountDownLatch durable = new CountDownLatch(1);

    @AfterEach
    void close() {
        durable.countDown();
        settlers.close();
    }

    @Test
    void manyWaitForTheSameCommit() {
        CyclicBarrier commit = new CyclicBarrier(16);
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            written.add(settlers.run(SMALL, () -> await(commit)));
        }
        assertThat(written).allSatisfy(CompletableFuture::join);
    }

    @Test
    void isDoneWhenItIsWritten() throws Exception {
        CompletableFuture<Void> written = settlers.run(SMALL, this::awaitDurable);
        assertThat(written).isNotDone();
        durable.countDown();
        assertThat(written).succeedsWithin(java.time.Duration.ofSeconds(30));
    }

    @Test
    void aWorkerWritesItselfWhenAllThreadsWait() throws Exception {
        AtomicInteger written = new AtomicInteger();
        Thread worker = new Thread(() -> {
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                settlers.run(SMALL, () -> {
                    awaitDurable();
                    written.incrementAndGet();
                });
            }
        });
        worker.start();
        awaitWaiting(worker);
        assertThat(worker.isAlive()).isTrue();
        durable.countDown();
        worker.join();
        settlers.close();
        assertThat(written).hasValue(MORE_THAN_THREADS);
    }

    @Test
    void aLargeOneIsWrittenByTheWorkerThatHasIt() {
        AtomicReference<Thread> by = new AtomicReference<>();
        assertThat(settlers.run(LARGER_THAN_ALL_ROOM, () -> by.set(Thread.currentThread())))
                .isDone();
        assertThat(by).hasValue(Thread.currentThread());
    }

    @Test
    void whatNamesAnotherMailWaitsForThoseBeforeIt() {
        List<String> written = java.util.Collections.synchronizedList(new ArrayList<>());
        settlers.run(SMALL, () -> {
            awaitDurable();
            written.add("original");
        });
        CompletableFuture<Void> reply = settlers.runAfterOthers(SMALL, () -> written.add("reply"));
        assertThat(reply).isNotDone();
        durable.countDown();
        reply.join();
        assertThat(written).containsExactly("original", "reply");
    }

    @Test
    void givesItsRoomBack() {
        AtomicReference<Thread> by = new AtomicReference<>();
        for (int i = 0; i < 20; i++) {
            settlers.run(1 << 20, () -> by.set(Thread.currentThread())).join();
        }
        settlers.run(1 << 20, () -> by.set(Thread.currentThread())).join();
        assertThat(by.get()).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void finishesWhatWasBegunWhenItCloses() throws Exception {
        AtomicInteger written = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        settlers.run(SMALL, () -> {
            begun.countDown();
            awaitDurable();
            written.incrementAndGet();
        });
        begun.await();
        new Thread(durable::countDown).start();
        settlers.close();
        assertThat(written).hasValue(1);
    }

    private void awaitDurable() {
        try {
            assertThat(durable.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier commit) {
        try {
            commit.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
    }
}
