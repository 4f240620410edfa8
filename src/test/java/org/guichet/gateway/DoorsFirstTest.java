package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoorsFirstTest {

    private static final NewArrival ARRIVAL = arrival(ChannelKind.WEB_FORM);
    private static final Receipt RECEIPT =
            new Receipt(new java.util.UUID(0, 1), Reference.ofSequence(1), false, "digest");

    @Test
    void normalizingGivesWayWhileManySendersWait() throws Exception {
        assertThat(waitedWith(8, ARRIVAL)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(15));
    }

    @Test
    void aFewSendersHoldNothingUp() throws Exception {
        // The shortest of many: another process may have had the processor.
        assertThat(waitedWith(2, ARRIVAL)).isLessThan(TimeUnit.MILLISECONDS.toNanos(15));
    }

    @Test
    void aMailboxHoldsNothingUp() throws Exception {
        assertThat(waitedWith(16, arrival(ChannelKind.EMAIL))).isLessThan(TimeUnit.MILLISECONDS.toNanos(15));
    }

    @Test
    void aSenderThatWasRefusedWaitsNoMore() {
        DoorsFirst doors = new DoorsFirst(arrival -> {
            throw new LedgerUnavailableException("down", null);
        });
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> doors.record(ARRIVAL)).isInstanceOf(LedgerUnavailableException.class);
        }

        assertThat(shortestWait(doors)).isLessThan(TimeUnit.MILLISECONDS.toNanos(15));
    }

    private static NewArrival arrival(ChannelKind kind) {
        return new NewArrival(
                "channel",
                kind,
                SourceKey.of("key"),
                TransportFacts.ofMediaType("application/octet-stream"),
                RawContent.of(new byte[] {1}));
    }

    private static long waitedWith(int senders, NewArrival arriving) throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(senders);
        CountDownLatch durable = new CountDownLatch(1);
        DoorsFirst doors = new DoorsFirst(arrival -> {
            waiting.countDown();
            try {
                durable.await();
            } catch (InterruptedException e) {
                throw new LedgerUnavailableException("interrupted", e);
            }
            return RECEIPT;
        });
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            Thread thread = new Thread(() -> doors.record(arriving));
            thread.start();
            threads.add(thread);
        }
        waiting.await();
        try {
            return shortestWait(doors);
        } finally {
            durable.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static long shortestWait(DoorsFirst doors) {
        AtomicLong shortest = new AtomicLong(Long.MAX_VALUE);
        for (int i = 0; i < 20; i++) {
            long before = System.nanoTime();
            doors.giveWay();
            shortest.accumulateAndGet(System.nanoTime() - before, Math::min);
        }
        return shortest.get();
    }
}
