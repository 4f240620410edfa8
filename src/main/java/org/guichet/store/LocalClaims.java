package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The claims of a gateway that has its store for itself: they need not outlive it, so nothing is written. */
public final class LocalClaims implements Claims {

    private final Due arrivals;
    private final Set<UUID> begun = ConcurrentHashMap.newKeySet();

    public LocalClaims(Due arrivals) {
        this.arrivals = arrivals;
    }

    /** See {@link HeldArrivals#due}. */
    @FunctionalInterface
    public interface Due {
        List<UUID> due(Instant now, int limit);
    }

    @Override
    public List<UUID> claimDue(Instant now, int limit) {
        return arrivals.due(now, limit).stream()
                .filter(id -> !begun.contains(id))
                .toList();
    }

    @Override
    public boolean begin(UUID arrivalId) {
        return begun.add(arrivalId);
    }

    @Override
    public void end(UUID arrivalId) {
        begun.remove(arrivalId);
    }
}
