package org.guichet.channel.email.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void saysOfEveryCharacterWhatJavaSays() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(Letters.isOne((char) c)).as("U+%04X", c).isEqualTo(Character.isLetterOrDigit((char) c));
        }
    }
}
