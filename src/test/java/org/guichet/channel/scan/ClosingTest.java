package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void theOwnWordsEndAtTheFormula() {
        assertThat(own("Je veux un remboursement.\n\nVeuillez agréer mes salutations.\n\nJean Fictif"))
                .isEqualTo("Je veux un remboursement.\n\n");
        assertThat(own("I want a refund.\nYours sincerely,\nJane")).isEqualTo("I want a refund.\n");
        assertThat(own("Merci.\nJe vous prie d’agréer mes salutations")).isEqualTo("Merci.\n");
    }

    @Test
    void theFirstOfTwoFormulasCounts() {
        assertThat(own("Merci.\nDans l'attente de votre réponse,\nje reste à votre disposition.\nCordialement\nJ."))
                .isEqualTo("Merci.\n");
    }

    @Test
    void aPostscriptIsStillTheLetter() {
        String page = "I want a refund.\nYours sincerely,\nJane\nP.S. The lamp is broken too.";

        assertThat(own(page)).isEqualTo(page);
    }

    @Test
    void aLetterWithoutFormulaIsOwnToItsEnd() {
        assertThat(own("Rendez-moi mon argent.")).isEqualTo("Rendez-moi mon argent.");
        assertThat(own("")).isEmpty();
        assertThat(own("\n\n")).isEqualTo("\n\n");
    }

    private static String own(String page) {
        return page.substring(0, Closing.in(page));
    }
}
