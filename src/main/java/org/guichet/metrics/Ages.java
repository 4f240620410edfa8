package org.guichet.metrics;

import java.time.Duration;

/** How old something is. */
final class Ages {

    private Ages() {}

    /** Never negative, also after a clock was set back. */
    static double seconds(Duration age) {
        return Math.max(0, age.toMillis()) / 1_000.0;
    }
}
