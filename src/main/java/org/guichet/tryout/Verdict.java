package org.guichet.tryout;

import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.normalize.Outcome;

/**
 * How an arrival would end.
 *
 * @param reason rule or reason code; empty for a case
 * @param detail one sentence; empty for a case
 */
public record Verdict(ArrivalState state, String reason, String detail) {

    static final Verdict CASE = new Verdict(ArrivalState.CASE, "", "");

    /** Nothing is kept of it. */
    static final Verdict UNREAD =
            new Verdict(ArrivalState.QUARANTINED, ReasonCode.RAW_UNAVAILABLE.code(), "The arrival is not there.");

    static Verdict of(Outcome outcome) {
        if (outcome instanceof Outcome.CaseOpened) {
            return CASE;
        }
        if (outcome instanceof Outcome.SetAside aside) {
            return new Verdict(ArrivalState.SET_ASIDE, aside.rule(), aside.detail());
        }
        if (outcome instanceof Outcome.Split split) {
            return new Verdict(ArrivalState.SET_ASIDE, Outcome.Split.RULE, split.detail());
        }
        Outcome.Quarantined refused = refused(outcome);
        return new Verdict(ArrivalState.QUARANTINED, refused.reason().code(), refused.detail());
    }

    private static Outcome.Quarantined refused(Outcome outcome) {
        if (outcome instanceof Outcome.CallFacts facts) {
            return facts.unmatched();
        }
        return outcome instanceof Outcome.OneSide side ? side.unmatched() : (Outcome.Quarantined) outcome;
    }

    /** Whether it says something of this machine rather than of the arrival. */
    boolean mayPass() {
        return reason.equals(ReasonCode.OCR_UNAVAILABLE.code()) || reason.equals(ReasonCode.RAW_UNAVAILABLE.code());
    }

    /** State and reason, e.g. {@code set-aside bounce}. */
    public String words() {
        return reason.isEmpty() ? state.word() : state.word() + " " + reason;
    }
}
