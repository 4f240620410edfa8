/**
 * The arrivals ledger's vocabulary: arrival, source key, state, reason codes. Raw bytes and the transport's facts, before
 * anybody has read them.
 *
 * <p>Must not import Camel or {@code java.sql}.
 */
@NullMarked
package org.guichet.arrival;

import org.jspecify.annotations.NullMarked;
