package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.normalize.find.Folded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll go ahead and get that one canceled, just in case.",
                "and I will email you a confirmation",
                "We're going to send a technician on Friday.",
                "You'll receive the credit within five days.",
                "The billing team will contact you before noon.",
                "My manager will definitely call you back tomorrow.",
                "I'll make sure that your order is replaced, I'll personally follow that up.",
                "Je vais vous renvoyer la pièce dès demain.",
                "On vous rappelle avant dix-huit heures.",
                "Vous serez recontacté par le service technique.",
                "Vous allez recevoir un avoir de vingt euros.",
                "Nous allons procéder au remboursement.",
                "Un technicien passera jeudi matin.",
                "Le service comptable vous enverra un courrier.",
                "Je vous tiens au courant par SMS."
            })
    void promises(String said) {
        assertThat(AgentWords.promised(Folded.of(said))).as(said).isPresent();
        assertThat(AgentWords.done(Folded.of(said))).as(said).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we've got that card canceled, we're sending it to the marina",
                "I've just emailed you a confirmation.",
                "I have now escalated this to the depot.",
                "I'm raising a ticket for you now.",
                "We have already refunded the delivery.",
                "J'ai bien transmis votre dossier au service qualité.",
                "Je viens de vous envoyer l'avoir.",
                "Nous avons annulé la commande.",
                "J'ai demandé le remboursement.",
                "J'ai fait une réclamation auprès du transporteur.",
                "Je relance le transporteur tout de suite."
            })
    void does(String said) {
        assertThat(AgentWords.done(Folded.of(said))).as(said).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Would you like me to send you another one?",
                "I'll send you another one, would that help?",
                "Voulez-vous que je vous rappelle ?",
                "Je vous rappelle que le délai est de deux mois.",
                "I'll just put you on hold for a moment.",
                "I'll have a look.",
                "You will need to send us the receipt.",
                "I'm sorry to hear that.",
                "I have your file here.",
                "Je vous écoute.",
                "J'ai votre dossier sous les yeux.",
                "On peut vous faire patienter un instant."
            })
    void neitherPromisesNorDoes(String said) {
        assertThat(AgentWords.promised(Folded.of(said))).as(said).isEmpty();
        assertThat(AgentWords.done(Folded.of(said))).as(said).isEmpty();
    }
}
