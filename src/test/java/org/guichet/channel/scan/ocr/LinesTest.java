package org.guichet.channel.scan.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.channel.scan.wire.PlacedWord;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final Lines lines = new Lines();

    @Test
    void aWiderGapEndsAParagraph() {
        add("Madame,", 100);
        add("ma commande n'est pas", 160);
        add("arrivée.", 190);
        add("Je demande", 220);
        add("Merci", 280);

        assertThat(lines.text()).isEqualTo("Madame,\n\nma commande n'est pas\narrivée.\nJe demande\n\nMerci");
    }

    @Test
    void aNewColumnIsANewParagraph() {
        add("left", 100);
        add("left below", 130);
        add("right", 90);

        assertThat(lines.text()).isEqualTo("left\nleft below\n\nright");
    }

    @Test
    void blankLinesAreNoLines() {
        add(" ", 100);

        assertThat(lines.text()).isEmpty();
    }

    @Test
    void everyWordOfTheTextHasItsPlace() {
        lines.add(
                List.of(
                        new Lines.Piece("Madame,", 100, 80, 200, 100),
                        new Lines.Piece(" Monsieur,", 210, 80, 990, 100)),
                100);
        add("ma commande", 160);

        List<PlacedWord> words = lines.words(1_000, 2_000);

        assertThat(words)
                .extracting(word -> lines.text().substring(word.from(), word.to()))
                .containsExactly("Madame,", "Monsieur,", "ma commande");
        assertThat(words.get(1)).isEqualTo(new PlacedWord(8, 17, 2_100, 400, 9_900, 500));
    }

    private void add(String text, double down) {
        lines.add(List.of(new Lines.Piece(text, 0, down - 10, 100, down)), down);
    }
}
