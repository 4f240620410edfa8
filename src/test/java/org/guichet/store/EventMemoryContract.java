package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.store.CaseStoreContract.together;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.store.EventMemory.Kept;
import org.junit.jupiter.api.Test;

/** What every store promises of what it remembers of events. */
public interface EventMemoryContract {

    Watch.Key ORDER = new Watch.Key("paid-not-shipped", "d1");
    Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    CaseStore store();

    Arrival recorded(String key);

    private EventMemory memory() {
        return store().eventMemory();
    }

    private Watch seen(Watch before, Instant at) {
        return before.counting(List.of(at), NOW);
    }

    @Test
    default void givesBackAWatchAsItWasKept() {
        Arrival arrival = recorded("e1");
        Watch waits = Watch.fresh(ORDER, NOW).waitingFor(arrival.id(), NOW.plusSeconds(60), NOW);
        Watch counts = Watch.fresh(new Watch.Key("other", "d1"), NOW).counting(List.of(NOW.minusSeconds(5), NOW), NOW);
        assertThat(memory().setAside(arrival.id(), "paid-not-shipped", "Waits.", List.of(waits, counts)))
                .isEqualTo(Kept.STORED);
        assertThat(memory().watch(ORDER)).contains(waits);
        assertThat(memory().watch(counts.key())).contains(counts);
        assertThat(memory().watch(new Watch.Key("paid-not-shipped", "d2"))).isEmpty();
        assertThat(store().status(arrival.id()).orElseThrow().state()).isEqualTo(ArrivalState.SET_ASIDE);
    }

    @Test
    default void keepsNothingOfWhoCameSecond() {
        Arrival first = recorded("e1");
        Arrival second = recorded("e2");
        Watch fresh = Watch.fresh(ORDER, NOW);
        Watch untouched = seen(Watch.fresh(new Watch.Key("a-rule-before", "d1"), NOW), NOW);
        memory().setAside(first.id(), "r", "1.", List.of(seen(fresh, NOW)));

        assertThat(memory().setAside(second.id(), "r", "1.", List.of(untouched, seen(fresh, NOW))))
                .isEqualTo(Kept.STALE);

        assertThat(memory().watch(untouched.key())).isEmpty();
        assertThat(store().status(second.id()).orElseThrow().state()).isEqualTo(ArrivalState.RECEIVED);
        Watch known = memory().watch(ORDER).orElseThrow();
        assertThat(memory().setAside(second.id(), "r", "2.", List.of(seen(known, NOW))))
                .isEqualTo(Kept.STORED);
    }

    @Test
    default void oneOfManyAtOnceIsFirst() throws Exception {
        List<Arrival> arrivals =
                IntStream.range(0, 20).mapToObj(i -> recorded("e" + i)).toList();
        Watch next = seen(Watch.fresh(ORDER, NOW), NOW);
        List<Kept> kept = together(20, i -> memory().setAside(arrivals.get(i).id(), "r", "1.", List.of(next)));
        assertThat(kept).containsOnlyOnce(Kept.STORED).hasSize(20);
        assertThat(store().pending(100)).hasSize(19);
    }

    @Test
    default void registersACaseAndWhatIsRememberedTogether() {
        Arrival arrival = recorded("e1");
        Case opened = Cases.openedBy(arrival);
        Watch next = Watch.fresh(ORDER, NOW).opened(opened.identity().id(), List.of(NOW), NOW);
        assertThat(memory().register(opened, arrival.id(), List.of("crm"), List.of(next)))
                .isEqualTo(Kept.STORED);
        assertThat(memory().register(opened, arrival.id(), List.of("crm"), List.of(next)))
                .isEqualTo(Kept.STALE);
        Watch later = memory().watch(ORDER).orElseThrow().counting(List.of(), NOW);
        assertThat(memory().register(opened, arrival.id(), List.of("crm"), List.of(later)))
                .isEqualTo(Kept.SETTLED);
        assertThat(memory().watch(ORDER)).contains(next);
        assertThat(store().caseCount()).isEqualTo(1);
        assertThat(store().outbox().undelivered("crm", 10)).hasSize(1);
    }

    @Test
    default void givesWhatIsDueAndReleasesItOnce() {
        Arrival arrival = recorded("e1");
        Watch waits = Watch.fresh(ORDER, NOW).waitingFor(arrival.id(), NOW.plusSeconds(60), NOW);
        memory().setAside(arrival.id(), ORDER.rule(), "Waits.", List.of(waits));
        assertThat(memory().due(NOW.plusSeconds(59), 10)).isEmpty();
        assertThat(memory().due(NOW.plusSeconds(60), 10)).containsExactly(waits);

        assertThat(memory().release(waits)).isTrue();
        assertThat(memory().release(waits)).isFalse();

        assertThat(memory().due(NOW.plusSeconds(60), 10)).isEmpty();
        assertThat(store().pending(10)).containsExactly(arrival.id());
        assertThat(memory().watch(ORDER).orElseThrow().waiting()).isEqualTo(arrival.id());
    }

    @Test
    default void releasesNothingThatAPersonSetAside() {
        Arrival arrival = recorded("e1");
        Watch waits = Watch.fresh(ORDER, NOW).waitingFor(arrival.id(), NOW, NOW);
        memory().setAside(arrival.id(), "another-rule", "No.", List.of(waits));
        assertThat(memory().release(waits)).isTrue();
        assertThat(store().pending(10)).isEmpty();
    }

    @Test
    default void forgetsWhatIsLongPastAndNothingThatWaits() {
        Arrival old = recorded("e1");
        Arrival waiting = recorded("e2");
        Watch past = seen(Watch.fresh(ORDER, NOW), NOW);
        Watch waits = Watch.fresh(new Watch.Key("r", "d3"), NOW).waitingFor(waiting.id(), NOW, NOW);
        memory().setAside(old.id(), "r", "1.", List.of(past));
        memory().setAside(waiting.id(), "r", "1.", List.of(waits));
        assertThat(memory().forget(NOW, 10)).isZero();
        assertThat(memory().forget(NOW.plusMillis(1), 10)).isEqualTo(1);
        assertThat(memory().watch(ORDER)).isEmpty();
        assertThat(memory().watch(waits.key())).contains(waits);
    }

    @Test
    default void forgetsWhatItRemembersOfAnErasedCase() {
        Arrival arrival = recorded("e1");
        Case opened = Cases.openedBy(arrival);
        UUID id = opened.identity().id();
        memory().register(
                        opened,
                        arrival.id(),
                        List.of(),
                        List.of(Watch.fresh(ORDER, NOW).opened(id, List.of(), NOW)));
        store().eraseCase(id, ErasureContract.REQUESTED, List.of());
        assertThat(memory().watch(ORDER)).isEmpty();
    }
}
