package org.guichet.delivery;

import java.time.Duration;

/**
 * How long to wait after failures: doubled with each, up to a longest.
 *
 * @param first after one failure
 * @param longest never more than this
 */
public record Backoff(Duration first, Duration longest) {

    /** One second, doubling up to a minute. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** Beyond this many doublings every wait is the longest, and the arithmetic would overflow. */
    private static final int DOUBLINGS = 30;

    Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
