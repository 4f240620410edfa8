package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;

/**
 * What is remembered of events of other systems. An arrival is settled and its watches are changed in one transaction:
 * after a crash both are done or none is, and of several gateways one is first.
 */
public interface EventMemory {

    /** What came of an attempt. In all but the first nothing was stored. */
    enum Kept {
        STORED,
        /** Somebody else changed one of the watches first: look again, and decide again. */
        STALE,
        /** The arrival is not waiting for its outcome any more. */
        SETTLED
    }

    Optional<Watch> watch(Watch.Key key);

    /** The proactive case that has this number, which is compared by its letters and digits alone. */
    Optional<UUID> caseAbout(CaseReference reference);

    /** Sets the arrival aside. */
    Kept setAside(UUID arrivalId, String rule, String detail, List<Watch> next);

    /**
     * Stores revision 1 of a case as {@link CaseStore#register} does.
     *
     * @param subscribers none for a case that nobody is told of yet: its first announced revision is then announced as
     *     registered
     */
    Kept register(Case opened, UUID arrivalId, List<String> subscribers, List<Watch> next);

    /** Watches that are due, the longest due first. */
    List<Watch> due(Instant now, int limit);

    /**
     * Makes the arrival that waits received again, and the watch due no more. The arrival stays as it is when it is not set
     * aside by the watch's rule any more.
     *
     * @return false when the watch changed meanwhile
     */
    boolean release(Watch due);

    /**
     * Forgets watches that have not changed since then and for which nothing waits.
     *
     * @return how many
     */
    int forget(Instant before, int limit);
}
