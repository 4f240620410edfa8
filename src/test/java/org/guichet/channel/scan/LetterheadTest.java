package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterheadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Objet : chauffe-eau en panne | chauffe-eau en panne",
                "OBJET: facture F-12 | facture F-12",
                "Re: Booking 77120 | Booking 77120",
                "Subject : my parcel | my parcel",
                "Objet / Subject: Train 67, retard | Train 67, retard",
            })
    void takesTheSubjectLine(String line, String subject) {
        assertThat(Letterhead.of("Lyon, le 3 mars 2026\n\n" + line + "\n\nMadame, Monsieur,\n\nBonjour")
                        .subject())
                .isEqualTo(subject);
    }

    @Test
    void aLongSubjectRunsOnUntilTheEmptyLine() {
        assertThat(Letterhead.of("Objet : réclamation au sujet de\nla commande 12\n\nMadame,")
                        .subject())
                .isEqualTo("réclamation au sujet de la commande 12");
    }

    @Test
    void theOwnWordsBeginBelowTheSalutation() {
        String page = "Jean Fictif\n\nMadame, Monsieur,\n\nMon colis est perdu.";

        assertThat(page.substring(Letterhead.of(page).bodyFrom())).isEqualTo("\nMon colis est perdu.");
    }

    @Test
    void anAddresseeIsNoSalutation() {
        String page = "Madame Hélène Martin\n12 rue des Lilas\n\nMon colis est perdu.";

        assertThat(Letterhead.of(page).bodyFrom()).isZero();
    }

    @Test
    void aLetterWithoutSalutationIsTakenWhole() {
        assertThat(Letterhead.of("Mon colis est perdu.")).isEqualTo(new Letterhead(null, 0));
        assertThat(Letterhead.of("")).isEqualTo(new Letterhead(null, 0));
    }

    @Test
    void aReferenceLineIsNoSubject() {
        assertThat(Letterhead.of("Réf. : 2231\nTél. : 01 99 00 00 00").subject())
                .isNull();
    }
}
