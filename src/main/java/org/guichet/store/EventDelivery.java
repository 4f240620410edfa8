package org.guichet.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one event of a case stands with one subscriber.
 *
 * @param revision of the case, of which the event tells
 * @param attempts in vain, since it was written, retried or replayed
 * @param failingSince when it could not be delivered for the first time
 * @param lastFailure one sentence for an operator
 */
public record EventDelivery(
        String subscriber,
        int revision,
        State state,
        Instant writtenAt,
        int attempts,
        @Nullable Instant failingSince,
        @Nullable String lastFailure,
        @Nullable Instant parkedAt,
        @Nullable Instant deliveredAt) {

    /** In which states it may be. */
    public enum State {
        WAITING,
        PARKED,
        DELIVERED;

        /** As the store keeps it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when there is no such state */
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
