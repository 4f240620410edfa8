package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.followup.Replay.Reread;
import org.guichet.normalize.Outcome;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;

/** A case that is told again by what its contacts are read as is the case that there is. */
class ReplayTest {

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final Mailroom room = new Mailroom(store);

    private Optional<Reread> reread(Contact contact) {
        Outcome outcome = room.understood(store.arrival(contact.id()).orElseThrow());
        if (outcome instanceof Outcome.CallFacts facts) {
            return Optional.of(new Reread(facts.alone(), true));
        }
        return outcome instanceof Outcome.CaseOpened opened
                ? Optional.of(new Reread(opened.opened(), false))
                : Optional.empty();
    }

    private void assertToldTheSame(UUID id, int contacts) {
        Case newest = room.newest(id);
        assertThat(newest.contacts()).hasSize(contacts);
        Case anew = Replay.of(newest, this::reread).orElseThrow();
        assertThat(anew)
                .usingRecursiveComparison()
                .ignoringFields("identity.revision")
                .isEqualTo(newest);
        assertThat(anew.evidence()).isEqualTo(newest.evidence());
    }

    @Test
    void ofMailsThatJoinedByTokenVerifiedAndNot() {
        Case opened = room.opened(Mails.complaint());
        room.place(room.mail(Mails.from(Mails.ZOE)
                .withTokenOf(opened)
                .id("second-1@example.fr")
                .text("C'est la commande CMD-4711, je l'ai reçue le 12 novembre 2026.")
                .raw()));
        room.place(room.mail(Mails.from(Mails.STRANGER)
                .withTokenOf(opened)
                .id("third-1@example.com")
                .raw()));
        assertThat(room.newest(opened.identity().id()).handling().flags()).contains(FollowUpFlags.UNVERIFIED);
        assertToldTheSame(opened.identity().id(), 3);
    }

    @Test
    void ofACallWhoseWordsAndFactsCameApart() {
        Arrival soFar = room.call(CallsTest.SO_FAR);
        room.place(soFar);
        room.place(room.call(CallsTest.FACTS));
        room.place(room.call(CallsTest.WORDS));
        assertToldTheSame(room.caseOf(soFar).identity().id(), 3);
    }

    @Test
    void ofAFailureThatItsCustomerComplainedOf() {
        Case noticed = room.noticed("CMD-4711", Mails.ZOE);
        room.place(room.mail(Mails.from(Mails.ZOE)
                .id("about-1@example.fr")
                .text("Bonjour, ma commande CMD-4711 n'est jamais arrivée. Je veux être remboursée.")
                .raw()));
        assertToldTheSame(noticed.identity().id(), 2);
    }

    @Test
    void aContactThatCannotBeReadStaysAsItWas() {
        Case opened = room.opened(Mails.complaint());
        room.place(room.mail(Mails.from(Mails.ZOE)
                .withTokenOf(opened)
                .id("second-1@example.fr")
                .raw()));
        Case newest = room.newest(opened.identity().id());
        UUID second = newest.contacts().get(1).id();
        Case anew = Replay.of(newest, contact -> contact.id().equals(second) ? Optional.empty() : reread(contact))
                .orElseThrow();
        assertThat(anew.contacts()).isEqualTo(newest.contacts());
        assertThat(Replay.of(newest, contact -> Optional.empty())).isEmpty();
    }
}
