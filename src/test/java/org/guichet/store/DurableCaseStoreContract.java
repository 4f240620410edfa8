package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.cases.Case;
import org.junit.jupiter.api.Test;

/** What a store promises besides when it outlives its process. */
public interface DurableCaseStoreContract extends CaseStoreContract, TallyContract {

    /** Closes the store; from now on {@link #store()} gives another one over the same data. */
    void reopen();

    @Test
    default void findsEverythingAgainAfterARestart() throws Exception {
        byte[] large = CaseStoreContract.randomBytes(QUARTER_MEGABYTE + 1);
        Arrival largeMail = recorded(Arrivals.mail("large", large));
        Case opened = registered("m1", "crm");
        Arrival setAside = recorded("m2");
        store().setAside(setAside.id(), "automatic-reply", "Away.");
        Arrival quarantined = recorded("m3");
        store().quarantine(quarantined.id(), ReasonCode.EMPTY, "Zero bytes.");
        ArrivalStatus status = store().status(quarantined.id()).orElseThrow();
        List<ChannelCount> counts = store().counts();
        List<OutboxRow> waiting = store().outbox().undelivered("crm", 10);

        reopen();

        assertThat(store().pending(10)).containsExactly(largeMail.id());
        assertThat(store().arrival(largeMail.id())).contains(largeMail);
        assertThat(store().raw(largeMail.id()).bytes()).isEqualTo(large);
        assertThat(store().caseById(opened.identity().id())).contains(opened);
        assertThat(store().status(setAside.id()).orElseThrow().state()).isEqualTo(ArrivalState.SET_ASIDE);
        assertThat(store().status(quarantined.id())).contains(status);
        assertThat(store().counts()).isEqualTo(counts);
        assertThat(store().outbox().undelivered("crm", 10)).isEqualTo(waiting).hasSize(1);
    }

    @Test
    default void knowsARepeatedKeyAfterARestart() {
        Receipt first = store().record(Arrivals.mail("m1"));
        reopen();
        Receipt again = store().record(Arrivals.mail("m1"));
        assertThat(again).isEqualTo(new Receipt(first.arrivalId(), first.reference(), true, first.sha256()));
    }

    @Test
    default void goesOnCountingAfterARestart() {
        Arrival before = recorded("m1");
        registered("m2");
        long position = store().changedAfter(0, 10).get(0).position();
        reopen();
        Arrival after = recorded("m3");
        Case opened = registered("m4");
        assertThat(after.reference()).isNotEqualTo(before.reference());
        assertThat(store().pending(10)).containsExactly(before.id(), after.id());
        assertThat(store().changedAfter(0, 10)).hasSize(2).last().satisfies(last -> {
            assertThat(last.newest()).isEqualTo(opened);
            assertThat(last.position()).isGreaterThan(position);
        });
    }

    @Test
    default void takesNothingOnceClosed() {
        CaseStore closed = store();
        reopen();
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> closed.record(Arrivals.mail("too late")))
                .withMessageContaining("closed");
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> closed.pending(1))
                .withMessageContaining("closed");
        assertThat(store().counts()).isEmpty();
    }

    @Test
    default void canBeClosedTwice() {
        CaseStore closed = store();
        reopen();
        closed.close();
        assertThat(store().record(Arrivals.mail("m1")).repeated()).isFalse();
    }
}
