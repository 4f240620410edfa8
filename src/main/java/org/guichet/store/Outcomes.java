package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;

/** How cases were settled. */
public interface Outcomes {

    /** One that was recorded; of several of a case, the last counts. */
    record Recorded(int number, String key, Outcome outcome, Instant recordedAt) {}

    /** What became of recording one. */
    enum Kept {
        STORED,
        /** The same key was there: nothing was changed. */
        KNOWN,
        /** Somebody changed the case meanwhile: nothing was stored. */
        STALE
    }

    /** All of a case, oldest first. */
    List<Recorded> of(UUID caseId);

    /** The one with this key. */
    Optional<Recorded> withKey(UUID caseId, String key);

    /**
     * Stores an outcome with the next revision of its case, in one transaction.
     *
     * @param key of who records it: the same one again changes nothing
     */
    Kept record(Case next, String key, Outcome outcome, List<String> subscribers);
}
