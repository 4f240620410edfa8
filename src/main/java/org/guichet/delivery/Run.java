package org.guichet.delivery;

import java.time.Instant;

/** How one attempt to empty a subscriber's part of the outbox ended. */
public sealed interface Run {

    /** Nothing waits any more, or as much was delivered as one run may. */
    record Done(int delivered) implements Run {}

    /**
     * The subscriber failed after this many rows.
     *
     * @param reason one sentence for an operator
     */
    record Failed(int delivered, String reason, Instant retryAt) implements Run {}

    /** Nothing was tried: the subscriber failed a moment ago. */
    record Waiting(Instant retryAt) implements Run {}
}
