package org.guichet.channel.scan.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnTest {

    private final Gray page = new Gray(2, 3, new byte[] {1, 2, 3, 4, 5, 6});

    @Test
    void turnsClockwise() {
        assertThat(Turn.clockwise(page, 90).pixels()).containsExactly(5, 3, 1, 6, 4, 2);
        assertThat(Turn.clockwise(page, 180).pixels()).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(Turn.clockwise(page, 270).pixels()).containsExactly(2, 4, 6, 1, 3, 5);
    }

    @Test
    void aFullTurnChangesNothing() {
        assertThat(Turn.clockwise(Turn.clockwise(page, 270), 90).pixels()).isEqualTo(page.pixels());
    }

    @Test
    void mirrors() {
        assertThat(Turn.mirrored(page).pixels()).containsExactly(2, 1, 4, 3, 6, 5);
    }
}
