package org.guichet.gateway;

import java.time.Duration;
import java.util.UUID;

/**
 * When an arrival is tried again whose cause may pass: the wait doubles with each failure, up to a longest, and the
 * arrivals of one outage do not all come back in the same second.
 *
 * @param first wait, after one failure
 * @param longest wait; at most {@link org.guichet.store.HeldArrivals#LONGEST_WAIT} with its spread
 * @param attempts after so many failures in a row the arrival is quarantined
 */
record RetryPolicy(Duration first, Duration longest, int attempts) {

    /** From five seconds to half an hour; 24 attempts take about eight hours. */
    static final RetryPolicy DEFAULT = new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(30), 24);

    /** Beyond this many doublings every wait is the longest, and the arithmetic would overflow. */
    private static final int DOUBLINGS = 20;

    /** A wait is up to a quarter longer, by the arrival's id: the same arrival always waits the same. */
    private static final int SPREAD = 4;

    boolean isLast(int failures) {
        return failures >= attempts;
    }

    /** @param failures so far, at least 1 */
    Duration wait(int failures, UUID arrivalId) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration base = doubled.compareTo(longest) < 0 ? doubled : longest;
        long spread = Math.max(1, base.toMillis() / SPREAD);
        return base.plusMillis(Math.floorMod(arrivalId.hashCode(), spread));
    }
}
