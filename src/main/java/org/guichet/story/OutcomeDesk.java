package org.guichet.story;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.clock.CaseClock;
import org.guichet.store.CaseStore;
import org.guichet.store.Outcome;
import org.guichet.store.Outcomes;
import org.guichet.store.Outcomes.Recorded;

/**
 * Records how cases were settled. The case gets the flag {@link CaseClock#SETTLED}, of which subscribers are told as of any
 * change, and its clocks stop. A later outcome, under a key of its own, takes the place of the earlier one. Thread-safe.
 */
public final class OutcomeDesk {

    /** Others may be faster a few times; more mean that something is wrong. */
    private static final int MOST_ATTEMPTS = 100;

    private final CaseStore store;
    private final List<String> subscribers;

    /** @param subscribers names of all who are told when a case changes */
    public OutcomeDesk(CaseStore store, List<String> subscribers) {
        this.store = store;
        this.subscribers = List.copyOf(subscribers);
    }

    /** What became of recording one. */
    public sealed interface Settled {

        /** It counts from now on. */
        record Stored(Recorded recorded) implements Settled {}

        /** It was recorded with this key before; nothing was changed. */
        record Known(Recorded recorded) implements Settled {}

        /** The same key was used for another outcome; nothing was changed. */
        record OtherWithKey() implements Settled {}

        /** There is no such case, or it was erased. */
        record NoCase() implements Settled {}
    }

    /** Newest last. */
    public List<Recorded> of(UUID caseId) {
        return store.outcomes().of(caseId);
    }

    /** @param key the same one again changes nothing */
    public Settled settle(UUID caseId, String key, Outcome outcome) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Recorded> known = store.outcomes().withKey(caseId, key);
            if (known.isPresent()) {
                return known.get().outcome().equals(outcome)
                        ? new Settled.Known(known.get())
                        : new Settled.OtherWithKey();
            }
            Optional<Case> newest = store.caseById(caseId).filter(found -> !found.isTombstone());
            if (newest.isEmpty()) {
                return new Settled.NoCase();
            }
            Case next = new Revision(newest.get())
                    .flagged(CaseClock.SETTLED, "outcome")
                    .build();
            if (store.outcomes().record(next, key, outcome, subscribers) == Outcomes.Kept.STORED) {
                return new Settled.Stored(store.outcomes().withKey(caseId, key).orElseThrow());
            }
        }
        throw new IllegalStateException("case " + caseId + " changed " + MOST_ATTEMPTS + " times meanwhile");
    }
}
