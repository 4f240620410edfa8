package org.guichet.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.RawContent;
import org.guichet.cases.Case;
import org.jspecify.annotations.Nullable;

/**
 * What was kept, to be read again: by the gateway itself, or beside it without its lock. Safe for use by several threads; a
 * failure of the store is a {@link org.guichet.arrival.LedgerUnavailableException}.
 */
public interface Archive {

    /**
     * Arrivals that came before another, newest first.
     *
     * @param before the id of the last one seen; null from the newest
     */
    List<ArrivalStatus> arrivalsBefore(@Nullable UUID before, int limit);

    Optional<ArrivalStatus> status(UUID arrivalId);

    /** The raw bytes of an arrival, exactly as received. */
    RawContent raw(UUID arrivalId);

    /** Every correction of this arrival, oldest first. */
    List<Correction> corrections(UUID arrivalId);

    /**
     * The edited copy of a correction.
     *
     * @throws IllegalArgumentException when there is no such correction, or it has no copy
     */
    RawContent correctedRaw(UUID arrivalId, int number);

    /** The newest revision. */
    Optional<Case> caseById(UUID id);
}
