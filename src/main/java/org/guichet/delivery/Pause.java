package org.guichet.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a subscriber with whom nothing gets through is left alone: longer with every try in vain. */
final class Pause {

    private final Patience patience;
    private final Jitter jitter;

    private int failures;
    private volatile Instant until = Instant.MIN;

    Pause(Patience patience, Jitter jitter) {
        this.patience = patience;
        this.jitter = jitter;
    }

    /** A pause that is longer than any comes from a clock that was set back, and is not observed. */
    boolean isOn(Instant now) {
        return now.isBefore(until) && !until.isAfter(now.plus(patience.longestWait()));
    }

    Instant until() {
        return until;
    }

    /** @param progress whether something got through since the last pause */
    void begin(Instant now, boolean progress, @Nullable Duration asked) {
        failures = progress ? 1 : failures + 1;
        Duration own = jitter.shorten(patience.ofSubscriber().after(failures));
        until = now.plus(asked == null ? own : patience.atLeast(own, asked));
    }

    /** @return whether there was trouble before */
    boolean end() {
        boolean troubled = failures > 0;
        failures = 0;
        return troubled;
    }

    void cutShort() {
        until = Instant.MIN;
    }
}
