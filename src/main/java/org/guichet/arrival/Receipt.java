package org.guichet.arrival;

import java.util.UUID;
import org.guichet.cases.Reference;

/**
 * The ledger's answer: the arrival is durable.
 *
 * @param repeated true when this source key was already known; the rest then speaks of the first delivery
 * @param sha256 of the raw bytes of the first delivery
 */
public record Receipt(UUID arrivalId, Reference reference, boolean repeated, String sha256) {}
