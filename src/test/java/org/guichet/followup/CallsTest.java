package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.guichet.normalize.CaseSchema;
import org.guichet.normalize.EvidenceAssert;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;

/** What comes of one call under its id is one case, in whatever order it comes. */
class CallsTest {

    static final String FACTS = """
            {"callId": "call-8812-a", "startedAt": "2026-11-20T09:00:00Z", "caller": "+33 6 39 98 12 34", "queue": "returns",
             "agent": "Lou Adams", "durationSeconds": 92, "recordingId": "rec-1"}""";

    static final String WORDS = """
            {"callId": "call-8812-a", "turns": [
              {"role": "agent", "text": "Bonjour, que puis-je faire pour vous ?"},
              {"role": "customer", "text": "Mon colis est arrivé cassé, je veux un remboursement."}]}""";

    static final String SO_FAR = """
            {"callId": "call-8812-a", "status": "in_progress", "turns": [
              {"role": "customer", "text": "Mon colis est arrivé cassé."}]}""";

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final Mailroom room = new Mailroom(store);

    private Case placed(String raw) {
        Arrival arrival = room.call(raw);
        room.place(arrival);
        return room.caseOf(arrival);
    }

    @Test
    void factsThatComeAfterTheWordsAddWhoCalled() {
        Case words = placed(WORDS);
        assertThat(words.people().complainant().phones()).isEmpty();
        Case both = placed(FACTS);
        assertThat(both.identity().id()).isEqualTo(words.identity().id());
        assertThat(both.identity().revision()).isEqualTo(2);
        assertThat(both.people().complainant().phones()).containsExactly("+33639981234");
        assertThat(both.substance().narrative()).isEqualTo(words.substance().narrative());
        assertThat(Objects.requireNonNull(both.contacts().get(1).call()).queue())
                .isEqualTo("returns");
        assertThat(both.handling().missing()).noneMatch(field -> field.field().equals("/complainant/emails"));
        assertSound(both);
    }

    @Test
    void factsThatComeFirstWaitForTheWords() {
        Arrival facts = room.call(FACTS);
        assertThat(room.belongsToACall(facts)).isFalse();
        assertThat(room.status(facts).state()).isEqualTo(ArrivalState.RECEIVED);
        placed(WORDS);
        assertThat(room.belongsToACall(facts)).isTrue();
        assertSound(room.caseOf(facts));
    }

    @Test
    void theWholeCallTakesThePlaceOfItsBeginning() {
        Case beginning = placed(SO_FAR);
        assertThat(beginning.handling().flags()).contains("partial-transcript");
        Case whole = placed(WORDS);
        assertThat(whole.identity().id()).isEqualTo(beginning.identity().id());
        assertThat(whole.identity().reference()).isEqualTo(beginning.identity().reference());
        assertThat(whole.identity().revision()).isEqualTo(2);
        assertThat(whole.substance().narrative()).isEqualTo("Mon colis est arrivé cassé, je veux un remboursement.");
        assertThat(whole.handling().flags()).doesNotContain("partial-transcript");
        assertThat(whole.contacts()).hasSize(2);
        assertSound(whole);
    }

    @Test
    void aBeginningThatComesLateChangesNothing() {
        Case whole = placed(WORDS);
        Arrival late = room.call(SO_FAR);
        assertThat(room.place(late)).isInstanceOf(Placed.Duplicate.class);
        assertThat(room.status(late).state()).isEqualTo(ArrivalState.SET_ASIDE);
        assertThat(room.newest(whole.identity().id()).identity().revision()).isEqualTo(1);
    }

    @Test
    void theSameWordsAgainAreSetAside() {
        placed(WORDS);
        assertThat(room.place(room.call(WORDS.replace("{\"callId\"", "{ \"callId\""))))
                .isInstanceOf(Placed.Duplicate.class);
        assertThat(store.caseCount()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseSaysUnderTheSameIdIsHeld() {
        placed(FACTS.replace(
                "\"queue\"", "\"turns\": [{\"role\": \"customer\", \"text\": \"Rien ne marche.\"}], \"queue\""));
        Arrival other = room.call(FACTS.replace("98 12 34", "98 77 77"));
        assertThat(room.place(other)).isInstanceOf(Placed.Held.class);
        assertThat(room.status(other).reason()).isEqualTo(ReasonCode.FOLLOW_UP_UNCLEAR.code());
    }

    @Test
    void aShortNumberIsTheIdOfNoCall() {
        Case one = placed(WORDS.replace("call-8812-a", "17"));
        Case other = placed(WORDS.replace("call-8812-a", "17"));
        assertThat(other.identity().id()).isNotEqualTo(one.identity().id());
    }

    @Test
    void aFollowUpByMailStaysWhenTheWordsComeAnew() {
        Case beginning = placed(SO_FAR);
        Arrival mail = room.mail(Mails.from(Mails.ZOE)
                .withTokenOf(beginning)
                .text("Voici ma facture.")
                .raw());
        room.place(mail);
        Case whole = placed(WORDS);
        assertThat(whole.contacts())
                .extracting(contact -> contact.kind().word())
                .isEqualTo(List.of("phone-call", "email", "phone-call"));
        assertSound(whole);
    }

    private static void assertSound(Case found) {
        assertThat(new CaseSchema().violations(found)).isEmpty();
        EvidenceAssert.assertSound(found);
    }
}
