package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.cases.Amount;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Evidence;
import org.guichet.cases.ImmediateAction;
import org.guichet.cases.PriorStep;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.submission.Passage;
import org.guichet.submission.Span;
import org.guichet.submission.SubmissionBuilder;
import org.junit.jupiter.api.Test;

/** What is said aloud is found as if it were written, with the words that were spoken as evidence. */
class SpokenCallTest {

    @Test
    void aFrenchCallGivesItsNumbers() {
        Case call = call(
                "Bonjour, ma commande numéro quatre sept un un deux n'est jamais arrivée.",
                "Vous pouvez me rappeler au zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre.",
                "J'ai payé deux cent quarante euros cinquante le douze mars deux mille vingt-cinq.",
                "Mon mail c'est marie point durand arobase exemple point fr.");
        assertThat(call.people().complainant().phones()).containsExactly("+33639981234");
        assertThat(call.people().complainant().emails()).containsExactly("marie.durand@exemple.fr");
        assertThat(call.substance().amounts()).containsExactly(new Amount("240.50", "EUR"));
        assertThat(call.substance().references()).singleElement().satisfies(reference -> {
            assertThat(reference.kind()).isEqualTo(ReferenceKind.ORDER);
            assertThat(reference.value()).isEqualTo("47112");
        });
        assertThat(call.substance().occurredOn()).isNotNull();
        Evidence phone = call.evidence().get("/complainant/phones/0");
        assertThat(phone.part()).isEqualTo("turn:2");
        assertThat(phone.quote()).isEqualTo("zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre");
        assertThat(call.firstContact().turns().get(1).text().substring(phone.from(), phone.to()))
                .isEqualTo(phone.quote());
        assertThat(call.substance().narrative()).contains("zéro six trente-neuf");
    }

    @Test
    void aNumberMayTakeSeveralTurns() {
        Case english = conversation(
                "What is your order number please?",
                "It's four four one",
                "Yes.",
                "seven seven two.",
                "And where can we ring you?",
                "oh one six three two",
                "oh one six three two, yes",
                "nine six oh, one two three. The parcel never arrived.");
        assertThat(english.substance().references()).singleElement().satisfies(reference -> {
            assertThat(reference.kind()).isEqualTo(ReferenceKind.ORDER);
            assertThat(reference.value()).isEqualTo("441772");
        });
        assertThat(english.evidence().get("/references/0").part()).isEqualTo("turn:2");
        assertThat(english.evidence().get("/references/0").quote()).isEqualTo("four four one");
        assertThat(english.people().complainant().phones()).containsExactly("+441632960123");

        Case french = conversation(
                "Votre numéro de commande ?",
                "Alors c'est le quatre quatre un",
                "Oui.",
                "sept sept deux",
                "Et un numéro pour vous rappeler ?",
                "Zéro six, trente-neuf",
                "D'accord",
                "quatre-vingt-dix-huit, douze, trente-quatre. Le colis n'est jamais arrivé.");
        assertThat(french.substance().references()).extracting("value").containsExactly("441772");
        assertThat(french.people().complainant().phones()).containsExactly("+33639981234");
    }

    @Test
    void whatTheAgentAsksBetweenEndsANumber() {
        Case call = conversation(
                "What is your order number please?",
                "I bought two",
                "Two of which model?",
                "six seven four two, and both are broken.");
        assertThat(call.substance().references()).extracting("value").doesNotContain("26742");
    }

    @Test
    void twoNumbersAreNotOneBecauseTheAgentSpeaksBetween() {
        Case call = conversation(
                "Bonjour.",
                "Vous pouvez me rappeler au zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre.",
                "Je regarde votre dossier.",
                "Ma commande numéro quatre sept un un deux n'est jamais arrivée.",
                "Oui.",
                "C'est la quatre sept un un deux.");
        assertThat(call.people().complainant().phones()).containsExactly("+33639981234");
        assertThat(call.substance().references()).extracting("value").containsExactly("47112");
    }

    private static Case conversation(String... turns) {
        SubmissionBuilder call = SubmissionBuilder.oral();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < turns.length; i++) {
            String text = turns[i];
            boolean agent = i % 2 == 0;
            call.turn(new Turn(agent ? Speaker.AGENT : Speaker.CUSTOMER, null, null, null, text, null));
            call.passage(
                    Passage.spoken("turn:" + (i + 1), text, agent ? List.of() : List.of(new Span(0, text.length()))));
            all.append(i == 0 ? "" : "\n").append(text);
        }
        return Given.opened(ChannelKind.PHONE_CALL, call.text(all.toString()));
    }

    @Test
    void anEnglishCallGivesItsNumbers() {
        Case call = call(
                "Hello, order number a k seven four two never came and I want a refund of forty-nine pounds ninety-nine.",
                "Please call me back on oh one six three two, nine six oh, one two three.");
        assertThat(call.people().complainant().phones()).containsExactly("+441632960123");
        assertThat(call.substance().amounts()).containsExactly(new Amount("49.99", "GBP"));
        assertThat(call.substance().references()).singleElement().satisfies(reference -> assertThat(reference.value())
                .isEqualTo("AK742"));
        assertThat(call.evidence().get("/references/0").quote()).contains("a k seven four two");
    }

    @Test
    void whatTheAgentPromisesIsKeptWithTheAgentsWords() {
        String promise = "Je comprends. Je vous rappelle demain avant midi. Autre chose ?";
        SubmissionBuilder submission = SubmissionBuilder.oral().text("Ma chaudière fuit.\n" + promise);
        submission.passage(Passage.spoken("turn:1", "Ma chaudière fuit.", List.of(new Span(0, 18))));
        submission.turn(new Turn(Speaker.CUSTOMER, null, null, null, "Ma chaudière fuit.", null));
        submission.passage(Passage.spoken("turn:2", promise, List.of()));
        submission.turn(new Turn(Speaker.AGENT, null, null, null, promise, null));
        Case call = Given.opened(ChannelKind.PHONE_CALL, submission);
        assertThat(call.substance().priorSteps())
                .containsExactly(new PriorStep("Je vous rappelle demain avant midi.", null));
        assertThat(call.evidence().get("/priorSteps/0").part()).isEqualTo("turn:2");
    }

    @Test
    void whatTheAgentDidIsAnImmediateActionOfTheirs() {
        String done = "Right. I've cancelled the second order. We'll send you a letter.";
        SubmissionBuilder submission = SubmissionBuilder.oral().text("You charged me twice.\n" + done);
        submission.passage(Passage.spoken("turn:1", "You charged me twice.", List.of(new Span(0, 21))));
        submission.turn(new Turn(Speaker.CUSTOMER, null, null, null, "You charged me twice.", null));
        submission.passage(Passage.spoken("turn:2", done, List.of()));
        submission.turn(new Turn(Speaker.AGENT, "Dana", null, null, done, null));
        Case call = Given.opened(ChannelKind.PHONE_CALL, submission);
        assertThat(call.handling().immediateAction())
                .containsExactly(new ImmediateAction("I've cancelled the second order.", "Dana"));
        assertThat(call.substance().priorSteps()).containsExactly(new PriorStep("We'll send you a letter.", null));
        assertThat(call.evidence()).containsKey("/immediateAction/0");
    }

    @Test
    void aSoundBetweenDigitsDoesNotBreakThem() {
        String said = "Rappelez-moi au zéro six trente-neuf, euh, quatre-vingt-dix-huit douze trente-quatre.";
        int from = said.indexOf("euh");
        List<Span> own = List.of(new Span(0, from), new Span(from + 5, said.length()));
        SubmissionBuilder submission = SubmissionBuilder.oral().text(said);
        submission.passage(Passage.spoken("turn:1", said, own));
        submission.turn(new Turn(Speaker.CUSTOMER, null, null, null, said, null));
        Case call = Given.opened(ChannelKind.PHONE_CALL, submission);
        assertThat(call.people().complainant().phones()).containsExactly("+33639981234");
        assertThat(call.substance().narrative()).doesNotContain("euh");
    }

    private static Case call(String... turns) {
        SubmissionBuilder submission = SubmissionBuilder.oral().text(String.join("\n", turns));
        for (int i = 0; i < turns.length; i++) {
            submission.passage(Passage.spoken("turn:" + (i + 1), turns[i], List.of(new Span(0, turns[i].length()))));
            submission.turn(new Turn(Speaker.CUSTOMER, null, null, null, turns[i], null));
        }
        return Given.opened(ChannelKind.PHONE_CALL, submission);
    }
}
