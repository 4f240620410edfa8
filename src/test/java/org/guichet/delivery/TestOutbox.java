package org.guichet.delivery;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.store.Arrivals;
import org.guichet.store.CaseStore;
import org.guichet.store.Cases;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.OutboxRow;
import org.guichet.store.ParkedRow;

/** A store whose outbox a test fills. */
final class TestOutbox {

    private final CaseStore store =
            new InMemoryCaseStore(Clock.systemUTC(), new CaseEvents("test", URI.create("https://example.org/case")));

    CaseStore store() {
        return store;
    }

    /** Registers a case that this subscriber is to hear of. */
    void register(String key, String subscriber) {
        Arrival arrival =
                store.arrival(store.record(Arrivals.mail(key)).arrivalId()).orElseThrow();
        Case opened = Cases.openedBy(arrival);
        store.register(opened, arrival.id(), List.of(subscriber));
    }

    /** Registers a case and gives its row; only while nobody delivers. */
    OutboxRow add(String key, String subscriber) {
        register(key, subscriber);
        List<OutboxRow> waiting = waiting(subscriber);
        return waiting.get(waiting.size() - 1);
    }

    List<OutboxRow> waiting(String subscriber) {
        return store.outbox().undelivered(subscriber, Integer.MAX_VALUE);
    }

    List<Long> parked(String subscriber) {
        return store.outbox().parked(subscriber, Integer.MAX_VALUE).stream()
                .map(ParkedRow::position)
                .toList();
    }
}
