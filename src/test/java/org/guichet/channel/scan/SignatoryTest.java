package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatoryTest {

    @Test
    void isWhoStandsAtTheTopAndUnderTheFormula() {
        assertThat(Signatory.of("Mme Solange Perrin-Métayer\n8, impasse\n", "Cordialement,\n\nSolange Perrin-Métayer"))
                .contains("Solange Perrin-Métayer");
    }

    @Test
    void isNobodyWhenOnlyOnePlaceNamesThem() {
        assertThat(Signatory.of("Chaleur des Alpes\n", "Cordialement,\nSolange Perrin"))
                .isEmpty();
    }

    @Test
    void aTownIsNotASignature() {
        assertThat(Signatory.of("38100 Grenoble\n", "Grenoble")).isEmpty();
    }
}
