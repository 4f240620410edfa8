package org.guichet.store.sql;

import java.time.Instant;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.store.HistoryAct;
import org.guichet.store.HistoryEntry;
import org.jspecify.annotations.Nullable;

/** How an arrival leaves state {@code received}, and why. */
record Settlement(
        ArrivalState state,
        @Nullable String reason,
        @Nullable String detail) {

    /** What the arrival's history says of it. */
    HistoryEntry entry(Instant now) {
        HistoryAct act = state == ArrivalState.SET_ASIDE ? HistoryAct.SET_ASIDE : HistoryAct.QUARANTINED;
        return new HistoryEntry(now, act, reason, detail, null);
    }

    static Settlement asCase() {
        return new Settlement(ArrivalState.CASE, null, null);
    }

    static Settlement asFollowUp() {
        return new Settlement(ArrivalState.FOLLOW_UP, null, null);
    }

    static Settlement setAside(String rule, String detail) {
        return new Settlement(ArrivalState.SET_ASIDE, rule, detail);
    }

    static Settlement quarantined(ReasonCode reason, String detail) {
        return new Settlement(ArrivalState.QUARANTINED, reason.code(), detail);
    }
}
