package org.guichet.cli.bench.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextScoreTest {

    @Test
    void theSameTextHasNoErrorHoweverItIsBroken() {
        TextScore score = TextScore.of("L’été :\n12,50 €", "L'été : 12,50 €\n");

        assertThat(score.characters()).isZero();
        assertThat(score.words()).isZero();
        assertThat(score.numbersFound()).isEqualTo(score.numbers()).isEqualTo(1);
    }

    @Test
    void countsWrongCharactersAndWrongWords() {
        TextScore score = TextScore.of("one two six", "one twa six");

        assertThat(score.characters()).isEqualTo(1.0 / 11, within(1e-9));
        assertThat(score.words()).isEqualTo(1.0 / 3, within(1e-9));
    }

    @Test
    void aNumberIsFoundOnlyDigitForDigitAndOnlyAsOftenAsItWasRead() {
        TextScore score = TextScore.of("8 und 8 und 129,90 am 3/4", "8 und 129.90 am 3/4");

        assertThat(score.numbers()).isEqualTo(4);
        assertThat(score.numbersFound()).isEqualTo(2);
    }

    @Test
    void nothingReadIsEverythingWrong() {
        assertThat(TextScore.of("abc", "").characters()).isEqualTo(1);
    }
}
