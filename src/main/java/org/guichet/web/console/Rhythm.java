package org.guichet.web.console;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a channel's arrivals usually come at this time of the week.
 *
 * @param gap between two of them, as a median; absent when too few came to say
 * @param limit a longer silence is unusual; absent when too few came to say
 */
record Rhythm(@Nullable Duration gap, @Nullable Duration limit) {

    static final Rhythm UNKNOWN = new Rhythm(null, null);

    boolean isUnusual(Instant last, Instant now) {
        return limit != null && Duration.between(last, now).compareTo(limit) > 0;
    }
}
