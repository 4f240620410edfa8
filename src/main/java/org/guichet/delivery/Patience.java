package org.guichet.delivery;

import java.time.Duration;

/**
 * How failures are waited out.
 *
 * @param ofSubscriber between tries while nothing gets through at all
 * @param ofCase between tries of one event that is refused while others get through
 * @param longestAsked a {@code Retry-After} beyond this is not observed
 * @param horizon an event that could not be delivered for this long is parked
 */
public record Patience(Backoff ofSubscriber, Backoff ofCase, Duration longestAsked, Duration horizon) {

    /** Parks after three days: a week-end and a day to repair. */
    public static final Patience DEFAULT = new Patience(
            Backoff.DEFAULT,
            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15)),
            Duration.ofHours(1),
            Duration.ofHours(72));

    /** The same with another horizon. */
    public Patience parkingAfter(Duration other) {
        return new Patience(ofSubscriber, ofCase, longestAsked, other);
    }

    /** No wait is longer; one that looks longer comes from a clock that was set back. */
    Duration longestWait() {
        return longest(longest(ofSubscriber.longest(), ofCase.longest()), longestAsked);
    }

    /** At least what was asked for, within {@link #longestAsked}. */
    Duration atLeast(Duration own, Duration asked) {
        Duration observed = asked.compareTo(longestAsked) > 0 ? longestAsked : asked;
        return longest(own, observed);
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
