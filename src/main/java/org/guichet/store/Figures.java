package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where everything stands, in numbers. Dear to count: of the size of the store.
 *
 * @param oldestWaiting by channel, when the oldest arrival was registered that is still received
 * @param delivered by subscriber, how many events were delivered
 */
public record Figures(
        Reconciliation account,
        List<Quarantined> quarantined,
        Map<String, Instant> oldestWaiting,
        Map<String, Long> delivered) {

    public Figures {
        quarantined = List.copyOf(quarantined);
        oldestWaiting = Map.copyOf(oldestWaiting);
        delivered = Map.copyOf(delivered);
    }

    /** How many arrivals of a channel are in quarantine for a reason code. */
    public record Quarantined(String channel, String reason, long count) {}
}
