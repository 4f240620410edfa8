package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CueTableTest {

    @Test
    void alternativesInBracesAreAPhraseEach() {
        assertThat(CueTable.expanded("{venez|faut} {le |}reparer"))
                .containsExactly("venez le reparer", "venez reparer", "faut le reparer", "faut reparer");
        assertThat(CueTable.expanded("rembours*")).containsExactly("rembours*");
    }
}
