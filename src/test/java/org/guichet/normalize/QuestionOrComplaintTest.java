package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.cases.DecisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question is known by its grammar, where no failure is told; praise by several mild words. */
class QuestionOrComplaintTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votre agence est-elle ouverte le lundi de Pâques ?",
                "Bonjour, la garantie couvre-t-elle une batterie usée ?",
                "Bonjour, nous organisons une fête de quartier, à qui devons-nous demander l'autorisation ?",
                "Bonjour, ma mère n'a pas internet, comment peut-elle consulter ses relevés ?",
                "J'ai perdu ma facture d'achat, pouvez-vous m'en renvoyer une ?",
                "Je voudrais des informations sur vos ateliers de poterie.",
                "Bonjour, permettez-moi de vous signaler un changement d'adresse : 4 rue des Tilleuls. Merci.",
                "Are dogs allowed on the bus?",
                "Hi, from what date can we register for the nursery?",
                "My son starts soon, do we need a new form for school meals?",
                "I couldn't find this on your website: does the railcard cover step-children?",
                "I lost the receipt, can you send me another copy?",
                "Could you please tell me whether the pool is open in August?"
            })
    void asksForInformation(String text) {
        assertThat(decided(text)).isEqualTo(DecisionKind.ENQUIRY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Où est ma commande ?",
                "Bonjour, est-ce que le modèle existe en bleu ? Par ailleurs mon colis n'est jamais arrivé.",
                "Le chauffeur roulait au téléphone, est-ce autorisé ?",
                "Combien de fois faut-il vous écrire pour obtenir une réponse ?",
                "Pouvez-vous m'expliquer ce prélèvement que je ne reconnais pas ?",
                "Est-il possible d'avoir quelqu'un qui connaisse mon dossier ? Cela fait cinq fois que je raconte tout.",
                "Un mois pour répondre à un mail, bravo.",
                "Where is my order?",
                "Do you think that a stale sandwich is worth twelve pounds?",
                "The driver was on his phone, is that allowed?",
                "How many times do I have to write to get an answer?",
                "May I ask why nobody empties the bins in the park?",
                "A month to answer an email, well done."
            })
    void complainsInAQuestionOrInIrony(String text) {
        assertThat(decided(text)).isEqualTo(DecisionKind.COMPLAINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accueil très sympathique, prise en charge rapide, je recommande.",
                "Livraison en avance, produit conforme, rien à dire.",
                "Mon problème a été résolu en dix minutes, bravo.",
                "Very friendly staff and quick service, would recommend.",
                "Arrived early, exactly as described, very happy."
            })
    void praisesMildly(String text) {
        assertThat(decided(text)).isEqualTo(DecisionKind.PRAISE);
    }

    /** A phrase that was found may end with an apostrophe; what stands as the reason is whole words. */
    @Test
    void theReasonIsQuotedInWholeWords() {
        assertThat(reason("Je suis au bout du fil depuis une heure et personne n\u2019a décroché."))
                .contains("\"personne n\u2019a\"");
    }

    private static String reason(String text) {
        return Given.openedForm(Given.form(text)).identity().decision().reason();
    }

    private static DecisionKind decided(String text) {
        return Given.openedForm(Given.form(text)).identity().decision().kind();
    }
}
