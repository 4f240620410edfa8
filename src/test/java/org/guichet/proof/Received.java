package org.guichet.proof;

import java.util.UUID;

/**
 * One event as a subscriber got it.
 *
 * @param eventId the same for every attempt
 * @param digest of the body
 * @param genuine whether its signature, where there is one, was right
 */
record Received(UUID eventId, UUID caseId, int revision, String digest, boolean genuine) {}
