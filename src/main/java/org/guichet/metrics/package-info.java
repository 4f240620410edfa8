/**
 * What the gateway counts and measures, written in the formats that Prometheus reads. Everything is counted when it is
 * asked for, from the ledger itself, so that the numbers are those of {@code ./guichet reconcile}. Labels are channels,
 * subscribers, states, kinds and reason codes: what configuration and code name, never what an input says.
 *
 * <p>Must not import Camel or {@code java.sql}. The format library is loaded by the first scrape.
 */
@NullMarked
package org.guichet.metrics;

import org.jspecify.annotations.NullMarked;
