package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which gateway works on which arrival. Several gateways may share a store: each takes what nobody has, or what its owner
 * left alone for longer than its lease. A lease is kept going from {@link #begin} to {@link #end}, however long the work
 * takes. A verdict on an arrival that was begun here and that another gateway has taken over since is refused, and gives
 * false, as one on an arrival that was settled before.
 *
 * <p>An arrival recorded here is this gateway's at once.
 */
public interface Claims {

    /**
     * Takes received arrivals whose next attempt is due and that nobody works on.
     *
     * @return those that are this gateway's now, oldest first
     */
    List<UUID> claimDue(Instant now, int limit);

    /**
     * Begins the work on an arrival, unless somebody has it, here or elsewhere. Says nothing about its state.
     *
     * @return true when the caller has it, and must call {@link #end}
     */
    boolean begin(UUID arrivalId);

    /** The work is done, or given up. */
    void end(UUID arrivalId);
}
