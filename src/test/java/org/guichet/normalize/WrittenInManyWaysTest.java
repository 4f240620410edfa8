package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them by hand, wishes with two sums beside them, and words of harm in what is no harm. */
class WrittenInManyWaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ma commande 447 120 n'est pas arrivée. | 447120",
                "Commande n° WB 447 120 incomplète, il manque deux cartons. | WB447120",
                "N° client : 1029 3844, la facture est fausse. | 10293844",
                "Police d'assurance n° : H 2200 1987, sinistre refusé. | H22001987",
                "Le contrat EDF n° 447 120 889 est résilié sans raison. | 447120889",
                "Le colis RB 123 456 785 FR est perdu. | RB123456785FR",
                "The parcel 1Z 999 AA1 01 2345 6784 never arrived. | 1Z999AA10123456784",
                "Suivi 6A 12345 67890 1 bloqué depuis lundi. | 6A12345678901",
                "L'adhérente 55 812 n'a jamais été remboursée. | 55812"
            })
    void readsANumberThatIsWrittenInGroups(String text, String value) {
        assertThat(understood(text).substance().references())
                .extracting(CaseReference::value)
                .contains(value)
                .hasSize(1);
    }

    @Test
    void readsEachNumberOfAList() {
        assertThat(understood("Commandes 448120 et 448121 : rien n'est arrivé.")
                        .substance()
                        .references())
                .extracting(CaseReference::kind, CaseReference::value)
                .containsExactly(tuple(ReferenceKind.ORDER, "448120"), tuple(ReferenceKind.ORDER, "448121"));
        assertThat(understood("Orders 448120, 448121 & 448122 never came, I moved in 2024 to 18 Low Street.")
                        .substance()
                        .references())
                .extracting(CaseReference::value)
                .containsExactly("448120", "448121", "448122");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Réclamation au titre du règlement (CE) n° 261/2004, vol en retard.",
                "Ma réclamation : la loi n° 2014-344 vous oblige à réparer.",
                "Achat payé par chèque n° 4471209, jamais livré.",
                "Ma commande, n° de série SN4471-20, est en panne.",
                "L'index relevé (04418) n'est pas celui de mon compteur."
            })
    void takesNoLawNoChequeAndNoMeterForAReference(String text) {
        assertThat(understood(text).substance().references()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J'ai rappelé le 0199 00 12 34 hier, en vain, mon portable c'est le 06 39 98 62 18. | +33639986218",
                "Toujours rien. Votre standard au 01 99 00 44 00, quelle honte, rappelez-moi au 06 39 98 44 21. | +33639984421",
                "I called your helpline nine times, ring me on 07700 900612. | +447700900612",
                "You charged me twice. 1-202-555-0177 works best. | +12025550177",
                "C'est cassé. 0 6 3 9 9 8 3 3 1 8 | +33639983318"
            })
    void readsTheWritersOwnPhoneBesideTheOrganisations(String text, String e164) {
        assertThat(understood(text).people().complainant().phones()).containsExactly(e164);
    }

    @Test
    void leavesTheOrganisationsOwnPhoneAlone() {
        assertThat(understood("The clerk was rude, ask for me at your own 01632 960 999.")
                        .people()
                        .complainant()
                        .phones())
                .isEmpty();
    }

    @Test
    void takesTheSumThatWasNamedBeforeForThisSum() {
        assertThat(understood("Un virement de 1 250 € est parti de mon compte. J'ai déposé plainte. Je vous demande le"
                                + " remboursement immédiat de cette somme.")
                        .substance()
                        .remedySought())
                .extracting(remedy -> remedy.kind().word() + " "
                        + (remedy.amount() == null ? "" : remedy.amount().value()))
                .contains("refund 1250.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C'est la troisième fois que personne ne répond, je vais annuler mon séjour !",
                "My bank was in error. I don't expect an apology.",
                "They cannot tell me why the bill is wrong.",
                "I had no time to fix this, the card was declined and nobody answers."
            })
    void takesNoStatementForAWish(String text) {
        assertThat(understood(text).substance().remedySought()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thanks @fixmypothole for the quick response about Oak Avenue! The city actually fixed it within 48 hours. | PRAISE",
                "How do I cancel my subscription, I would rather not pay for another year | ENQUIRY",
                "Je voudrai savoir a quelle etape est mon PC ??? | ENQUIRY",
                "Influenceur avec une audience de deux millions, je propose un partenariat, je serais ravi d'une collaboration. | SPAM",
                "Ma demande est en cours d'instruction depuis quatre mois, combien de temps encore ? | COMPLAINT",
                "housing benefit stuck since may i have nothing left for food | COMPLAINT"
            })
    void decidesByTheForm(String text, DecisionKind kind) {
        assertThat(understood(text).identity().decision().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La commande de 120 000 euros n'est pas arrivée.",
                "Ma facture parle de 447 120 kWh, c'est impossible.",
                "Le client mécontent se joint au 06 39 98 12 01.",
                "Ma commande : appelez le 0199 000 012, rien n'est arrivé."
            })
    void takesNoQuantityAndNoPhoneForANumberInGroups(String text) {
        assertThat(understood(text).substance().references()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O6 39 98 12 O1",
                "06/39/98/12/01",
                "06,39,98,12,01",
                "06_39_98_12_01",
                "06-39-98-12-01",
                "0 6 3 9 9 8 1 2 0 1"
            })
    void readsAPhoneWithAnySignBetweenItsPairs(String phone) {
        assertThat(understood("Le colis est cassé. Joignable au " + phone + " le soir.")
                        .people()
                        .complainant()
                        .phones())
                .containsExactly("+33639981201");
    }

    @Test
    void readsTwoPhonesWithOnlyASlashBetween() {
        assertThat(understood("Le colis est cassé. Tél. 06.39.98.12.01/01.99.00.01.77")
                        .people()
                        .complainant()
                        .phones())
                .containsExactly("+33639981201", "+33199000177");
        assertThat(understood("Le colis est cassé. Tél. 06 39 98 12 01 / 01 99 00 01 77 le soir")
                        .people()
                        .complainant()
                        .phones())
                .containsExactly("+33639981201", "+33199000177");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le colis est cassé. Joignable au zéro six trente-neuf quatre-vingt-dix-huit douze zéro un. | +33639981201",
                "Le colis est cassé. Tél. : zéro six, trente-neuf, quatre-vingt-dix-huit, douze, zéro un | +33639981201",
                "The parcel is broken. Call me on oh one six three two nine six oh one double seven, please. | +441632960177"
            })
    void readsAPhoneThatIsWrittenInWords(String text, String e164) {
        assertThat(understood(text).people().complainant().phones()).containsExactly(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zéro geste commercial, zéro réponse au téléphone depuis six mois.",
                "Le modèle 450-512-0099 est cassé, je veux un échange.",
                "La pièce 320.415.7788 est fausse.",
                "Le code 0470 00 00 44 12 est refusé."
            })
    void takesNoOtherNumberForAPhone(String text) {
        assertThat(understood(text).people().complainant().phones()).isEmpty();
    }

    @Test
    void takesNoDateForAPhone() {
        assertThat(understood("Le colis du 06/03/2026 est cassé, joignable le soir.")
                        .people()
                        .complainant()
                        .phones())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Je réclame 240 € de dommages et intérêts pour la télé cassée à 600 €. | 240.00",
                "Il me faut 45 € en dédommagement, le billet retardé coûtait 120 €. | 45.00",
                "Vous me devez 150 €, rendez-les-moi. C'est nul. | 150.00"
            })
    void takesTheSumWhosePurposeTheWishIs(String text, String sum) {
        assertThat(understood(text).substance().remedySought())
                .extracting(Remedy::amount)
                .anySatisfy(amount -> assertThat(amount.value()).hasToString(sum));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J'en suis malade de voir ma facture doubler, remboursez-moi.",
                "Votre conseiller m'a blessé par ses propos, c'est inadmissible.",
                "L'hôpital m'a facturé deux fois la chambre, 54 €.",
                "C'est à vomir, votre service. Aucune réponse.",
                "La chaudière est tombée en panne trois fois.",
                "Je suis tombé sur un répondeur, aucune réponse.",
                "Your staff hurt my feelings and the order is late.",
                "My hospital appointment letter arrived late, I complain."
            })
    void takesNoSayingForHarm(String text) {
        assertThat(understood(text).substance().harm()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ma fille s'est coupée avec le verre brisé de votre carafe.",
                "Je suis tombé malade après avoir mangé vos huîtres.",
                "Votre conseiller m'a blessé par ses propos, et ma mère est hospitalisée depuis sa chute chez vous.",
                "The noise gives me a headache every night.",
                "Your machine left me with pain in the chest, I was in pain for days.",
                "La porte m'a blessée dans le dos.",
                "We have hospital bills because of your broken step."
            })
    void stillSeesWhoIsHurt(String text) {
        assertThat(understood(text).substance().harm().health()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le plafond est tombé sur ma fille.",
                "Mon fils est tombé à l'eau, le ponton n'a pas de garde-corps.",
                "The step broke and my father fell down."
            })
    void stillSeesWhoFell(String text) {
        assertThat(understood(text).substance().harm().safety()).isTrue();
    }

    @Test
    void takesAPoliteQuestionForOneAndNotForRottenGoods() {
        assertThat(decided("Pourriez vous me dire la somme que je vous dois ?")).isEqualTo(DecisionKind.ENQUIRY);
        assertThat(decided("Pourriez-vous m'envoyer une attestation d'assurance pour ma fille ?"))
                .isEqualTo(DecisionKind.ENQUIRY);
        assertThat(decided("Vos fruits étaient pourris.")).isEqualTo(DecisionKind.COMPLAINT);
        assertThat(decided("Pourriez-vous m'envoyer une attestation ? Aucune réponse depuis un mois."))
                .isEqualTo(DecisionKind.COMPLAINT);
    }

    private static DecisionKind decided(String text) {
        return understood(text).identity().decision().kind();
    }

    private static Case understood(String text) {
        return Given.openedForm(Given.form(text));
    }
}
