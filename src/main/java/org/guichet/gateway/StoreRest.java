package org.guichet.gateway;

import java.util.function.LongSupplier;

/**
 * How long the normalizer leaves a store alone that failed: doubled with each failure, up to half a minute. The arrivals
 * themselves lose no attempt by it. Thread-safe.
 */
final class StoreRest {

    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long LONGEST_NANOS = 30 * FIRST_NANOS;

    private final LongSupplier nanos;
    private long wait;
    private long until;

    /** @param nanos a clock that only goes forward */
    StoreRest(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean isResting() {
        return wait > 0 && nanos.getAsLong() - until < 0;
    }

    /** The store failed; true when it had been well until then. Failures during a rest do not make it longer. */
    synchronized boolean failed() {
        boolean first = wait == 0;
        if (!isResting()) {
            wait = first ? FIRST_NANOS : Math.min(2 * wait, LONGEST_NANOS);
            until = nanos.getAsLong() + wait;
        }
        return first;
    }

    synchronized void worked() {
        wait = 0;
    }
}
