package org.guichet.supplement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guichet.cases.Case;
import org.guichet.store.CaseStore;
import org.guichet.store.Revised;

/** Stores what was learnt as the next revision of a case, of its newest one whenever that is. Thread-safe. */
public final class Supplements {

    /** Others may be faster a few times; more mean that something is wrong. */
    private static final int MOST_ATTEMPTS = 100;

    private final CaseStore store;
    private final List<String> subscribers;

    /** @param subscribers names of all who are told when a case changes */
    public Supplements(CaseStore store, List<String> subscribers) {
        this.store = store;
        this.subscribers = List.copyOf(subscribers);
    }

    /**
     * Changes a case.
     *
     * @param change gives the next revision of the newest one, or that one itself where nothing is to be changed; it may be
     *     asked several times
     * @return the case as it is now; empty when there is none, or it was erased
     */
    public Optional<Case> add(UUID caseId, UnaryOperator<Case> change) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Case> newest = store.caseById(caseId).filter(found -> !found.isTombstone());
            if (newest.isEmpty()) {
                return newest;
            }
            Case next = change.apply(newest.get());
            if (next == newest.get() || store.revise(next, null, subscribers) instanceof Revised.Stored) {
                return Optional.of(next);
            }
        }
        throw new IllegalStateException("case " + caseId + " changed " + MOST_ATTEMPTS + " times meanwhile");
    }
}
