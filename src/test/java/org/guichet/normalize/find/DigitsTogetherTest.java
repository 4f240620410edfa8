package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;

class DigitsTogetherTest {

    @Test
    void signsOfGroupingDoNotPart() {
        assertThat(most("06 39.98-12/34")).isEqualTo(10);
        assertThat(most("(01632) 960123 x 45")).isEqualTo(14);
        assertThat(most("06\u00A039\u202F98")).isEqualTo(6);
    }

    @Test
    void otherSignsWordsAndWideGapsPart() {
        assertThat(most("18:42 cancelled")).isEqualTo(2);
        assertThat(most("23,410 kWh, not 32,410")).isEqualTo(3);
        assertThat(most("1 ou 2 ou 34 puis 5")).isEqualTo(2);
        assertThat(most("12 -- -34     567")).isEqualTo(3);
        assertThat(most("12\n345")).isEqualTo(3);
    }

    @Test
    void wordsForExtensionsCountBehindDigits() {
        assertThat(most("345 Ext. 12")).isGreaterThan(100);
        assertThat(most("ext 12")).isEqualTo(2);
        assertThat(most("12 notes")).isEqualTo(2);
    }

    @Test
    void countsOnlyWhatIsInThePiece() {
        assertThat(DigitsTogether.most("12345 678", new Span(3, 8))).isEqualTo(4);
        assertThat(most("none")).isZero();
    }

    private static int most(String text) {
        return DigitsTogether.most(text, new Span(0, text.length()));
    }
}
