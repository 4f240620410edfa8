package org.guichet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong clock = new AtomicLong();
    private final Pace pace = new Pace(clock::get);

    @Test
    void tellsWhenAllIsDone() {
        for (int i = 0; i < 10; i++) {
            pace.begun();
        }
        assertThat(pace.remaining()).isEmpty();
        for (int i = 0; i < 4; i++) {
            clock.addAndGet(Duration.ofSeconds(3).toNanos());
            pace.ended();
        }

        assertThat(pace.waiting()).isEqualTo(6);
        assertThat(pace.done()).isEqualTo(4);
        assertThat(pace.remaining()).contains(Duration.ofSeconds(18));
    }

    @Test
    void aPauseIsNoPace() {
        pace.begun();
        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        pace.ended();
        clock.addAndGet(Duration.ofHours(5).toNanos());

        pace.begun();
        assertThat(pace.remaining()).contains(Duration.ofSeconds(2));
        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        pace.ended();

        assertThat(pace.remaining()).contains(Duration.ZERO);
    }

    @Test
    void followsWhatBecomesSlower() {
        for (int i = 0; i < 100; i++) {
            pace.begun();
        }
        for (int i = 0; i < 40; i++) {
            clock.addAndGet(Duration.ofSeconds(i < 10 ? 1 : 4).toNanos());
            pace.ended();
        }

        assertThat(pace.remaining().orElseThrow())
                .isBetween(Duration.ofSeconds(60 * 3 + 50), Duration.ofSeconds(60 * 4));
    }

    @Test
    void whatLookingForLettersInAStackTookIsNoPaceOfTheLetters() {
        pace.begun();
        clock.addAndGet(Duration.ofSeconds(60).toNanos());
        for (int i = 0; i < 10; i++) {
            pace.begun();
        }
        pace.divided();
        assertThat(pace.remaining()).isEmpty();
        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        pace.ended();

        assertThat(pace.waiting()).isEqualTo(9);
        assertThat(pace.remaining()).contains(Duration.ofSeconds(18));
    }
}
