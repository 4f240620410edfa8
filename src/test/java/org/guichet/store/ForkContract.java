package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichet.store.CaseStoreContract.id;

import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.Fork;
import org.guichet.cases.Case;
import org.junit.jupiter.api.Test;

/** What every store promises of a case that is stored together with the one from which it was forked. */
public interface ForkContract {

    CaseStore store();

    Arrival recorded(String key);

    private static NewFork forkOf(Arrival origin, String... subscribers) {
        Arrival derived = Fork.dataRequest(origin, UUID.randomUUID(), origin.reference());
        return new NewFork(origin.id(), Cases.openedBy(derived), List.of(subscribers));
    }

    private Case stored(NewFork fork) {
        return store().caseById(id(fork.opened())).orElseThrow();
    }

    @Test
    default void aForkIsACaseWithAnArrivalAndAReferenceOfItsOwn() throws Exception {
        Arrival complaint = recorded("m1");
        NewFork fork = forkOf(complaint, "crm");

        assertThat(store().register(Cases.openedBy(complaint), complaint.id(), List.of("crm"), fork))
                .isTrue();

        Case forked = stored(fork);
        ArrivalStatus derived = store().status(forked.firstContact().id()).orElseThrow();
        assertThat(derived.state()).isEqualTo(ArrivalState.CASE);
        assertThat(derived.caseId()).isEqualTo(id(forked));
        assertThat(derived.arrival().reference())
                .isEqualTo(forked.identity().reference())
                .isNotEqualTo(complaint.reference());
        assertThat(store().caseByReference(forked.identity().reference())).contains(forked);
        assertThat(Fork.origin(derived.arrival())).contains(complaint.id());
        assertThat(store().raw(derived.arrival().id()).bytes())
                .isEqualTo(store().raw(complaint.id()).bytes());
        assertThat(store().reconcile().addsUp()).isTrue();
        assertThat(store().reconcile().total().cases()).isEqualTo(2);
        assertThat(store().pending(10)).isEmpty();
    }

    @Test
    default void eachOfTheTwoIsAnnounced() {
        Arrival complaint = recorded("m1");
        NewFork fork = forkOf(complaint, "crm");

        store().register(Cases.openedBy(complaint), complaint.id(), List.of("crm"), fork);

        assertThat(store().outbox().undelivered("crm", 10))
                .extracting(OutboxRow::caseId)
                .contains(id(fork.opened()))
                .hasSize(2);
    }

    @Test
    default void anArrivalThatWasSettledBeforeForksNothing() {
        Arrival complaint = recorded("m1");
        store().register(Cases.openedBy(complaint), complaint.id(), List.of());

        NewFork late = forkOf(complaint);
        assertThat(store().register(Cases.openedBy(complaint), complaint.id(), List.of(), late))
                .isFalse();

        assertThat(store().caseById(id(late.opened()))).isEmpty();
        assertThat(store().caseCount()).isEqualTo(1);
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void aForkThatCannotBeStoredKeepsBothOut() {
        Arrival complaint = recorded("m1");
        Case misplaced = Cases.openedBy(recorded("m2"));
        NewFork broken = new NewFork(UUID.randomUUID(), misplaced, List.of());

        assertThatThrownBy(() -> store().register(Cases.openedBy(complaint), complaint.id(), List.of(), broken))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(store().status(complaint.id()).orElseThrow().state()).isEqualTo(ArrivalState.RECEIVED);
        assertThat(store().caseCount()).isZero();
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void aFollowUpMayForkACaseToo() {
        Arrival complaint = recorded("m1");
        Case opened = Cases.openedBy(complaint);
        store().register(opened, complaint.id(), List.of());
        Arrival asking = recorded("m2");
        NewFork fork = forkOf(asking);

        Revised revised = store().revise(Cases.followedUp(opened, asking), asking.id(), List.of(), fork);

        assertThat(revised).isEqualTo(new Revised.Stored());
        assertThat(Fork.origin(store().arrival(stored(fork).firstContact().id()).orElseThrow()))
                .contains(asking.id());
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void whatIsFoundLaterForksACaseThatIsThere() throws Exception {
        Arrival complaint = recorded("m1");
        Case opened = Cases.openedBy(complaint);
        store().register(opened, complaint.id(), List.of("crm"));
        NewFork fork = forkOf(complaint, "crm");

        Revised revised = store().revise(Cases.changed(opened, "Asks for data."), null, List.of("crm"), fork);

        assertThat(revised).isEqualTo(new Revised.Stored());
        Case forked = stored(fork);
        assertThat(forked.identity().reference()).isNotEqualTo(opened.identity().reference());
        assertThat(store().raw(forked.firstContact().id()).bytes())
                .isEqualTo(store().raw(complaint.id()).bytes());
        assertThat(store().outbox().undelivered("crm", 10))
                .extracting(OutboxRow::caseId)
                .containsExactlyInAnyOrder(id(opened), id(opened), id(forked));
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void anArrivalIsForkedOnceEvenIfItsForkWasErased() throws Exception {
        Arrival complaint = recorded("m1");
        Case opened = Cases.openedBy(complaint);
        NewFork first = forkOf(complaint);
        store().register(opened, complaint.id(), List.of(), first);
        NewFork second = forkOf(complaint);

        Case next = Cases.changed(opened, "Read again.");
        assertThat(store().revise(next, null, List.of(), second)).isEqualTo(new Revised.ForkedBefore());
        store().eraseCase(id(first.opened()), ErasureContract.REQUESTED, List.of());
        assertThat(store().revise(next, null, List.of(), second)).isEqualTo(new Revised.ForkedBefore());

        assertThat(store().caseById(id(second.opened()))).isEmpty();
        assertThat(store().caseById(id(opened))).contains(opened);
        assertThat(store().revise(next, null, List.of())).isEqualTo(new Revised.Stored());
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void ofTwoWhoForkAtOnceOneDoes() throws Exception {
        Arrival complaint = recorded("m1");
        Case opened = Cases.openedBy(complaint);
        store().register(opened, complaint.id(), List.of());
        List<NewFork> forks = List.of(forkOf(complaint), forkOf(complaint), forkOf(complaint), forkOf(complaint));

        CaseStoreContract.together(forks.size(), i -> store().revise(
                        Cases.changed(opened, "Read by " + i), null, List.of(), forks.get(i)));

        assertThat(forks)
                .filteredOn(fork -> store().caseById(id(fork.opened())).isPresent())
                .hasSize(1);
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void aCaseIsForkedFromItsOwnContacts() {
        Arrival complaint = recorded("m1");
        Case opened = Cases.openedBy(complaint);
        store().register(opened, complaint.id(), List.of());
        NewFork ofAnother = forkOf(recorded("m2"));

        assertThatThrownBy(() -> store().revise(Cases.changed(opened, "Changed."), null, List.of(), ofAnother))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void aStaleRevisionForksNothing() {
        Arrival complaint = recorded("m1");
        Case opened = Cases.openedBy(complaint);
        store().register(opened, complaint.id(), List.of());
        store().revise(Cases.changed(opened, "Changed meanwhile."), null, List.of());
        Arrival asking = recorded("m2");
        NewFork fork = forkOf(asking);

        Revised revised = store().revise(Cases.followedUp(opened, asking), asking.id(), List.of(), fork);

        assertThat(revised).isInstanceOf(Revised.Stale.class);
        assertThat(store().caseById(id(fork.opened()))).isEmpty();
        assertThat(store().status(asking.id()).orElseThrow().state()).isEqualTo(ArrivalState.RECEIVED);
    }

    @Test
    default void erasingTheComplaintErasesWhatWasForkedFromIt() throws Exception {
        Arrival complaint = recorded("m1");
        NewFork fork = forkOf(complaint);
        Case opened = Cases.openedBy(complaint);
        store().register(opened, complaint.id(), List.of(), fork);

        store().eraseCase(id(opened), ErasureContract.REQUESTED, List.of("crm"));

        assertThat(stored(fork).isTombstone()).isTrue();
        assertThat(store().raw(fork.opened().firstContact().id()).size()).isZero();
        assertThat(store().outbox().undelivered("crm", 10))
                .extracting(OutboxRow::caseId)
                .containsExactlyInAnyOrder(id(opened), id(fork.opened()));
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void aForkMayBeErasedAlone() {
        Arrival complaint = recorded("m1");
        NewFork fork = forkOf(complaint);
        Case opened = Cases.openedBy(complaint);
        store().register(opened, complaint.id(), List.of(), fork);

        store().eraseCase(id(fork.opened()), ErasureContract.REQUESTED, List.of());

        assertThat(stored(fork).isTombstone()).isTrue();
        assertThat(store().caseById(id(opened)).orElseThrow().isTombstone()).isFalse();
        assertThat(store().eraseCase(id(opened), ErasureContract.REQUESTED, List.of()))
                .isTrue();
    }
}
