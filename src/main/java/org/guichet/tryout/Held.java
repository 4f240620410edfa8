package org.guichet.tryout;

import java.util.Set;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.StackSide;
import org.guichet.cases.ChannelKind;
import org.guichet.followup.FollowUps;
import org.guichet.normalize.Outcome;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.Erasures;
import org.guichet.store.HeldArrivals;

/** Arrivals without a case: which of them a configuration may judge otherwise. */
final class Held {

    /** What was decided by a person, by another arrival, or by the gateway's own end. */
    private static final Set<String> DECIDED = Set.of(
            HeldArrivals.BY_HAND,
            Erasures.ERASED,
            Outcome.Split.RULE,
            FollowUps.DUPLICATE,
            StackSide.RULE,
            ReasonCode.FOLLOW_UP_UNCLEAR.code(),
            ReasonCode.CALL_INCOMPLETE.code(),
            ReasonCode.SIDES_UNMATCHED.code(),
            ReasonCode.GATEWAY_DIED.code());

    private Held() {}

    /** Of what a rule set aside, only mail is judged by itself: an event by others before it, a call by its parts. */
    static boolean staysAside(ArrivalStatus held) {
        return held.state() == ArrivalState.RECEIVED
                || DECIDED.contains(String.valueOf(held.reason()))
                || held.state() == ArrivalState.SET_ASIDE && held.arrival().kind() != ChannelKind.EMAIL;
    }

    /** Whether its pages would have to be recognised, and nobody asked for that. */
    static boolean isUntried(ArrivalStatus held, boolean readAgain) {
        return held.arrival().kind() == ChannelKind.SCANNED_MAIL && !readAgain;
    }

    static Finding finding(ArrivalStatus held, Outcome outcome) {
        Verdict now = Verdict.of(outcome);
        if (now.mayPass()) {
            return new Finding.Unread(held.arrival().id(), held.arrival().reference(), now.reason());
        }
        boolean same = now.state() == held.state() && now.reason().equals(String.valueOf(held.reason()));
        return same ? new Finding.Same() : new Finding.HeldOtherwise(held, now);
    }
}
