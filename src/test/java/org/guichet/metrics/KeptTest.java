package org.guichet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger counted = new AtomicInteger();

    private Kept<Integer> costing(long nanos) {
        return new Kept<>(
                () -> {
                    now.addAndGet(nanos);
                    return counted.incrementAndGet();
                },
                now::get);
    }

    @Test
    void countsAtMostEveryFiveSeconds() {
        Kept<Integer> cheap = costing(1);
        assertThat(cheap.get()).isEqualTo(1);
        now.addAndGet(4 * SECOND);
        assertThat(cheap.get()).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThat(cheap.get()).isEqualTo(2);
    }

    @Test
    void spendsAtMostAFiftiethOfTheTimeOnCounting() {
        Kept<Integer> dear = costing(SECOND);
        dear.get();
        now.addAndGet(49 * SECOND);
        assertThat(dear.get()).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThat(dear.get()).isEqualTo(2);
    }
}
