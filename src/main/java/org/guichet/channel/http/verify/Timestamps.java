package org.guichet.channel.http.verify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Seconds since 1970 in a header: a request that was caught on its way is no good later. */
final class Timestamps {

    private Timestamps() {}

    static boolean isNear(String seconds, Instant now, Duration tolerance) {
        try {
            Instant then = Instant.ofEpochSecond(Long.parseLong(seconds));
            return Duration.between(then, now).abs().compareTo(tolerance) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
