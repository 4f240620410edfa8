package org.guichet.tryout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.cases.Case;
import org.guichet.followup.Audience;
import org.guichet.followup.Forks;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.NewFork;
import org.guichet.store.Revised;

/**
 * Makes findings true: a case gets its next revision, announced downstream in the same transaction; a held arrival is read
 * again by the gateway. Doing it twice changes nothing the second time. Thread-safe.
 */
public final class Renewal {

    /** Others may be faster a few times; more mean that something is wrong. */
    private static final int MOST_ATTEMPTS = 100;

    private final CaseStore store;
    private final Anew anew;
    private final Audience audience;
    private final ByHand decided;
    private final boolean heldToo;

    /**
     * @param audience names of all who are told of a revision
     * @param decided by whom, and why
     * @param heldToo whether the gateway that reads held arrivals goes by the same configuration
     */
    public Renewal(CaseStore store, Anew anew, Function<Case, List<String>> audience, ByHand decided, boolean heldToo) {
        this.store = store;
        this.anew = anew;
        this.audience = audience::apply;
        this.decided = decided;
        this.heldToo = heldToo;
    }

    /** True when something was stored. */
    public boolean apply(Finding finding) {
        if (finding instanceof Finding.Changed changed) {
            return revise(changed);
        }
        return finding instanceof Finding.HeldOtherwise held
                && heldToo
                && store.readAgain(held.was().arrival().id(), decided);
    }

    /** What was sent long ago is no news to who sent it: staff write to them. */
    private NewFork told(Forks.Late fork) {
        return fork.told(audience.ofFork(fork.fork()));
    }

    private boolean revise(Finding.Changed first) {
        Finding.Changed change = first;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            NewFork fork = change.fork().map(this::told).orElse(null);
            Revised revised = store.revise(change.now(), null, audience.of(change.now()), fork);
            if (revised instanceof Revised.ForkedBefore) {
                Optional<Finding.Changed> rest = change.withoutFork();
                if (rest.isEmpty()) {
                    return false;
                }
                change = rest.get();
                continue;
            }
            if (!(revised instanceof Revised.Stale)) {
                return revised instanceof Revised.Stored;
            }
            Optional<Finding> again =
                    store.caseById(change.was().identity().id()).map(anew::of);
            if (again.isEmpty() || !(again.get() instanceof Finding.Changed next)) {
                return false;
            }
            change = next;
        }
        throw new IllegalStateException("case " + first.was().identity().reference() + " changed " + MOST_ATTEMPTS
                + " times while it was read again");
    }
}
