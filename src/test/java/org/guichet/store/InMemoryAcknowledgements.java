package org.guichet.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.store.Acknowledgement.State;

/** Acknowledgements in maps. */
final class InMemoryAcknowledgements implements Acknowledgements {

    private record Written(String address, Instant at) {}

    private final Map<UUID, Acknowledgement> states = new HashMap<>();
    private final Map<UUID, Written> written = new LinkedHashMap<>();
    private final Supplier<Instant> now;

    InMemoryAcknowledgements(Supplier<Instant> now) {
        this.now = now;
    }

    @Override
    public synchronized Begun begin(UUID caseId, String address, int mostADay) {
        Acknowledgement known = states.get(caseId);
        if (known != null) {
            return known.state() == State.BEGUN ? Begun.SEND : Begun.SETTLED;
        }
        Instant at = now.get();
        long already = written.values().stream()
                .filter(one -> one.address().equals(address))
                .filter(one -> one.at().isAfter(at.minus(DAY)) && !one.at().isAfter(at))
                .count();
        if (already >= mostADay) {
            return Begun.TOO_MANY;
        }
        written.put(caseId, new Written(address, at));
        states.put(caseId, new Acknowledgement(State.BEGUN, null, at));
        return Begun.SEND;
    }

    @Override
    public synchronized void end(UUID caseId, State state, String reason) {
        Acknowledgement known = states.get(caseId);
        if (known == null || known.state() == State.BEGUN) {
            states.put(caseId, new Acknowledgement(state, reason, now.get()));
        }
    }

    synchronized void erase(UUID caseId) {
        written.remove(caseId);
    }

    @Override
    public synchronized Optional<Acknowledgement> of(UUID caseId) {
        return Optional.ofNullable(states.get(caseId));
    }
}
