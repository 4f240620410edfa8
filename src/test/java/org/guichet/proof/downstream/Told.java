package org.guichet.proof.downstream;

import java.util.UUID;

/**
 * One request, as its receiver saw it.
 *
 * @param sha256 of the body
 * @param acknowledged whether it was answered with a status 2xx
 */
record Told(UUID event, UUID ofCase, int revision, String sha256, boolean acknowledged) {}
