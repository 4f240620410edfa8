package org.guichet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was tried with an arrival that waits for its cause to pass.
 *
 * @param made how many attempts failed since it came or was last released; 0 for most arrivals
 * @param next when it is tried again; null when that is at once, or when it waits for nothing
 */
public record Attempts(int made, @Nullable Instant next) {

    /** Whether it is time for the next attempt; see {@link HeldArrivals#LONGEST_WAIT}. */
    public boolean isDue(Instant now) {
        return next == null || !next.isAfter(now) || next.isAfter(now.plus(HeldArrivals.LONGEST_WAIT));
    }
}
