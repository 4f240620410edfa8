package org.guichet.store;

import java.time.Instant;
import java.util.UUID;
import org.guichet.cases.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A row that failed for too long and waits for a person.
 *
 * @param attempts how often it was tried itself; 0 when the subscriber could not be reached at all
 * @param failingSince when it could not be delivered for the first time
 * @param reason why its last attempt failed
 */
public record ParkedRow(
        long position,
        UUID eventId,
        Reference reference,
        int revision,
        int attempts,
        Instant failingSince,
        Instant parkedAt,
        @Nullable String reason) {}
