package org.guichet.normalize.taught;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {

    @ParameterizedTest
    @CsvSource({
        "remboursement, remboursees",
        "remboursement, rembourser",
        "livraison, livrer",
        "annulation, annule",
        "cancelled, cancel",
        "cancellation, cancelling",
        "delivery, delivered",
        "facturations, facturez",
    })
    void formsOfAWordMeet(String one, String other) {
        assertThat(stem(one)).isEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvSource({"colis, colin", "train, trait", "gaz, gare"})
    void wordsThatOnlyBeginAlikeDoNot(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    private static String stem(String word) {
        return word.substring(0, Stem.end(word.toCharArray(), 0, word.length()));
    }
}
