package org.guichet.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreeSpaceTest {

    private static final long MEGABYTE = 1L << 20;

    private final AtomicLong free = new AtomicLong(1_000 * MEGABYTE);
    private final AtomicLong nanos = new AtomicLong();

    private FreeSpace space(int megabytes) {
        return new FreeSpace(free::get, megabytes, nanos::get);
    }

    private void aSecondLater(long megabytes) {
        free.set(megabytes * MEGABYTE);
        nanos.addAndGet(1_000_000_000L);
    }

    @Test
    void refusesBelowTheLimitAndNamesTheKey() {
        FreeSpace space = space(200);
        assertThat(space.trouble()).isEmpty();
        aSecondLater(199);
        assertThat(space.trouble())
                .hasValueSatisfying(why -> assertThat(why).contains("200 MB").contains("data.minFreeMegabytes"));
    }

    @Test
    void recoversByItselfButNotAtTheBorder() {
        FreeSpace space = space(200);
        aSecondLater(150);
        assertThat(space.trouble()).isPresent();
        aSecondLater(201);
        assertThat(space.trouble()).isPresent();
        aSecondLater(220);
        assertThat(space.trouble()).isEmpty();
    }

    @Test
    void looksAtTheDiskOnlyNowAndThen() {
        FreeSpace space = space(200);
        assertThat(space.trouble()).isEmpty();
        free.set(0);
        assertThat(space.trouble()).isEmpty();
        aSecondLater(0);
        assertThat(space.trouble()).isPresent();
    }

    @Test
    void asksForNothingWhenItIsOff() {
        aSecondLater(0);
        assertThat(space(0).trouble()).isEmpty();
    }
}
