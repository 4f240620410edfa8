package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.guichet.normalize.find.Catalogue.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private final Catalogue catalogue = new Catalogue(List.of(
            new Entry("Box Horizon 4", List.of("Box Horizon 4", "BH4", "box horizon")),
            new Entry("Box Horizon 4 Pro", List.of("Box Horizon 4 Pro")),
            new Entry("Cafetière Brunelle", List.of("Cafetière Brunelle", "Brunelle")),
            new Entry("Aspirateur X500", List.of("Aspirateur X500", "X500"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ma box horizon 4 ne démarre plus | Box Horizon 4",
                "la Box Horizont est morte | Box Horizon 4",
                "my bh4 is dead | Box Horizon 4",
                "BOX-HORIZON 4 PRO en panne | Box Horizon 4 Pro",
                "la cafetiere brunele fuit | Cafetière Brunelle",
                "une brunlele cassée | Cafetière Brunelle",
                "le modèle X5OO | Aspirateur X500"
            })
    void isFoundAsPeopleWriteIt(String text, String name) {
        assertThat(best(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"la box", "l'horizon est bouché", "le modèle X400", "brune elle", "un aspirateur", ""})
    void isNotFoundInOtherWords(String text) {
        assertThat(best(text)).isEqualTo("nothing");
    }

    @Test
    void aNameWithoutAMistakeIsBetterThanOneWith() {
        Catalogue two = new Catalogue(
                List.of(new Entry("Marine", List.of("Marine")), new Entry("Martine", List.of("Martine"))));

        assertThat(two.best(Folded.of("chez martine"), span -> true)
                        .orElseThrow()
                        .name())
                .isEqualTo("Martine");
    }

    @Test
    void tenThousandNamesDoNotSlowATextDown() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String name = "Produit " + letters(i) + " " + letters(i * 7 + 1) + " " + i;
            entries.add(new Entry(name, List.of(name)));
        }
        Catalogue many = new Catalogue(entries);
        String text = "un " + letters(4321) + " produitt " + letters(4321) + " " + letters(4321 * 7 + 1) + " 4321 ";
        Folded folded = Folded.of(text + "produit ".repeat(20_000));

        long start = System.nanoTime();
        assertThat(many.best(folded, span -> true)).get().matches(match -> match.name()
                .endsWith(" 4321"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private String best(String text) {
        return catalogue
                .best(Folded.of(text), span -> true)
                .map(Catalogue.Match::name)
                .orElse("nothing");
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("q");
        for (int n = number; n > 0; n /= 20) {
            letters.append((char) ('a' + n % 20)).append("ou");
        }
        return letters.toString();
    }
}
