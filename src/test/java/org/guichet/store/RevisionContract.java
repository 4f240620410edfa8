package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guichet.store.CaseStoreContract.id;
import static org.guichet.store.CaseStoreContract.together;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.junit.jupiter.api.Test;

/** What every store promises about later revisions of a case. */
public interface RevisionContract {

    CaseStore store();

    Arrival recorded(String key);

    Case registered(String key, String... subscribers);

    private Revised change(Case from, String subject) {
        return store().revise(Cases.changed(from, subject), null, List.of("crm"));
    }

    private Revised attach(Case to, Arrival arrival) {
        return store().revise(Cases.followedUp(to, arrival), arrival.id(), List.of("crm"));
    }

    @Test
    default void storesTheNextRevisionAndAnnouncesItAfterTheFirst() {
        Case first = registered("m1", "crm");
        Case second = Cases.changed(first, "Colis cassé et perdu");
        assertThat(store().revise(second, null, List.of("crm", "archive"))).isEqualTo(new Revised.Stored());
        assertThat(store().caseById(id(first))).contains(second);
        assertThat(store().outbox().undelivered("crm", 10))
                .extracting(OutboxRow::revision)
                .containsExactly(1, 2);
        assertThat(store().outbox().undelivered("archive", 10))
                .extracting(OutboxRow::revision)
                .containsExactly(2);
        assertThat(store().caseCount()).isEqualTo(1);
    }

    @Test
    default void remembersWhatACaseWas() {
        Case first = registered("m1");
        Case second = Cases.changed(first, "Changed.");
        store().revise(second, null, List.of());
        assertThat(store().revisions(id(first), 10)).containsExactly(second, first);
        assertThat(store().revisions(id(first), 1)).containsExactly(second);
        store().eraseCase(id(first), new ByHand("claire", "Asked for."), List.of());
        assertThat(store().revisions(id(first), 10)).singleElement().matches(Case::isTombstone);
        assertThat(store().revisions(UUID.randomUUID(), 10)).isEmpty();
    }

    @Test
    default void listsAChangedCaseOnceWhereItChangedLast() {
        Case first = registered("m1");
        Case second = registered("m2");
        long seen = store().changedAfter(0, 10).get(1).position();
        change(first, "Changed.");
        assertThat(store().changedAfter(0, 10))
                .extracting(changed -> id(changed.newest()))
                .containsExactly(id(second), id(first));
        assertThat(store().changedAfter(seen, 10))
                .extracting(changed -> changed.newest().identity().revision())
                .containsExactly(2);
        assertThat(store().newest(1, 0, found -> found.substance().subject())).containsExactly("Changed.");
    }

    @Test
    default void attachesAnArrivalAsAFollowUp() {
        Case first = registered("m1");
        Arrival later = recorded("m2");
        assertThat(attach(first, later)).isEqualTo(new Revised.Stored());
        ArrivalStatus status = store().status(later.id()).orElseThrow();
        assertThat(status.state()).isEqualTo(ArrivalState.FOLLOW_UP);
        assertThat(status.caseId()).isEqualTo(id(first));
        assertThat(store().pending(10)).isEmpty();
        assertThat(store().history(later.id())).isEmpty();
        Reconciliation account = store().reconcile();
        assertThat(account.addsUp()).isTrue();
        assertThat(account.total().cases()).isEqualTo(1);
        assertThat(account.total().followUps()).isEqualTo(1);
    }

    @Test
    default void endsTheStoryOfAnArrivalThatWasHeldUp() {
        Case first = registered("m1");
        Arrival later = recorded("m2");
        store().quarantine(later.id(), ReasonCode.MALFORMED, "Not a mail.");
        store().retry(later.id(), HeldArrivalsContract.CLAIRE);
        attach(first, later);
        assertThat(store().history(later.id()))
                .extracting(HistoryEntry::act)
                .containsExactly(HistoryAct.QUARANTINED, HistoryAct.RETRIED, HistoryAct.ATTACHED);
    }

    @Test
    default void tellsAWriterThatSomebodyWasFaster() {
        Case first = registered("m1");
        Arrival later = recorded("m2");
        change(first, "The faster one.");
        assertThat(change(first, "The slower one.")).isEqualTo(new Revised.Stale(2));
        assertThat(attach(first, later)).isEqualTo(new Revised.Stale(2));
        assertThat(store().caseById(id(first)).orElseThrow().substance().subject())
                .isEqualTo("The faster one.");
        assertThat(store().status(later.id()).orElseThrow().state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(store().outbox().undelivered("crm", 10)).hasSize(1);
    }

    @Test
    default void letsOneOfManyWritersWin() throws Exception {
        Case first = registered("m1");
        List<Revised> answers = together(20, i -> change(first, "Writer " + i));
        assertThat(answers).containsOnlyOnce(new Revised.Stored());
        assertThat(answers).filteredOn(new Revised.Stale(2)::equals).hasSize(19);
        assertThat(store().outbox().undelivered("crm", 100)).hasSize(1);
    }

    @Test
    default void losesNoRevisionOfWritersWhoTryAgain() throws Exception {
        Case first = registered("m1", "crm");
        together(8, i -> {
            Revised answer = change(first, "Writer " + i);
            while (answer instanceof Revised.Stale) {
                answer = change(store().caseById(id(first)).orElseThrow(), "Writer " + i);
            }
            return answer;
        });
        assertThat(store().caseById(id(first)).orElseThrow().identity().revision())
                .isEqualTo(9);
        assertThat(store().outbox().undelivered("crm", 100))
                .extracting(OutboxRow::revision)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
    }

    @Test
    default void attachesNoArrivalThatWasSettledBefore() {
        Case first = registered("m1");
        Case other = registered("m2");
        Arrival aside = recorded("m3");
        store().setAside(aside.id(), "automatic-reply", "Away.");
        assertThat(attach(first, aside)).isEqualTo(new Revised.Settled(ArrivalState.SET_ASIDE));
        Arrival opener = store().arrival(other.firstContact().id()).orElseThrow();
        assertThat(attach(first, opener)).isEqualTo(new Revised.Settled(ArrivalState.CASE));
        assertThat(store().caseById(id(first))).contains(first);
        assertThat(store().outbox().undelivered("crm", 10)).isEmpty();
    }

    @Test
    default void refusesARevisionThatBreaksALaw() {
        Case first = registered("m1");
        Case second = Cases.changed(first, "Changed.");
        Arrival later = recorded("m2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().revise(second, later.id(), List.of()))
                .withMessageContaining("contacts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().revise(Cases.followedUp(first, later), null, List.of()))
                .withMessageContaining("contacts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().revise(Cases.changed(Cases.openedBy(later), "x"), null, List.of()))
                .withMessageContaining("no case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().revise(second, UUID.randomUUID(), List.of()))
                .withMessageContaining("no arrival");
        assertThat(store().caseById(id(first))).contains(first);
        assertThat(store().pending(10)).containsExactly(later.id());
    }
}
