package org.guichet.channel.scan.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    private final Lines lines = new Lines();

    @Test
    void aWiderGapEndsAParagraph() {
        lines.add("Madame,", 100);
        lines.add("ma commande n'est pas", 160);
        lines.add("arrivée.", 190);
        lines.add("Je demande", 220);
        lines.add("Merci", 280);

        assertThat(lines.text()).isEqualTo("Madame,\n\nma commande n'est pas\narrivée.\nJe demande\n\nMerci");
    }

    @Test
    void aNewColumnIsANewParagraph() {
        lines.add("left", 100);
        lines.add("left below", 130);
        lines.add("right", 90);

        assertThat(lines.text()).isEqualTo("left\nleft below\n\nright");
    }

    @Test
    void blankLinesAreNoLines() {
        lines.add(" ", 100);

        assertThat(lines.text()).isEmpty();
    }
}
