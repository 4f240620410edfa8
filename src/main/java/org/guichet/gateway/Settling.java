package org.guichet.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.normalize.Outcome;
import org.guichet.store.Attempts;
import org.guichet.store.CaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an outcome into the ledger. What failed for a cause that may pass is tried again, later each time. */
final class Settling {

    private static final Logger log = LoggerFactory.getLogger(ArrivalProcessor.class);

    private final CaseStore store;
    private final List<String> subscribers;
    private final RetryPolicy policy;
    private final Clock clock;

    Settling(CaseStore store, List<String> subscribers, RetryPolicy policy, Clock clock) {
        this.store = store;
        this.subscribers = List.copyOf(subscribers);
        this.policy = policy;
        this.clock = clock;
    }

    void settle(Arrival arrival, Outcome outcome) {
        if (outcome instanceof Outcome.CaseOpened opened) {
            boolean first = store.register(opened.opened(), arrival.id(), subscribers);
            log.info(
                    first ? "{} arrival {} opened case {}" : "{} arrival {} was settled before; case {} stands",
                    arrival.channel(),
                    arrival.id(),
                    arrival.reference());
        } else if (outcome instanceof Outcome.SetAside aside) {
            store.setAside(arrival.id(), aside.rule(), aside.detail());
            log.info("{} arrival {} set aside by rule {}", arrival.channel(), arrival.id(), aside.rule());
        } else if (outcome instanceof Outcome.Quarantined refused) {
            refuse(arrival, refused);
        }
    }

    private void refuse(Arrival arrival, Outcome.Quarantined refused) {
        int failures = 1 + store.attempts(arrival.id()).map(Attempts::made).orElse(0);
        if (refused.reason().mayPass() && !policy.isLast(failures)) {
            postpone(arrival, refused, failures);
        } else if (refused.reason().mayPass()) {
            quarantine(arrival, refused.reason(), refused.detail() + " Given up after " + failures + " attempts.");
        } else {
            quarantine(arrival, refused.reason(), refused.detail());
        }
    }

    private void postpone(Arrival arrival, Outcome.Quarantined refused, int failures) {
        Duration wait = policy.wait(failures, arrival.id());
        store.postpone(
                arrival.id(),
                refused.reason(),
                refused.detail(),
                clock.instant().plus(wait));
        log.warn(
                "{} arrival {} waits {} s after attempt {}: {}: {}",
                arrival.channel(),
                arrival.id(),
                wait.toSeconds(),
                failures,
                refused.reason(),
                refused.detail());
    }

    private void quarantine(Arrival arrival, ReasonCode reason, String detail) {
        store.quarantine(arrival.id(), reason, detail);
        log.warn("{} arrival {} quarantined: {}: {}", arrival.channel(), arrival.id(), reason, detail);
    }
}
