package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.cases.Case;
import org.guichet.cases.PriorStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What they did already, in their words, and the words for when. */
class TriedStepTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Je vous ai écrit il y a trois semaines et personne ne m'a répondu. | Je vous ai écrit il y a trois semaines | il y a trois semaines",
                "Le 3 mars 2026, nous avons déjà contacté votre agence, sans succès. | nous avons déjà contacté votre agence | 3 mars 2026",
                "Je me suis rendue au magasin mardi, mais il était fermé. | Je me suis rendue au magasin mardi | mardi",
                "Malgré mes trois appels, le technicien ne vient pas. | Malgré mes trois appels, le technicien ne vient pas | -",
                "Suite à mon courrier du 12 octobre 2026, rien n'a bougé. | Suite à mon courrier du 12 octobre 2026, rien n'a bougé | 12 octobre 2026",
                "J'ai redémarré la box dix fois : aucun changement, c'est inadmissible. | J'ai redémarré la box dix fois : aucun changement, c'est inadmissible | -",
                "Mon mari a appelé votre service hier et on lui a raccroché au nez. | Mon mari a appelé votre service hier | hier",
                "I have already emailed you twice but nobody answers. | I have already emailed you twice | -",
                "I went back to the shop last Friday and was told to leave. | I went back to the shop last Friday | Friday",
                "My wife called the helpline on 3 November 2026 and they hung up. | My wife called the helpline on 3 November 2026 | 3 November 2026",
                "Further to my letter of 12 October 2026, the leak is still there. | Further to my letter of 12 October 2026, the leak is still there | 12 October 2026",
                "I've tried turning the boiler off and on. It is still broken. | I've tried turning the boiler off and on | -"
            })
    void keepsWhatTheyDidAndWhen(String text, String what, String when) {
        assertThat(understood(text).substance().priorSteps()).containsExactly(new PriorStep(what, when));
    }

    @Test
    void twoActsInOneSentenceAreTwoSteps() {
        assertThat(understood(
                                "J'ai appelé le 2 novembre 2026, puis j'ai écrit une lettre le 9 novembre 2026. C'est inadmissible.")
                        .substance()
                        .priorSteps())
                .isEqualTo(List.of(
                        new PriorStep("J'ai appelé le 2 novembre 2026", "2 novembre 2026"),
                        new PriorStep("j'ai écrit une lettre le 9 novembre 2026", "9 novembre 2026")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Je n'ai jamais appelé votre numéro surtaxé et je suis facturée, c'est inadmissible.",
                "I never called that number and you charged me for it, this is unacceptable.",
                "Vous avez appelé ma mère hier soir, c'est inadmissible.",
                "You have called me ten times, this is unacceptable, stop it.",
                "Je vous demande de réparer la chaudière. Elle est en panne.",
                "I would have called if your line worked. It is broken.",
                "Your adviser told me it was free and it was not. I want a refund.",
                "Le produit est cassé. Appelez-moi demain."
            })
    void takesNothingThatTheyDidNotDo(String text) {
        assertThat(understood(text).substance().priorSteps()).isEmpty();
    }

    @Test
    void leadsToTheWords() {
        Case complaint = understood("Bonjour,\n\nLa box est en panne. Je vous ai déjà appelé\nhier.");
        assertThat(complaint.substance().priorSteps())
                .containsExactly(new PriorStep("Je vous ai déjà appelé hier", "hier"));
        assertThat(complaint.evidence().get("/priorSteps/0").quote()).isEqualTo("Je vous ai déjà appelé\nhier");
    }

    @Test
    void praiseHasNone() {
        assertThat(understood("I called on Monday and your team was wonderful. Thank you so much, perfect service!")
                        .substance()
                        .priorSteps())
                .isEmpty();
    }

    private static Case understood(String text) {
        return Given.openedForm(Given.form(text));
    }
}
