package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words for a remedy ask for it or tell of it, by what stands before and behind them. */
class AskedOrToldTest {

    @Nested
    class Told {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "On m'a promis un remboursement au téléphone et depuis plus rien.",
                    "La vendeuse m'a proposé un avoir ou un échange, aussi défectueux que le premier.",
                    "On m'a refusé le remboursement, c'est honteux.",
                    "I was promised a refund on the phone and have heard nothing since.",
                    "The shop offered me a replacement but it was just as faulty.",
                    "The hostess promised us a goodwill voucher that never came."
                })
        void whatWasPromisedOrRefused(String text) {
            assertNothingIsAsked(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Le technicien est venu réparer la chaudière et l'a laissée en plus mauvais état.",
                    "Ils ont remplacé la carte mère, puis l'écran, et la panne est toujours là.",
                    "J'ai appelé pour résilier et on m'a fait patienter une heure avant de raccrocher.",
                    "45 minutes d'attente, et personne ne s'est excusé.",
                    "They came to fix the boiler and left it worse than before.",
                    "I called to cancel and was kept on hold until they hung up.",
                    "The driver apologised and then drove off with my suitcase, a disgrace.",
                    "I spent two hours trying to get a refund from your useless chatbot."
                })
        void whatWasDoneOrTried(String text) {
            assertNothingIsAsked(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Si j'avais été remboursé à temps je n'aurais pas eu d'agios. C'est scandaleux.",
                    "Je devais être remboursé le 3 mars, toujours rien.",
                    "If I had been refunded in time I would not have gone overdrawn. Disgraceful.",
                    "I was supposed to be refunded in March and nobody answers."
                })
        void whatWouldHaveBeen(String text) {
            assertNothingIsAsked(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Mon voisin a été remboursé pour le même retard, c'est injuste.",
                    "Je leur ai demandé d'annuler la commande, ils l'ont expédiée quand même, c'est honteux.",
                    "L'agence prétend que l'indemnisation dépend de l'expert, qui est injoignable. Lamentable.",
                    "Le site propose d'annuler en un clic mais la page plante.",
                    "My neighbour got compensation for the same delay, which is unfair.",
                    "I asked them to cancel the order and they shipped it, outrageous.",
                    "The refund policy on your site says 14 days, the shop says 7, what a scam.",
                    "You advertise a money back guarantee which turns out to be a scam."
                })
        void whatOthersGotWereAskedOrSay(String text) {
            assertNothingIsAsked(text);
        }

        private void assertNothingIsAsked(String text) {
            assertThat(Given.openedForm(Given.form(text)).substance().remedySought())
                    .isEmpty();
        }
    }

    @Nested
    class Asked {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Le pull est troué. Je souhaite donc être remboursée. | REFUND",
                    "On m'a prélevé deux fois, remboursement svp. | REFUND",
                    "Vous m'avez facturé une option jamais demandée. Remboursez-la moi. | REFUND",
                    "J'ai été débité à tort et remboursez-moi vite. | REFUND",
                    "Le spectacle a été annulé, c'est inadmissible. Quand serai-je remboursé ? | REFUND",
                    "J'ai demandé trois fois le remboursement, aucune réponse. | REFUND",
                    "Malgré trois relances je n'ai toujours pas été remboursé. | REFUND",
                    "Le four est en panne après deux jours, merci de le remplacer. | REPLACEMENT",
                    "Ils m'ont promis un échange, je veux maintenant que vous annuliez. Veuillez annuler. | CANCELLATION",
                    "You took £30 by mistake so refund me. | REFUND",
                    "I have asked for a refund three times and got no answer. | REFUND",
                    "They promised a refund, I want a replacement of this faulty kettle. | REPLACEMENT",
                    "The lift has been broken since Monday, please have it repaired. | REPAIR",
                    "Your driver swore at me and I expect an apology. | APOLOGY",
                    "I want to know why my claim was refused. | EXPLANATION"
                })
        void whateverIsToldBesides(String text, RemedyKind kind) {
            assertIsAsked(text, kind);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "The soles are coming off already. Please send me a new pair. | REPLACEMENT",
                    "The boiler is dead again. I want somebody to come before Friday. | REPAIR",
                    "L'ascenseur est bloqué. Merci de remettre l'ascenseur en service. | REPAIR",
                    "The parcel went back to the depot. Please bring my parcel back on Monday. | REDELIVERY",
                    "Absent hier, avis perdu. Je demande que le livreur repasse. | REDELIVERY",
                    "Nobody came on Tuesday. I deserve a reason for that. | EXPLANATION",
                    "I no longer want this subscription, your service is a disgrace. | CANCELLATION",
                    "Cessez immédiatement ces prélèvements, je n'ai rien signé. | CANCELLATION",
                    "The holiday was ruined and I expect something for that. | COMPENSATION",
                    "Deux repas jamais servis. Remettez l'argent sur ma carte. | REFUND"
                })
        void inManyWords(String text, RemedyKind kind) {
            assertIsAsked(text, kind);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "They promised a refund, I want a replacement of this faulty kettle. | REFUND",
                    "On m'a promis un remboursement, je demande un échange. | REFUND"
                })
        void butNotWhatIsToldBesides(String text, RemedyKind told) {
            assertThat(Given.openedForm(Given.form(text)).substance().remedySought())
                    .extracting(Remedy::kind)
                    .doesNotContain(told);
        }

        private void assertIsAsked(String text, RemedyKind kind) {
            assertThat(Given.openedForm(Given.form(text)).substance().remedySought())
                    .extracting(Remedy::kind)
                    .contains(kind);
        }
    }
}
