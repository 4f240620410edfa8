package org.guichet.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.StackSide;
import org.guichet.happening.Happening;
import org.guichet.normalize.Outcome;
import org.guichet.store.CaseStore;
import org.guichet.store.HistoryAct;
import org.guichet.store.HistoryEntry;
import org.guichet.store.Meeting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the fronts and the backs of a stack together that a scanner made two files of. */
final class SideMeetings {

    private static final Logger log = LoggerFactory.getLogger(ArrivalProcessor.class);

    private final CaseStore store;
    private final Clock clock;
    private final Instant started;

    /** From now on: what came while no gateway ran has its other side perhaps still in the folder. */
    SideMeetings(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.started = clock.instant();
    }

    void meet(Arrival arrival, Outcome.OneSide alone) {
        Instant until = waitsSince(arrival).plus(alone.longest());
        Optional<Instant> waits = Optional.of(until).filter(clock.instant()::isBefore);
        tell(arrival, alone.side(), store.meet(arrival.id(), alone.side(), waits));
    }

    /** A person who retries it says that the other side is there, or will be soon. */
    private Instant waitsSince(Arrival arrival) {
        Stream<Instant> released = store.history(arrival.id()).stream()
                .filter(entry -> entry.act() == HistoryAct.RETRIED)
                .map(HistoryEntry::at);
        return Stream.concat(Stream.of(started, arrival.registeredAt()), released)
                .max(Comparator.naturalOrder())
                .orElse(started);
    }

    private static void tell(Arrival arrival, StackSide side, Meeting meeting) {
        switch (meeting) {
            case JOINED ->
                Happening.ARRIVAL_SET_ASIDE
                        .ofArrival(log, arrival.id(), arrival.channel())
                        .addKeyValue("rule", StackSide.RULE)
                        .log(
                                "{} arrival {}: fronts and backs are there, and are read as one",
                                arrival.channel(),
                                arrival.id());
            case MISSED, SEVERAL ->
                Happening.ARRIVAL_QUARANTINED
                        .ofArrival(log, arrival.id(), arrival.channel())
                        .addKeyValue("reason", ReasonCode.SIDES_UNMATCHED)
                        .log(
                                "{} arrival {} quarantined: {}",
                                arrival.channel(),
                                arrival.id(),
                                meeting == Meeting.SEVERAL
                                        ? "several files are the same side of one stack"
                                        : side.alone());
            case WAITS, SETTLED_BEFORE -> {
                // As it should be, or another gateway was first.
            }
        }
    }
}
