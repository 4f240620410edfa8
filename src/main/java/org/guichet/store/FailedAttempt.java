package org.guichet.store;

import java.time.Instant;

/**
 * An attempt to deliver an outbox row that failed.
 *
 * @param reason one sentence for an operator. Never a body, an address or a secret
 * @param nextAttempt before which it is not tried again
 */
public record FailedAttempt(long position, Instant at, String reason, Instant nextAttempt) {}
