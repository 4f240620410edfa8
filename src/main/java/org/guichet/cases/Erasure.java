package org.guichet.cases;

import java.time.Instant;

/**
 * That and when a complainant's data was erased.
 *
 * @param reason in the words of who decided it; never empty. It travels to every subscriber
 */
public record Erasure(Instant at, String reason) {}
