package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchEndingsTest {

    @ParameterizedTest
    @CsvSource({
        "cassé+, cassé cassée cassés cassées",
        "défectueux+, défectueux défectueuse défectueuses",
        "anormal+, anormal anormale anormales anormaux",
        "abusif+, abusif abusive abusifs abusives",
        "reçu+, reçu reçue reçus reçues",
        "promis+, promis promise promises",
        "cher+, cher chere chers cheres",
        "tableau+, tableau tableaux",
        "facture+, facture factures"
    })
    void areThoseOfTheWord(String marked, String forms) {
        assertThat(FrenchEndings.of(marked)).containsExactlyInAnyOrder(forms.split(" ", -1));
    }

    @Test
    void maybeWithinAPhraseAndOfSeveralWords() {
        assertThat(FrenchEndings.of("débité+ deux fois"))
                .containsExactlyInAnyOrder(
                        "débité deux fois", "débitée deux fois", "débités deux fois", "débitées deux fois");
        assertThat(FrenchEndings.of("colis abîmé+ reçu+")).hasSize(16);
    }

    @Test
    void leaveOtherPhrasesAsTheyAre() {
        for (String phrase : List.of("sérénité +", "c++ x", "+33 6", "broken", "pas reçu*")) {
            assertThat(FrenchEndings.of(phrase)).containsExactly(phrase);
        }
    }

    @Test
    void findNoOtherWordThanTheirs() {
        Cues cues = Cues.of(FrenchEndings.of("cassé+").stream()
                .map(p -> Folded.of(p).text())
                .toList());

        assertThat(cues.all(Folded.of("Les verres cassés, une tasse cassée."))).hasSize(2);
        assertThat(cues.all(Folded.of("Il faut casser la cassette du casseur.")))
                .isEmpty();
    }
}
