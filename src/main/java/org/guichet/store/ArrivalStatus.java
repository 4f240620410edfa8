package org.guichet.store;

import java.time.Instant;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.jspecify.annotations.Nullable;

/**
 * Where an arrival stands, and why.
 *
 * @param reason the rule or reason code, for set-aside and quarantined ones
 * @param caseId the case it belongs to, for {@code case} and {@code follow-up}
 * @param changedAt when it came into this state
 */
public record ArrivalStatus(
        Arrival arrival,
        ArrivalState state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable UUID caseId,
        Instant changedAt) {}
