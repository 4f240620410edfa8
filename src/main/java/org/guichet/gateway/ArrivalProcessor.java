package org.guichet.gateway;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.Receipt;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.scan.pool.PoolClosedException;
import org.guichet.normalize.Outcome;
import org.guichet.store.CaseStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bean {@code arrivals}: takes durable arrivals to their outcome. The ledger alone says what is left to do, so a
 * wake-up that is lost costs a sweep interval and one that comes twice costs nothing.
 */
public final class ArrivalProcessor {

    private static final Logger log = LoggerFactory.getLogger(ArrivalProcessor.class);
    private static final int SWEEP_BATCH = 1_000;

    private final CaseStore store;
    private final Understanding understanding;
    private final List<String> subscribers;
    private final Set<UUID> inProgress = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public ArrivalProcessor(CaseStore store, Understanding understanding, List<String> subscribers) {
        this.store = store;
        this.understanding = understanding;
        this.subscribers = List.copyOf(subscribers);
    }

    /** Arrivals that wait and that nobody here is working on, oldest first. */
    public List<UUID> waiting() {
        if (stopping) {
            return List.of();
        }
        return store.pending(SWEEP_BATCH).stream()
                .filter(id -> !inProgress.contains(id))
                .toList();
    }

    /** The arrival that a door just recorded, if nobody has it yet. */
    public @Nullable Work claim(Receipt receipt) {
        return claim(receipt.arrivalId());
    }

    /**
     * The arrival as work to do, claimed for the caller, who must hand it to {@link #settle}.
     *
     * @return null when it has its outcome or another thread has it, so that a route can stop there
     */
    public @Nullable Work claim(UUID id) {
        if (stopping || !inProgress.add(id)) {
            return null;
        }
        Optional<Work> work = Optional.empty();
        try {
            work = store.status(id)
                    .filter(status -> status.state() == ArrivalState.RECEIVED)
                    .map(status -> new Work(status.arrival()));
        } finally {
            if (work.isEmpty()) {
                inProgress.remove(id);
            }
        }
        return work.orElse(null);
    }

    /** Takes nothing new from now on; what waits is found by the next start. */
    void stop() {
        stopping = true;
    }

    /** Reads, normalizes and stores one arrival; when it throws, the arrival waits for the next sweep. */
    public void settle(Work work) throws IOException {
        Arrival arrival = work.arrival();
        try {
            if (stopping) {
                return; // claimed, and queued until now: the ledger has it
            }
            store(arrival, understanding.understand(arrival, store.raw(arrival.id())));
        } catch (PoolClosedException | InterruptedIOException e) {
            log.info("{} arrival {} is left for the next start", arrival.channel(), arrival.id());
        } finally {
            inProgress.remove(arrival.id());
        }
    }

    /** A claimed arrival. */
    public record Work(Arrival arrival) {

        /** Whether reading it takes seconds rather than milliseconds. */
        public boolean isSlow() {
            return arrival.kind() == ChannelKind.SCANNED_MAIL;
        }
    }

    private void store(Arrival arrival, Outcome outcome) {
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
        } else if (outcome instanceof Outcome.Quarantined quarantined) {
            store.quarantine(arrival.id(), quarantined.reason(), quarantined.detail());
            log.warn(
                    "{} arrival {} quarantined: {}: {}",
                    arrival.channel(),
                    arrival.id(),
                    quarantined.reason(),
                    quarantined.detail());
        }
    }
}
