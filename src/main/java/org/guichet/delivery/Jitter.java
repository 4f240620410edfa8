package org.guichet.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Shortens waits at random, so that many who failed together do not come back together. */
@FunctionalInterface
interface Jitter {

    /** Keeps three quarters of a wait, and a random part of the rest. */
    Jitter RANDOM = wait -> {
        long millis = wait.toMillis();
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    };

    /** Keeps every wait as it is. */
    Jitter NONE = wait -> wait;

    Duration shorten(Duration wait);
}
