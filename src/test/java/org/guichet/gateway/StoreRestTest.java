package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StoreRestTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND); // it may run over
    private final StoreRest rest = new StoreRest(now::get);

    @Test
    void leavesAFailedStoreAloneLongerEachTime() {
        assertThat(rest.isResting()).isFalse();
        assertThat(rest.failed()).isTrue();
        assertThat(rest.failed()).isFalse();
        now.addAndGet(SECOND - 1);
        assertThat(rest.isResting()).isTrue();
        now.addAndGet(1);
        assertThat(rest.isResting()).isFalse();
        assertThat(rest.failed()).isFalse();
        now.addAndGet(SECOND);
        assertThat(rest.isResting()).isTrue();
        now.addAndGet(SECOND);
        assertThat(rest.isResting()).isFalse();
    }

    @Test
    void neverRestsLongerThanHalfAMinute() {
        for (int i = 0; i < 20; i++) {
            rest.failed();
            now.addAndGet(30 * SECOND);
            assertThat(rest.isResting()).isFalse();
        }
    }

    @Test
    void beginsAnewOnceItWorked() {
        rest.failed();
        rest.worked();
        assertThat(rest.isResting()).isFalse();
        assertThat(rest.failed()).isTrue();
    }
}
