package org.guichet.channel.email.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.channel.email.text.Region;
import org.guichet.submission.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Earlier messages that programs glue to the writer's words, and what only looks like one. */
class GluedLinesTest {

    private static final String OWN = "Je conteste : deux relances, 48 € perdus.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Le 3 mars 2026 à 10:12, Support <support@example.org> a écrit : Bonjour, votre colis est parti.",
                " Le mar. 3 mars 2026 à 10:12, Support <support@example.org> a écrit :\n\nBonjour, votre colis est parti.",
                " Le 3 mars 2026 à 10:12, Support\n<support@example.org> a écrit :\n\n> Bonjour",
                "Le 3 mars 2026 à 10 h 12, Support <support@example.org> a écrit : Bonjour",
                " Le 3 mars 2026 à 10:12, Support a écrit :\n> Bonjour, votre colis est parti.",
                " On Tue, Mar 3, 2026 at 10:12 AM Support <support@example.org> wrote: Hello, it has left.",
                " On Tuesday, 3 March 2026 at 10:12, Support (support@example.org)\nwrote:\n\nHello, it has left.",
                " Am Di., 3. März 2026 um 10:12 Uhr schrieb Support <support@example.org>: Guten Tag",
                " El mar, 3 mar 2026 a las 10:12, Support (<support@example.org>) escribió: Buenos días",
                " Il giorno mar 3 mar 2026 alle ore 10:12 Support <support@example.org> ha scritto: Buongiorno",
                " Op di 3 mrt 2026 om 10:12 schreef Support <support@example.org>: Goedendag",
                " Em ter., 3 de mar. de 2026 às 10:12, Support <support@example.org> escreveu: Bom dia",
                " W dniu 03.03.2026 o 10:12, Support <support@example.org> pisze: Dzień dobry",
                " De : Support <support@example.org> Envoyé : mardi 3 mars 2026 10:12 À : Moi Objet : Colis Bonjour, parti.",
                "De : Support <support@example.org>Envoyé : mardi 3 mars 2026 10:12À : MoiObjet : Colis\nBonjour, parti.",
                "\nDe : Support <support@example.org> Envoyé : mardi 3 mars 2026 10:12 À : Moi Objet : Colis\nBonjour, parti.",
                " *De :* Support *Envoyé :* mardi 3 mars 2026 10:12 *À :* Moi *Objet :* Colis Bonjour, parti.",
                " De : Support\nEnvoyé : mardi 3 mars 2026 10:12\nÀ : Moi\nObjet : Colis\n\nBonjour, parti.",
                "\nDe : Support\nEnvoyé : mardi 3 mars 2026 10:12\nÀ : Moi\nObjet : Colis\nBonjour, parti.",
                " From: Support <support@example.org> Sent: Tuesday, March 3, 2026 10:12 AM To: Me Subject: Parcel Hello",
                " Von: Support <support@example.org> Gesendet: Dienstag, 3. März 2026 10:12 An: Ich Betreff: Paket Hallo"
            })
    void endsWhereTheEarlierMessageIsGluedToTheWords(String history) {
        String text = "Bonjour,\n\nSans nouvelles.\n" + OWN + history;
        assertThat(own(text)).isEqualTo("Sans nouvelles.\n" + OWN);
        assertThat(OwnWords.of(text).quoted())
                .extracting(Quoted::kind)
                .containsExactly(QuotedKind.GREETING, QuotedKind.HISTORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le 3 mars 2026 à 10:12, support@example.org m'a écrit : votre colis est perdu.",
                "J'ai appelé. Le 3 mars 2026 à 10:12, le livreur a écrit : absent. J'étais là.",
                "J'ai appelé. Le 3 mars 2026 à 10:12, support@example.org a écrit : vous serez remboursé. Faux.",
                "J'ai appelé. Le 3 mars 2026 à 10:12, Léa <lea@example.org> a écrit : « absent ». J'étais là.",
                "J'ai appelé. Le 3 mars 2026 à 10:12, Léa <lea@example.org> nous a écrit : absent. J'étais là.",
                "I called. On 3 March 2026 at 10:12 Lea <lea@example.org> wrote to me: you will be refunded. I was not.",
                "Ich rief an. Am 3. März 2026 um 10:12 schrieb mir Lea <lea@example.org>: Geld kommt. Es kam nicht.",
                "Mon trajet : De : Paris À : Lyon Date : 3 mars 2026, annulé sans un mot.",
                "X-Sender: robin@example.org Date: 3 March 2026 To: Ann Subject: Parcel",
                "CO> On Sat, 21 Sep 2026 bit@example.net (Bit) wrote: what I have not",
                "Sur l'étiquette : CODE : 12 DATE : 3 mars A : Lyon",
                "Le 3 mars 2026 à 10:12 : rien. Le 4 mars 2026 à 9:00 : rien non plus."
            })
    void keepsWhatTheWriterTells(String words) {
        assertThat(own("Sans nouvelles.\n" + words + "\nQue faites-vous ?"))
                .isEqualTo("Sans nouvelles.\n" + words + "\nQue faites-vous ?");
    }

    @Test
    void keepsAJourneyWrittenLikeAHeader() {
        String text = "Trajet annulé :\nDe : Paris\nÀ : Lyon\nDate : 3 mars 2026\nJe veux un remboursement.";
        assertThat(own(text)).isEqualTo(text);
    }

    @Test
    void hearsAnswersBelowAQuotationThatIsGlued() {
        String text = "Bien reçu. Le 3 mars 2026 à 10:12, Support a écrit :\n> Avez-vous la facture ?\nOui, la voici.";
        assertThat(own(text)).isEqualTo("Bien reçu.\n\nOui, la voici.");
    }

    /** Half a minute before it was bounded; a moment since. */
    @Test
    @Timeout(20)
    void aLineFullOfDatesIsSoonLeftAlone() {
        String text = "On 1 March ".repeat(100_000) + "\n\nbye:\n";
        assertThat(own(text)).startsWith("On 1 March On 1 March");
    }

    @Test
    void pointsIntoTheTextAndKeepsTheLinesOfTheMarkup() {
        String text = "Non. Le 3 mars 2026 à 10:12, S <s@example.org> a écrit : Oui ?\n\nplus bas\n\nfin";
        Split split = OwnWords.of(text);
        assertThat(split.quoted())
                .allSatisfy(q -> assertThat(text.substring(q.from(), q.to())).isEqualTo(q.text()));
        TextLines lines = TextLines.of(text);
        assertThat(lines.lines()).hasSize(7);
        assertThat(List.of(lines.indexOf(0), lines.indexOf(2), lines.indexOf(4), lines.indexOf(5)))
                .containsExactly(0, 4, 6, 7);
        Region last = new Region(Region.Kind.SIGNATURE, 4, 5);
        assertThat(OwnWords.of(lines, List.of(last), 0).quoted().get(1).text()).isEqualTo("fin");
    }

    private static String own(String text) {
        return Passage.of("body", text, OwnWords.of(text).own()).ownWords();
    }
}
