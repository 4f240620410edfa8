package org.guichet.channel.scan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollationTest {

    @Test
    void frontsAndBacksComeTogether() {
        assertThat(Collation.BACKS_REVERSED.order(6)).containsExactly(1, 6, 2, 5, 3, 4);
        assertThat(Collation.BACKS_IN_ORDER.order(6)).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(Collation.AS_SCANNED.order(3)).containsExactly(1, 2, 3);
    }

    @Test
    void aStackWithAnOddNumberOfPagesStaysAsItIs() {
        assertThat(Collation.BACKS_REVERSED.order(3)).containsExactly(1, 2, 3);
    }

    @Test
    void everyPageIsThereOnce() {
        for (Collation collation : Collation.values()) {
            for (int pages = 0; pages < 12; pages++) {
                assertThat(collation.order(pages)).doesNotHaveDuplicates().hasSize(pages);
            }
        }
    }
}
