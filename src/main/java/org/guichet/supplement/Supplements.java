package org.guichet.supplement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.cases.Case;
import org.guichet.followup.Forks;
import org.guichet.store.CaseStore;
import org.guichet.store.Revised;

/** Stores what was learnt as the next revision of a case, of its newest one whenever that is. Thread-safe. */
public final class Supplements {

    /** Others may be faster a few times; more mean that something is wrong. */
    private static final int MOST_ATTEMPTS = 100;

    private final CaseStore store;
    private final List<String> changed;
    private final List<String> forked;

    /**
     * @param changed names of all who are told when a case changes
     * @param forked names of all who are told of a case that is forked from another
     */
    public Supplements(CaseStore store, List<String> changed, List<String> forked) {
        this.store = store;
        this.changed = List.copyOf(changed);
        this.forked = List.copyOf(forked);
    }

    /**
     * What was learnt of a case.
     *
     * @param next its next revision; the newest one itself where nothing is to be changed
     * @param contact the contact of which it was learnt
     * @param request what that contact's arrival is when it is read as a request for personal data alone, if it is one
     */
    public record Learnt(Case next, UUID contact, Optional<Case> request) {

        Optional<Forks.Late> fork() {
            return request.flatMap(asked -> Forks.late(next, contact, asked));
        }
    }

    /**
     * Changes a case, and in the same transaction makes a request for personal data that is found only now a case of its own,
     * unless it was forked before.
     *
     * @param change what the newest revision becomes; it may be asked several times
     * @return the case as it is now; empty when there is none, or it was erased
     */
    public Optional<Case> add(UUID caseId, Function<Case, Learnt> change) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Case> newest = store.caseById(caseId).filter(found -> !found.isTombstone());
            if (newest.isEmpty()) {
                return newest;
            }
            Learnt learnt = change.apply(newest.get());
            if (learnt.next() == newest.get()) {
                return newest;
            }
            Optional<Forks.Late> fork = learnt.fork();
            Optional<Case> stored = fork.isPresent() ? store(fork.get()) : store(learnt.next());
            if (stored.isPresent()) {
                return stored;
            }
        }
        throw new IllegalStateException("case " + caseId + " changed " + MOST_ATTEMPTS + " times meanwhile");
    }

    private Optional<Case> store(Forks.Late late) {
        Revised revised = store.revise(late.next(), null, changed, late.told(forked));
        return revised instanceof Revised.ForkedBefore ? store(late.without()) : stored(late.next(), revised);
    }

    private Optional<Case> store(Case next) {
        return stored(next, store.revise(next, null, changed));
    }

    private static Optional<Case> stored(Case next, Revised revised) {
        return revised instanceof Revised.Stored ? Optional.of(next) : Optional.empty();
    }
}
