package org.guichet.gateway;

import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.StackSide;
import org.guichet.cases.ChannelKind;
import org.guichet.followup.FollowUps;
import org.guichet.normalize.Outcome;
import org.guichet.store.CaseStore;
import org.guichet.submission.Overrides;

/** The same scan dropped again under another name: set aside before a page of it is read, with the word of the first. */
final class Copies {

    private Copies() {}

    /** Empty for what is none, and for what a person took back. A copy of what was set aside itself is judged anew. */
    static Optional<Outcome> of(Arrival arrival, CaseStore store) {
        if (arrival.kind() != ChannelKind.SCANNED_MAIL || Overrides.of(arrival).takenBack()) {
            return Optional.empty();
        }
        return store.sameFile(arrival)
                .filter(first -> first.state() != ArrivalState.SET_ASIDE || StackSide.RULE.equals(first.reason()))
                .map(first -> new Outcome.SetAside(
                        FollowUps.DUPLICATE,
                        "The same file came before, as arrival "
                                + first.arrival().id() + " with the reference "
                                + first.arrival().reference() + "."));
    }
}
