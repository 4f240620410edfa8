package org.guichet.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.followup.FollowUps;
import org.guichet.followup.Placed;
import org.guichet.happening.Happening;
import org.guichet.normalize.Outcome;
import org.guichet.proactive.Notices;
import org.guichet.store.Attempts;
import org.guichet.store.CaseStore;
import org.guichet.submission.Overrides;
import org.guichet.submission.Tie;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Writes an outcome into the ledger. What failed for a cause that may pass is tried again, later each time. */
final class Settling {

    private static final Logger log = LoggerFactory.getLogger(ArrivalProcessor.class);

    /** A person looked at the arrival: no policy holds it again. */
    private static final Set<String> DECIDED = Set.of(Overrides.CORRECTED, Overrides.TAKEN_BACK);

    /** How often they look whether the words have come. */
    private static final Duration CALL_LOOK = Duration.ofSeconds(10);

    private final CaseStore store;
    private final FollowUps followUps;
    private final Notices notices;
    private final RetryPolicy policy;
    private final Clock clock;
    private final Duration callsWait;
    private final SideMeetings sides;

    Settling(CaseStore store, FollowUps followUps, Notices notices, RetryPolicy policy, Clock clock) {
        this(store, followUps, notices, policy, clock, Duration.ofMinutes(15));
    }

    /** @param callsWait how long facts about a call wait for its words */
    Settling(
            CaseStore store,
            FollowUps followUps,
            Notices notices,
            RetryPolicy policy,
            Clock clock,
            Duration callsWait) {
        this.callsWait = callsWait;
        this.sides = new SideMeetings(store, clock);
        this.store = store;
        this.followUps = followUps;
        this.notices = notices;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether a case that is just being stored may be the one that it belongs to. */
    static boolean mayBelongToAnother(Outcome outcome) {
        return outcome instanceof Outcome.CaseOpened opened
                && opened.ties().named().stream().anyMatch(tie -> tie.by() != Tie.By.ORDER);
    }

    void settle(Arrival arrival, Outcome outcome) {
        if (outcome instanceof Outcome.CaseOpened opened) {
            boolean decided = opened.opened().handling().flags().stream().anyMatch(DECIDED::contains);
            tell(
                    arrival,
                    opened.notice()
                            .map(notice -> notices.place(arrival, opened.opened(), opened.ties(), notice, decided))
                            .orElseGet(() -> followUps.place(
                                    arrival, opened.opened(), opened.request(), opened.ties(), decided)));
        } else if (outcome instanceof Outcome.CallFacts facts) {
            addFacts(arrival, facts);
        } else if (outcome instanceof Outcome.OneSide side) {
            sides.meet(arrival, side);
        } else if (outcome instanceof Outcome.SetAside aside) {
            setAside(arrival, aside);
        } else if (outcome instanceof Outcome.Split split) {
            split(arrival, split);
        } else if (outcome instanceof Outcome.Quarantined refused) {
            refuse(arrival, refused);
        }
    }

    /** The words may come after them, by another post: until then they wait. */
    private void addFacts(Arrival arrival, Outcome.CallFacts facts) {
        Optional<Placed> placed = followUps.addCallFacts(arrival, facts.alone());
        if (placed.isPresent()) {
            tell(arrival, placed.get());
        } else if (clock.instant().isBefore(arrival.registeredAt().plus(callsWait))) {
            Outcome.Quarantined unmatched = facts.unmatched();
            store.postpone(
                    arrival.id(),
                    unmatched.reason(),
                    unmatched.detail(),
                    clock.instant().plus(CALL_LOOK));
        } else {
            refuse(arrival, facts.unmatched());
        }
    }

    private void tell(Arrival arrival, Placed placed) {
        LoggingEventBuilder event = Happening.ARRIVAL_PLACED.ofArrival(log, arrival.id(), arrival.channel());
        placed.about()
                .map(reference -> event.addKeyValue("reference", reference))
                .orElse(event)
                .log("{} arrival {} {}", arrival.channel(), arrival.id(), placed.what());
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
            Happening.ARRIVAL_SET_ASIDE
                    .ofArrival(log, arrival.id(), arrival.channel())
                    .addKeyValue("rule", aside.rule())
                    .log("{} arrival {} set aside by rule {}", arrival.channel(), arrival.id(), aside.rule());
        }
    }

    /** The parts wait in the ledger for the next sweep. */
    private void split(Arrival arrival, Outcome.Split split) {
        store.split(arrival.id(), Outcome.Split.RULE, split.detail(), split.parts());
        Happening.ARRIVAL_SPLIT
                .ofArrival(log, arrival.id(), arrival.channel())
                .log(
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
        Happening.ARRIVAL_POSTPONED
                .ofArrival(log, arrival.id(), arrival.channel())
                .addKeyValue("reason", refused.reason())
                .log(
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
        Happening.ARRIVAL_QUARANTINED
                .ofArrival(log, arrival.id(), arrival.channel())
                .addKeyValue("reason", reason)
                .log("{} arrival {} quarantined: {}: {}", arrival.channel(), arrival.id(), reason, detail);
    }
}
