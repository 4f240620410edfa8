package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Progress progress = new Progress(Duration.ofHours(1));

    @BeforeEach
    void openFolder() {
        progress.open(7);
    }

    @Test
    void remembersWhatWasBegunWhenTheLineBreaks() {
        progress.begun(3);
        progress.begun(4);
        progress.taken(3, false);

        assertThat(progress.together()).containsExactly(4);
        assertThat(progress.firstUnknown()).isEqualTo(5);
        assertThat(progress.untold(10, false)).containsExactly(3);
        assertThat(progress.isTaken(7, 3)).isTrue();
        assertThat(progress.isTaken(7, 4)).isFalse();
    }

    @Test
    void triesASuspectAloneAtOnceAndThenEverMoreSeldom() {
        progress.begun(3);
        progress.struck(3);
        assertThat(progress.together()).isEmpty();
        assertThat(progress.alone()).containsExactly(3);

        progress.struck(3);
        assertThat(progress.alone()).isEmpty();
        assertThat(progress.waiting()).isEqualTo(1);
    }

    @Test
    void forgetsEveryNumberWhenTheServerGivesNewOnes() {
        progress.taken(3, false);
        progress.taken(4, true);
        progress.begun(5);

        progress.open(8);
        assertThat(progress.firstUnknown()).isEqualTo(1);
        assertThat(progress.waiting()).isZero();
        assertThat(progress.untold(10, false)).isEmpty();
        assertThat(progress.untold(10, true)).isEmpty();
        assertThat(progress.isTaken(7, 3)).isFalse();
    }
}
