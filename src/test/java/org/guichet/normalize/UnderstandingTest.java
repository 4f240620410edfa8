package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.CaseReference;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Nature;
import org.guichet.cases.PriorityLevel;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.submission.Passage;
import org.guichet.submission.SubmissionBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps make of whole texts, with the delivered configuration. */
class UnderstandingTest {

    @Nested
    class Decisions {

        @Test
        void seesThroughIrony() {
            assertThat(decided("Ah bravo, quel professionnalisme ! Je commande un lit, je reçois un barbecue."))
                    .isEqualTo(DecisionKind.COMPLAINT);
        }

        @Test
        void takesADataRequestInsideAComplaintForBoth() {
            Case opened =
                    understood("C'est inadmissible, toujours rien. Je demande aussi une copie de toutes mes données.");

            assertThat(opened.identity().decision().kind()).isEqualTo(DecisionKind.COMPLAINT);
            assertThat(opened.handling().flags()).contains(DecisionStep.DATA_REQUEST);
        }

        @Test
        void aRequestForDataBesidesIsNotWhatTheComplaintIsAbout() {
            String complaint =
                    "The courier left my parcel in the rain and the box is soaked, the delivery is a disgrace.";
            Case alone = understood(complaint);
            Case both =
                    understood(complaint + " I also request a copy of all personal data you hold about me under GDPR.");

            assertThat(both.handling().flags()).contains(DecisionStep.DATA_REQUEST);
            assertThat(both.substance().nature()).isEqualTo(alone.substance().nature());
            assertThat(both.substance().nature()).extracting(Nature::code).doesNotContain("account.data");
        }

        @Test
        void whoComplainsOfWhatBecameOfTheirDataComplainsOfThat() {
            Case opened = understood(
                    "Vous avez divulgué mes données personnelles à un tiers, c'est inadmissible. Je demande une copie de mes données.");

            assertThat(opened.substance().nature().get(0).code()).isEqualTo("account.data");
        }

        @Test
        void takesWhoAsksForTheirDataAndForASumForOneWhoComplains() {
            Case opened = understood(
                    "The meter reads nonsense. Please send me all data you hold about me, and refund £82.10.");

            assertThat(opened.identity().decision().kind()).isEqualTo(DecisionKind.COMPLAINT);
            assertThat(opened.handling().flags()).contains(DecisionStep.DATA_REQUEST);
            assertThat(decided("Please send me all data you hold about me.")).isEqualTo(DecisionKind.DATA_REQUEST);
        }

        @Test
        void knowsAdvertisingButNotACustomerWhoQuotesIt() {
            assertThat(decided("We guarantee first page rankings in 30 days. Reply for a free audit or click here."))
                    .isEqualTo(DecisionKind.SPAM);
            assertThat(
                            decided(
                                    "J'ai reçu « cliquez ici, offre limitée » de votre part alors que ma commande n'est pas arrivée."))
                    .isEqualTo(DecisionKind.COMPLAINT);
        }

        @Test
        void answersAQuestionAsAQuestion() {
            assertThat(decided("Bonjour, quels documents faut-il pour inscrire mon enfant à la cantine ?"))
                    .isEqualTo(DecisionKind.ENQUIRY);
            assertThat(decided("Quels documents faut-il encore ? Toujours aucune réponse à mes courriers !"))
                    .isEqualTo(DecisionKind.COMPLAINT);
        }

        private DecisionKind decided(String text) {
            return understood(text).identity().decision().kind();
        }
    }

    @Nested
    class HarmAndPriority {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Le miroir est arrivé cassé, mais personne n'a été blessé.",
                    "The table came smashed. Nobody was hurt.",
                    "Aucun blessé par miracle, le colis est cassé.",
                    "It arrived broken. No injuries."
                })
        void believesThatNobodyWasHurt(String text) {
            assertThat(understood(text).substance().harm()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Vous n'avez pas réparé la marche et mon fils est hospitalisé.",
                    "You did not fix the step and my son was hospitalised.",
                    "Personne ne répond, et ma fille est aux urgences."
                })
        void isNotMisledByAnotherDenial(String text) {
            assertThat(understood(text).substance().harm().health()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The boiler you installed leaks gas and my daughter felt unwell.",
                    "La chaudière que vous avez posée, le gaz s'échappe, et ma fille se sentait très mal."
                })
        void seesDangerAndIllnessInOtherWords(String text) {
            assertThat(understood(text).substance().harm().safety()).isTrue();
            assertThat(understood(text).substance().harm().health()).isTrue();
        }

        @Test
        void givesTheReasonsBesideTheLevel() {
            Case opened = understood("Ma mère de 84 ans a été brûlée par votre bouilloire. Mon avocat vous écrira.");

            assertThat(opened.handling().priority().level()).isEqualTo(PriorityLevel.URGENT);
            assertThat(opened.handling().priority().reasons())
                    .contains("health", "a lawyer, a court, a mediator, a regulator or the press is named");
        }
    }

    @Nested
    class Wishes {

        @Test
        void takesTheSumThatIsAskedForNotTheOneThatWasPaid() {
            Case opened = understood(
                    "J'ai payé 96,50 € l'hôtel et 138 € le billet. Je demande le remboursement des deux, soit 234,50 €.");

            assertThat(opened.substance().remedySought())
                    .extracting(
                            Remedy::kind,
                            remedy -> remedy.amount() == null
                                    ? ""
                                    : remedy.amount().value())
                    .containsExactly(tuple(RemedyKind.REFUND, "234.50"));
        }

        @Test
        void leavesOutWhatIsNotWanted() {
            assertThat(understood("The parcel is lost. I don't want a refund, I want you to send it again.")
                            .substance()
                            .remedySought())
                    .extracting(Remedy::kind)
                    .containsExactly(RemedyKind.REDELIVERY);
        }
    }

    @Test
    void namesTheNatureByTheTaxonomysWords() {
        assertThat(understood(
                                "Le vol de mon vélo : vous refusez de prendre en charge le sinistre, je conteste votre refus.")
                        .substance()
                        .nature())
                .extracting(Nature::code)
                .startsWith("claim.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ma commande du 3 novembre est arrivée cassée et je demande le remboursement de 84,90 euros.",
                "The lamp turned up broken. I want a refund of £129.50."
            })
    void doesNotTakeWhatIsWishedForWhatWentWrong(String text) {
        assertThat(understood(text).substance().nature())
                .extracting(Nature::code)
                .startsWith("delivery.damaged");
    }

    @Test
    void seesThatARefundIsLate() {
        assertThat(understood("I sent it back in May and I am still waiting for the refund you promised me.")
                        .substance()
                        .nature())
                .extracting(Nature::code)
                .startsWith("refund.late");
    }

    @Test
    void takesTheNumberThatAnswersAQuestion() {
        SubmissionBuilder call = SubmissionBuilder.oral();
        turn(call, 1, Speaker.CUSTOMER, "Le colis n'est jamais arrivé.");
        turn(call, 2, Speaker.AGENT, "Votre numéro de commande ?");
        turn(call, 3, Speaker.CUSTOMER, "Alors euh 774219.");

        assertThat(Given.openedForm(call).substance().references())
                .containsExactly(new CaseReference(ReferenceKind.ORDER, "774219"));
    }

    private static void turn(SubmissionBuilder call, int number, Speaker speaker, String words) {
        String part = "turn:" + number;
        call.turn(new Turn(speaker, null, null, null, words, null))
                .passage(speaker == Speaker.CUSTOMER ? Passage.whole(part, words) : Passage.foreign(part, words));
    }

    @Test
    void masksAccountNumbersEverywhere() {
        Case opened = understood("Remboursez-moi sur FR14 2004 1010 0505 0001 3M02 606, merci.");

        assertThat(CaseJson.write(CaseJson.toTree(opened))).doesNotContain("1010 0505");
        assertThat(opened.handling().flags()).contains(Masking.FLAG);
    }

    private static Case understood(String text) {
        return Given.openedForm(Given.form(text));
    }
}
