package org.guichet.store.sqlite;

import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.jspecify.annotations.Nullable;

/** How an arrival leaves state {@code received}, and why. */
record Settlement(
        ArrivalState state,
        @Nullable String reason,
        @Nullable String detail) {

    static Settlement asCase() {
        return new Settlement(ArrivalState.CASE, null, null);
    }

    static Settlement setAside(String rule, String detail) {
        return new Settlement(ArrivalState.SET_ASIDE, rule, detail);
    }

    static Settlement quarantined(ReasonCode reason, String detail) {
        return new Settlement(ArrivalState.QUARANTINED, reason.code(), detail);
    }
}
