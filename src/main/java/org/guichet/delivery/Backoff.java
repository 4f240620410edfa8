package org.guichet.delivery;

import java.time.Duration;

/**
 * How long to wait after failures: doubled with each, up to a longest.
 *
 * @param first after one failure
 * @param longest never more than this, also when the other side asks for it
 */
public record Backoff(Duration first, Duration longest) {

    /** One second, doubling up to a minute. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** Beyond this many doublings every wait is the longest, and the arithmetic would overflow. */
    private static final int DOUBLINGS = 30;

    Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return shorter(doubled, longest);
    }

    Duration after(int failures, Duration asked) {
        Duration own = after(failures);
        return shorter(own.compareTo(asked) > 0 ? own : asked, longest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
