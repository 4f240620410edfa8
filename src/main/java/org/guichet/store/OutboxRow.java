package org.guichet.store;

import java.util.UUID;

/**
 * One case event for one subscriber.
 *
 * @param position order of writing
 * @param eventId CloudEvents id: the same for every subscriber and every attempt
 * @param eventType CloudEvents type
 * @param attempts how often this row was tried in vain
 * @param body the whole CloudEvents 1.0 structured event
 */
public record OutboxRow(
        long position,
        UUID eventId,
        String eventType,
        String subscriber,
        UUID caseId,
        int revision,
        int attempts,
        String body) {}
