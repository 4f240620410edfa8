package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Marie Durand | Marie Durand",
                "Mme Inès BENABDALLAH, | Inès BENABDALLAH",
                "Lieve Van den Broeck | Lieve Van den Broeck",
                "Yannick Le Goff | Yannick Le Goff",
                "Maj. (retd) C. R. Stallybrass | C. R. Stallybrass",
                "Dr Siobhan O'Neill, Chair | Siobhan O'Neill",
                "-- Jean-Luc D'Almeida | Jean-Luc D'Almeida",
                "B. Rochford | B. Rochford"
            })
    void aLineThatIsAName(String line, String name) {
        assertThat(Names.line(line, new Span(0, line.length())))
                .get()
                .extracting(Found::value)
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Friends of the Old Quay",
                "Service Client",
                "Bien cordialement",
                "Envoyé de mon iPhone",
                "Marie",
                "Rue des Lilas",
                "Je demande le remboursement",
                "12 rue des Lilas",
                "A. B.",
                ""
            })
    void aLineThatIsNone(String line) {
        assertThat(Names.line(line, new Span(0, line.length()))).isEmpty();
    }

    @Test
    void whoSpeaksInTheFirstPerson() {
        assertThat(Names.afterI("I, Magnus Thorvaldsen, vacated the premises."))
                .get()
                .extracting(Found::value)
                .isEqualTo("Magnus Thorvaldsen");
        assertThat(Names.afterI("I, for one, was shocked. When I, Sir, rang, nobody answered."))
                .isEmpty();
    }

    @Test
    void doesNotLoseItsWayInWhatIsNoText() {
        String odd = "I, ".repeat(20_000) + "A.".repeat(20_000);

        assertThat(Names.afterI(odd)).isEmpty();
        assertThat(Names.line(odd, new Span(0, odd.length()))).isEmpty();
    }
}
