package org.guichet.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.followup.FollowUps;
import org.guichet.followup.Placed;
import org.guichet.normalize.Outcome;
import org.guichet.store.Attempts;
import org.guichet.store.CaseStore;
import org.guichet.submission.Overrides;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an outcome into the ledger. What failed for a cause that may pass is tried again, later each time. */
final class Settling {

    private static final Logger log = LoggerFactory.getLogger(ArrivalProcessor.class);

    /** A person looked at the arrival: no policy holds it again. */
    private static final Set<String> DECIDED = Set.of(Overrides.CORRECTED, Overrides.TAKEN_BACK);

    private final CaseStore store;
    private final FollowUps followUps;
    private final RetryPolicy policy;
    private final Clock clock;

    Settling(CaseStore store, FollowUps followUps, RetryPolicy policy, Clock clock) {
        this.store = store;
        this.followUps = followUps;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether a case that is just being stored may be the one that it belongs to. */
    static boolean mayBelongToAnother(Outcome outcome) {
        return outcome instanceof Outcome.CaseOpened opened
                && !opened.ties().named().isEmpty();
    }

    void settle(Arrival arrival, Outcome outcome) {
        if (outcome instanceof Outcome.CaseOpened opened) {
            boolean decided = opened.opened().handling().flags().stream().anyMatch(DECIDED::contains);
            tell(arrival, followUps.place(arrival, opened.opened(), opened.ties(), decided));
        } else if (outcome instanceof Outcome.SetAside aside) {
            setAside(arrival, aside);
        } else if (outcome instanceof Outcome.Split split) {
            split(arrival, split);
        } else if (outcome instanceof Outcome.Quarantined refused) {
            refuse(arrival, refused);
        }
    }

    private void tell(Arrival arrival, Placed placed) {
        log.info("{} arrival {} {}", arrival.channel(), arrival.id(), placed.what());
    }

    private void setAside(Arrival arrival, Outcome.SetAside aside) {
        Optional<Placed> attached =
                aside.contact().isPresent() && aside.bounce().isPresent()
                        ? followUps.bounced(
                                arrival, aside.bounce().get(), aside.contact().get())
                        : Optional.empty();
        if (attached.isPresent()) {
            tell(arrival, attached.get());
        } else {
            store.setAside(arrival.id(), aside.rule(), aside.detail());
            log.info("{} arrival {} set aside by rule {}", arrival.channel(), arrival.id(), aside.rule());
        }
    }

    /** The parts wait in the ledger for the next sweep. */
    private void split(Arrival arrival, Outcome.Split split) {
        store.split(arrival.id(), Outcome.Split.RULE, split.detail(), split.parts());
        log.info(
                "{} arrival {} split into {}",
                arrival.channel(),
                arrival.id(),
                split.parts().size());
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
